package org.greenledger.extraction.facts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.greenledger.extraction.Block;
import org.greenledger.extraction.PlanDraft.Issue;
import org.greenledger.extraction.SourceSpan;
import org.greenledger.extraction.Warning;
import org.greenledger.extraction.outline.PlainLetters;
import org.greenledger.extraction.text.CleanText;
import org.jspecify.annotations.Nullable;

/**
 * Issues that stand in tables: 序号 · 问题 · 责任单位 · 整改目标 · 整改措施 · 整改时限, in any order and under any of
 * their names. Tables that follow each other with one header are one list.
 */
final class IssueTables {
    private IssueTables() {}

    /**
     * What was read.
     *
     * @param issues in the order of the document, parents before their parts
     * @param warnings doubts about tables as a whole
     * @param tables the tables that were read as lists of issues
     */
    record Read(List<Issue> issues, List<Warning> warnings, List<SourceSpan> tables) {}

    /**
     * Reads all tables of a text.
     *
     * @param documentYear the year the document was issued, which 今年 stands for; null when unknown
     */
    static Read read(CleanText text, @Nullable Integer documentYear) {
        String folded = PlainLetters.fold(text.text());
        IssueRows rows = new IssueRows(text.text(), folded);
        List<Warning> warnings = new ArrayList<>();
        List<SourceSpan> tables = new ArrayList<>();
        for (Block block : text.blocks()) {
            if (!(block instanceof Block.Table table)) {
                rows.heading(block.span());
                continue;
            }
            TableGrid grid = TableGrid.of(table, text.text());
            if (grid == null) {
                warnings.add(
                        new Warning("unknown-layout", "表格过大,没有读取,请拆分后重新上传。", null, table.span()));
            } else if (rows.read(grid)) {
                tables.add(table.span());
            } else if (HeaderlessTable.looksLikeIssues(grid)) {
                warnings.add(
                        new Warning(
                                "table-without-header",
                                "表格没有表头,无法确定各列内容,请补上“问题、责任单位、整改目标、整改措施、整改时限”等表头。",
                                null,
                                table.span()));
            }
        }
        number(rows.issues());
        TableIssueReading reading = new TableIssueReading(text.text(), folded, documentYear);
        List<Issue> issues = rows.issues().stream().map(reading::issue).toList();
        return new Read(issues, List.copyOf(warnings), List.copyOf(tables));
    }

    /** Gives every issue its number: as printed, below its parent, or counted on without one. */
    private static void number(List<TableIssue> issues) {
        boolean restarts = restarts(issues);
        TableIssue parent = null;
        int counted = 0;
        for (TableIssue issue : issues) {
            RowNumber number = issue.number;
            if (number != null && number.nested() && parent != null) {
                issue.path = parent.path + "." + number.path();
            } else {
                counted = number == null || number.value() == 0 ? counted + 1 : number.value();
                String own = number == null ? String.valueOf(counted) : number.path();
                issue.path = restarts && issue.section > 0 ? issue.section + "." + own : own;
            }
            if (parent == null || !issue.path.startsWith(parent.path + ".")) {
                parent = issue;
            }
        }
    }

    /** Whether the numbers begin again below section rows. */
    private static boolean restarts(List<TableIssue> issues) {
        Set<String> met = new HashSet<>();
        int section = 0;
        boolean restarts = false;
        for (TableIssue issue : issues) {
            RowNumber number = issue.number;
            if (number != null && !number.nested() && !met.add(number.path())) {
                restarts |= issue.section != section;
            }
            section = issue.section;
        }
        return restarts;
    }
}
