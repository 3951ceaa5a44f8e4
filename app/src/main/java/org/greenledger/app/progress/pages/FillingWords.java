package org.greenledger.app.progress.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.greenledger.app.progress.PeriodView;
import org.greenledger.app.progress.filling.FillingRow;
import org.greenledger.app.progress.filling.FillingView;
import org.greenledger.app.progress.filling.PastReport;
import org.jspecify.annotations.Nullable;

/** What the filling page says beside the fields. */
public final class FillingWords {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("M月d日 HH:mm");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private static final int SOON = 3;

    private final FillingView view;
    private final LocalDate today;
    private final ZoneId zone;
    private final Map<Long, RowWords> typed;

    FillingWords(FillingView view, LocalDate today, ZoneId zone, Map<Long, RowWords> typed) {
        this.view = view;
        this.today = today;
        this.zone = zone;
        this.typed = typed;
    }

    /** How many rows of the page can be filled in. */
    public long open() {
        return view.rows().stream().filter(FillingRow::open).count();
    }

    /** Until when reports are taken. */
    public String closing() {
        PeriodView period = view.period();
        if (period == null) {
            return "";
        }
        if (period.frozen()) {
            return "已封存，" + period.closesOn() + "截止";
        }
        long left = left(period);
        return period.closesOn()
                + "截止，"
                + (left < 0 ? "已过截止日" : left == 0 ? "今天最后一天" : "还有 " + left + " 天");
    }

    /** over, soon or none. */
    public String urgency() {
        PeriodView period = view.period();
        if (period == null) {
            return "none";
        }
        return left(period) < 0 ? "over" : left(period) <= SOON ? "soon" : "none";
    }

    private long left(PeriodView period) {
        return ChronoUnit.DAYS.between(today, period.closesOn());
    }

    /** What stands in a row's fields. */
    public RowWords of(FillingRow row) {
        RowWords given = typed.get(row.id().value());
        Integer percent = row.filled().percent();
        LocalDate forecast = row.filled().forecastOn();
        return new RowWords(
                given != null ? given.percent() : percent == null ? "" : percent.toString(),
                given != null ? given.forecast() : forecast == null ? "" : forecast.toString(),
                saved(row.savedAt(), row.savedBy()),
                submitted(row.report()));
    }

    private String saved(@Nullable Instant at, String by) {
        return at == null ? "" : "已保存 " + at.atZone(zone).format(MINUTE) + " " + by;
    }

    private String submitted(@Nullable PastReport report) {
        return report == null
                ? ""
                : "%s %s报送%s · %s%s"
                        .formatted(
                                report.submittedAt().atZone(zone).format(MINUTE),
                                report.by(),
                                report.number() > 1 ? "（第" + report.number() + "次）" : "",
                                report.judged(),
                                report.opinion().isEmpty() ? "" : "：" + report.opinion());
    }

    static String savedNow(Instant at, ZoneId zone) {
        return "已保存 " + at.atZone(zone).format(HOUR);
    }
}
