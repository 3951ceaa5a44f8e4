package org.greenledger.app.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.greenledger.app.documents.sheets.CellText;
import org.greenledger.app.documents.sheets.SheetFault;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.MeasureEntry;
import org.greenledger.app.ledger.Progress;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet would change and what is wrong with it, worked out cell by cell. Looks at nothing
 * but the sheet and the issues; whether the ledger takes the changes is for the ledger to say.
 */
final class SheetRules {

    /** The result: all faults and all changes, in the order of the rows. */
    record Outcome(List<SheetFault> faults, List<SheetChange> changes, int touchedRows) {}

    /** A row whose key is good. */
    private record Known(
            SheetRow row, RowKey key, IssueCells issue, @Nullable MeasureEntry measure) {
        String now(SheetColumn column) {
            return issue.say(column, measure);
        }

        boolean touched() {
            return !RowKey.print(row::cell).equals(key.print());
        }

        boolean stale() {
            return key.version() != issue.issue().version();
        }
    }

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    private final Sheet sheet;
    private final Map<IssueId, IssueCells> issues;
    private final List<SheetFault> faults = new ArrayList<>();
    private final List<SheetChange> changes = new ArrayList<>();

    private SheetRules(Sheet sheet, Map<IssueId, IssueCells> issues) {
        this.sheet = sheet;
        this.issues = issues;
    }

    /**
     * Checks a sheet.
     *
     * @param issues the issues that the person may see, of those that the sheet names
     */
    static Outcome check(Sheet sheet, Map<IssueId, IssueCells> issues) {
        return new SheetRules(sheet, issues).check();
    }

    private Outcome check() {
        Map<IssueId, List<Known>> byIssue = new LinkedHashMap<>();
        int touched = 0;
        for (Known row : known()) {
            byIssue.computeIfAbsent(row.key.issue(), i -> new ArrayList<>()).add(row);
            if (row.touched()) {
                touched++;
                ownCells(row);
            }
        }
        byIssue.values().forEach(this::sharedCells);
        faults.sort((a, b) -> Integer.compare(a.row(), b.row()));
        changes.sort((a, b) -> Integer.compare(a.row(), b.row()));
        return new Outcome(List.copyOf(faults), List.copyOf(changes), touched);
    }

    private List<Known> known() {
        List<Known> found = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (SheetRow row : sheet.rows()) {
            Optional<RowKey> key = RowKey.of(row.cell(SheetColumn.KEY));
            if (key.isEmpty()) {
                fault(row, SheetColumn.KEY, keyless(row));
                continue;
            }
            RowKey k = key.get();
            Integer before = seen.putIfAbsent(k.issue().value() + "-" + k.measure(), row.number());
            if (before != null) {
                fault(row, SheetColumn.KEY, "与第%d行是同一条措施，请删去其中一行".formatted(before));
                continue;
            }
            known(row, k).ifPresent(found::add);
        }
        return found;
    }

    private static String keyless(SheetRow row) {
        return row.cell(SheetColumn.KEY).isEmpty()
                ? "识别码为空。本表不能新增行，请删去这一行；新增问题请导入方案的新版本"
                : "识别码不完整或被改动。请改回导出时的内容，或重新导出";
    }

    private Optional<Known> known(SheetRow row, RowKey key) {
        IssueCells issue = issues.get(key.issue());
        if (issue == null) {
            fault(row, SheetColumn.KEY, "台账中没有这个问题，或者您不能查看它。请重新导出");
            return Optional.empty();
        }
        Optional<MeasureEntry> measure = issue.measure(key.measure());
        if (key.measure() > 0 && measure.isEmpty()) {
            fault(
                    row,
                    SheetColumn.KEY,
                    "问题%s已没有第%d条措施，可能已随方案新版本撤出。请重新导出"
                            .formatted(issue.issue().entry().number(), key.measure()));
            return Optional.empty();
        }
        return Optional.of(new Known(row, key, issue, measure.orElse(null)));
    }

    /** The cells that belong to this row alone, and those that must stay as they are. */
    private void ownCells(Known row) {
        for (SheetColumn column : SheetColumn.values()) {
            String words = row.row.cell(column);
            if (column == SheetColumn.KEY || !sheet.has(column) || words.equals(row.now(column))) {
                continue;
            }
            if (column.field() == null) {
                if (!words.isEmpty() && !row.stale()) {
                    fault(row.row, column, "本列不能修改，台账中是“%s”。请改回".formatted(cut(row.now(column))));
                }
            } else if (column.ofMeasure() && row.measure == null) {
                fault(row.row, column, "这一行没有措施，本列须留空");
            } else if (column.ofMeasure()) {
                change(row, column, words);
            }
        }
    }

    /** The cells that all rows of an issue repeat: one of them may be changed for all. */
    private void sharedCells(List<Known> rows) {
        for (SheetColumn column : SheetColumn.values()) {
            if (column.field() != null && !column.ofMeasure() && sheet.has(column)) {
                shared(rows, column);
            }
        }
    }

    private void shared(List<Known> rows, SheetColumn column) {
        String now = rows.get(0).now(column);
        List<Known> filled = rows.stream().filter(r -> !r.row.cell(column).isEmpty()).toList();
        List<Known> changed =
                filled.stream()
                        .filter(Known::touched)
                        .filter(r -> !r.row.cell(column).equals(now))
                        .toList();
        if (filled.isEmpty()) {
            boolean cleared = !now.isEmpty() && rows.stream().anyMatch(Known::touched);
            if (cleared) {
                change(rows.get(0), column, "");
            }
        } else if (changed.isEmpty()) {
            blankBeforeWords(rows, filled.get(0), column);
        } else if (oneOf(changed, column)) {
            change(changed.get(0), column, changed.get(0).row.cell(column));
        }
    }

    private void blankBeforeWords(List<Known> rows, Known filled, SheetColumn column) {
        Known first = rows.get(0);
        if (first.row.cell(column).isEmpty() && first.touched()) {
            fault(
                    first.row,
                    column,
                    "同一问题的%s仍写着“%s”。要清空请把各行都清空，不改请填回"
                            .formatted(
                                    sheet.cellName(filled.row.number(), column),
                                    cut(filled.row.cell(column))));
        }
    }

    private boolean oneOf(List<Known> changed, SheetColumn column) {
        Known first = changed.get(0);
        List<Known> others =
                changed.stream()
                        .filter(r -> !r.row.cell(column).equals(first.row.cell(column)))
                        .toList();
        for (Known other : others) {
            fault(
                    other.row,
                    column,
                    "与%s的“%s”不一致。同一问题的各行须填写相同的内容"
                            .formatted(
                                    sheet.cellName(first.row.number(), column),
                                    cut(first.row.cell(column))));
        }
        return others.isEmpty();
    }

    private void change(Known row, SheetColumn column, String words) {
        String wrong = wrong(column, words);
        if (wrong != null) {
            fault(row.row, column, wrong);
            return;
        }
        MeasureEntry measure = column.ofMeasure() ? row.measure : null;
        changes.add(
                new SheetChange(
                        row.row.number(),
                        sheet.cellName(row.row.number(), column),
                        row.key.issue(),
                        row.key.version(),
                        row.issue.issue().entry().number(),
                        java.util.Objects.requireNonNull(column.field()),
                        measure == null ? null : measure.number(),
                        row.now(column),
                        words));
    }

    private static @Nullable String wrong(SheetColumn column, String words) {
        if (column.holdsDates() && !words.isEmpty()) {
            Optional<LocalDate> date = CellText.date(words);
            if (date.isEmpty()) {
                return "不是日期。应填写 2026-06-30 这样的日期，没有期限的留空";
            }
            if (date.get().isBefore(EARLIEST) || date.get().isAfter(LATEST)) {
                return "日期须在2000年至2099年之间";
            }
        }
        if (column == SheetColumn.PROGRESS
                && Arrays.stream(Progress.values()).noneMatch(p -> p.chinese().equals(words))) {
            return "进展应为以下之一："
                    + Arrays.stream(Progress.values())
                            .map(Progress::chinese)
                            .collect(Collectors.joining("、"));
        }
        if (column == SheetColumn.MEASURE_TEXT && words.isEmpty()) {
            return "整改措施不能为空。撤销措施请导入方案的新版本";
        }
        return null;
    }

    private void fault(SheetRow row, SheetColumn column, String message) {
        faults.add(
                new SheetFault(
                        row.number(),
                        sheet.cellName(row.number(), column),
                        column.head(),
                        row.cell(column),
                        message));
    }

    private static String cut(String words) {
        return words.length() <= 40 ? words : words.substring(0, 40) + "…";
    }
}
