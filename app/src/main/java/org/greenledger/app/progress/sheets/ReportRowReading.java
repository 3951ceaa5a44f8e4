package org.greenledger.app.progress.sheets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.greenledger.app.documents.sheets.CellText;
import org.greenledger.app.documents.sheets.SheetFault;
import org.greenledger.app.ledger.Progress;
import org.greenledger.app.progress.OwedId;
import org.greenledger.app.progress.ReportForm;
import org.greenledger.app.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Makes reports of rows, with everything that cannot be read, cell by cell. */
final class ReportRowReading {

    private static final ReportKey NOBODYS = ReportKey.of(0, 0);

    private final ReportCells cells;
    private final List<ReportForm> forms = new ArrayList<>();
    private final List<SheetFault> faults = new ArrayList<>();
    private final Map<Long, Integer> rowOf = new HashMap<>();

    /**
     * @param owed what the person's units owe of what the sheet names, by id
     */
    ReportRowReading(ReportCells cells, Map<Long, JdbcReportSheets.OwedNow> owed) {
        this.cells = cells;
        Set<Long> seen = new HashSet<>();
        cells.rows().forEach((number, row) -> read(number, row, owed, seen));
    }

    List<ReportForm> forms() {
        return forms;
    }

    /** What cannot be read, and what stands against the reports, in the order of the rows. */
    List<SheetFault> faults(List<Refusal> against) {
        List<SheetFault> all = new ArrayList<>(faults);
        for (Refusal refusal : against) {
            String field = refusal.field() == null ? "" : refusal.field();
            int dash = field.indexOf('-');
            long id = dash > 1 ? Long.parseLong(field.substring(1, dash)) : 0;
            int row = rowOf.getOrDefault(id, cells.headRow());
            ReportColumn column =
                    dash > 1 ? ReportColumn.filling(field.substring(dash + 1)) : ReportColumn.KEY;
            all.add(fault(row, column, refusal.message()));
        }
        all.sort(Comparator.comparingInt(SheetFault::row));
        return List.copyOf(all);
    }

    private void read(
            int number,
            Map<ReportColumn, String> row,
            Map<Long, JdbcReportSheets.OwedNow> owed,
            Set<Long> seen) {
        int before = faults.size();
        ReportKey key = ReportKey.in(say(row, ReportColumn.KEY)).orElse(NOBODYS);
        long id = key.owed();
        JdbcReportSheets.OwedNow now = owed.get(id);
        if (now == null) {
            faults.add(fault(number, ReportColumn.KEY, "没有这个填报编号，或者不由您的单位填报。请恢复导出时的编号，或重新导出"));
        } else if (!seen.add(id)) {
            faults.add(fault(number, ReportColumn.KEY, "这个填报编号在表中出现了两次，请删去一行"));
        } else if (now.version() != key.version()) {
            faults.add(fault(number, ReportColumn.KEY, "导出以后，这一项已有人报送或审核。请到填报页查看，确需再报的重新导出后填写"));
        }
        String percent = say(row, ReportColumn.PERCENT).replace("%", "").strip();
        if (!percent.matches("[0-9]{1,3}") || Integer.parseInt(percent) > 100) {
            faults.add(fault(number, ReportColumn.PERCENT, "完成比例填0到100的整数"));
        }
        Progress progress = progress(number, row);
        LocalDate forecast = forecast(number, row);
        if (now == null || faults.size() > before) {
            return;
        }
        rowOf.put(id, number);
        forms.add(
                new ReportForm(
                        new OwedId(id),
                        now.version(),
                        progress,
                        say(row, ReportColumn.REASON),
                        Integer.parseInt(percent),
                        say(row, ReportColumn.DONE),
                        say(row, ReportColumn.PROBLEMS),
                        say(row, ReportColumn.NEXT),
                        forecast,
                        now.proofs(),
                        false));
    }

    private @Nullable Progress progress(int number, Map<ReportColumn, String> row) {
        String words = say(row, ReportColumn.PROGRESS);
        if (words.isEmpty()) {
            return null;
        }
        Optional<Progress> found =
                Arrays.stream(Progress.values()).filter(p -> p.chinese().equals(words)).findFirst();
        if (found.isEmpty()) {
            String accepted =
                    Arrays.stream(Progress.values())
                            .map(Progress::chinese)
                            .collect(Collectors.joining("、"));
            faults.add(fault(number, ReportColumn.PROGRESS, "进展须留空或为其中之一：" + accepted));
        }
        return found.orElse(null);
    }

    private @Nullable LocalDate forecast(int number, Map<ReportColumn, String> row) {
        String words = say(row, ReportColumn.FORECAST);
        if (words.isEmpty()) {
            return null;
        }
        Optional<LocalDate> day = CellText.date(words);
        if (day.isEmpty()) {
            faults.add(fault(number, ReportColumn.FORECAST, "日期须写成 2026-12-31 这样"));
        }
        return day.orElse(null);
    }

    private SheetFault fault(int number, ReportColumn column, String message) {
        Map<ReportColumn, String> row = cells.rows().getOrDefault(number, Map.of());
        return new SheetFault(
                number, cells.cellName(number, column), column.head(), say(row, column), message);
    }

    private static String say(Map<ReportColumn, String> row, ReportColumn column) {
        return row.getOrDefault(column, "");
    }
}
