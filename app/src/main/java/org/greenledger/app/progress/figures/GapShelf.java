package org.greenledger.app.progress.figures;

import java.util.Arrays;
import java.util.function.ToIntFunction;

/** Which of the things owed are listed; each is counted by {@link ReportCounts}. */
public enum GapShelf {
    GAP("gap", "未报", ReportCounts::gaps),
    RETURNED("returned", "退回未补", ReportCounts::returned),
    FILED("filed", "已报", ReportCounts::filed),
    ON_TIME("on-time", "按期报送", ReportCounts::onTime),
    LATE("late", "迟报", ReportCounts::late),
    WAITING("waiting", "未审核", ReportCounts::submitted),
    ACCEPTED("accepted", "已采用", ReportCounts::accepted),
    ALL("all", "应报", ReportCounts::owed);

    private static final String IN_TIME = "o.state in ('submitted', 'accepted') and not o.late";
    private static final String IN_TIME_FROZEN =
            "exists (select 1 from progress.snapshot_measure s where s.owed_id = o.id and"
                    + " s.owed_state in ('submitted', 'accepted') and not s.late)";
    private static final String FILED_LATE = "o.late and o.state in ('submitted', 'accepted')";

    private final String code;
    private final String chinese;
    private final ToIntFunction<ReportCounts> count;

    GapShelf(String code, String chinese, ToIntFunction<ReportCounts> count) {
        this.code = code;
        this.chinese = chinese;
        this.count = count;
    }

    /** The word in the address. */
    public String code() {
        return code;
    }

    /** The word users see. */
    public String chinese() {
        return chinese;
    }

    /** How many there are of it. */
    public int count(ReportCounts counts) {
        return count.applyAsInt(counts);
    }

    /**
     * On {@code progress.owed o}.
     *
     * @param snapshot whether what was in time is read from the period's snapshot
     */
    String condition(boolean snapshot) {
        String inTime = snapshot ? IN_TIME_FROZEN : IN_TIME;
        return switch (this) {
            case GAP -> "o.state in ('missing', 'draft', 'returned') and o.released_at is null";
            case RETURNED -> "o.state = 'returned' and o.released_at is null";
            case FILED -> "((" + inTime + ") or (" + FILED_LATE + "))";
            case ON_TIME -> inTime;
            case LATE -> FILED_LATE;
            case WAITING -> "o.state = 'submitted'";
            case ACCEPTED -> "o.state = 'accepted'";
            case ALL -> "(o.released_at is null or o.state in ('submitted', 'accepted'))";
        };
    }

    /** The one with this code; the gaps for anything else. */
    public static GapShelf of(String code) {
        return Arrays.stream(values()).filter(v -> v.code.equals(code)).findFirst().orElse(GAP);
    }
}
