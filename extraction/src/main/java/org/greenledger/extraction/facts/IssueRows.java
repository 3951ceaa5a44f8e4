package org.greenledger.extraction.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.greenledger.extraction.Block.Cell;
import org.greenledger.extraction.SourceSpan;
import org.greenledger.extraction.facts.TableHeader.Column;
import org.greenledger.extraction.outline.Field;
import org.greenledger.extraction.outline.Label;
import org.greenledger.extraction.outline.Numbering;
import org.greenledger.extraction.outline.Style;
import org.jspecify.annotations.Nullable;

/**
 * Walks the rows of the tables of one list: headers (repeated on every page), section rows over the
 * whole width, parent issues over the whole width, issues, and rows that continue an issue.
 */
final class IssueRows {
    private static final Pattern SECTION_WORDS =
            Pattern.compile(
                    "(?:方面|类|领域|部分|板块|区域|问题|任务|清单|情况)(?:的?(?:问题|任务))?(?:\\(?(?:共|计)?[^()]{0,6}[个项条]\\)?)?[:。]?$");
    private static final Pattern NOT_A_ROW =
            Pattern.compile("^(?:合计|总计|小计|备注|注[:]|说明[:]|填表|附注|单位[:]|第\\s?[0-9]{1,3}\\s?页)");

    private final String text;
    private final String folded;
    private final List<TableIssue> issues = new ArrayList<>();
    private @Nullable TableHeader header;
    private int section;
    private int base;
    private boolean arabicRows;

    IssueRows(String text, String folded) {
        this.text = text;
        this.folded = folded;
    }

    List<TableIssue> issues() {
        return issues;
    }

    /** A heading between two tables (二、…) begins a section, as a row over the whole width does. */
    void heading(SourceSpan paragraph) {
        SourceSpan words = TableGrid.trimmed(text, paragraph);
        if (words.length() < 2 || words.length() > 40) {
            return;
        }
        Label label = Numbering.at(text, folded, words.start(), words.end());
        if (label != null
                && (label.style() == Style.CHINESE || label.style() == Style.PAREN_CHINESE)) {
            section = label.number();
        }
    }

    /** Reads a table; answers whether it belongs to a list of issues. */
    boolean read(TableGrid grid) {
        TableIssue form = IssueForm.of(grid);
        if (form != null) {
            issues.add(form);
            return true;
        }
        int row = 0;
        TableHeader own = null;
        for (int i = 0; i < Math.min(grid.rows(), 6) && own == null; i++) {
            own = TableHeader.at(grid, i);
            row = own == null ? row : i + own.height();
        }
        if (own != null) {
            if (!own.listsIssues()) {
                return false;
            }
            header = own;
        } else if (header == null || !fits(grid, header)) {
            return false;
        }
        rows(grid, row);
        base += grid.rows();
        return true;
    }

    /** A table without a header continues the one above it when it is as wide. */
    private static boolean fits(TableGrid grid, TableHeader header) {
        int last = header.number();
        for (Column column : header.columns()) {
            last = Math.max(last, column.index());
        }
        return grid.columns() > last && grid.columns() <= last + 3;
    }

    private void rows(TableGrid grid, int from) {
        TableHeader current = header;
        for (int row = from; row < grid.rows() && current != null; row++) {
            List<Cell> filled = grid.filled(row);
            if (filled.isEmpty()) {
                continue;
            }
            TableHeader repeated = TableHeader.at(grid, row);
            if (repeated != null && repeated.listsIssues()) {
                header = repeated;
                current = repeated;
                row += repeated.height() - 1;
                continue;
            }
            String first = grid.words(filled.get(0));
            if (NOT_A_ROW
                            .matcher(org.greenledger.extraction.outline.PlainLetters.fold(first))
                            .find()
                    && filled.size() <= 2) {
                continue;
            }
            if (filled.size() == 1 && wide(grid, filled.get(0), current)) {
                spanning(grid, row, filled.get(0));
            } else {
                ordinary(grid, row, current);
            }
        }
    }

    /** One cell that fills its row: merged over at least half of it, or alone at its left. */
    private static boolean wide(TableGrid grid, Cell cell, TableHeader header) {
        return cell.columnSpan() * 2 >= grid.columns() && cell.columnSpan() > 1
                || (cell.column() == 0 && cell.column() != header.description());
    }

    private void spanning(TableGrid grid, int row, Cell cell) {
        SourceSpan words = grid.trimmed(cell);
        Label label = Numbering.at(text, folded, words.start(), words.end());
        String printed = label == null ? "" : text.substring(words.start(), label.end()).strip();
        RowNumber number = label == null ? null : RowNumber.of(printed);
        if (number == null && label != null && RowNumber.of(words.of(text)) != null) {
            return;
        }
        boolean section_ = SECTION_WORDS.matcher(words.of(folded)).find();
        if (number == null || label == null || (section_ && !followsAnIssue(number, grid, row))) {
            section = number == null ? section + 1 : number.value();
            return;
        }
        if (!nextOfIssues(number) && !parentOf(grid, row)) {
            section = number.value();
            return;
        }
        TableIssue issue = new TableIssue(number, section, true);
        issue.add(
                base + row,
                Field.DESCRIPTION,
                null,
                TableGrid.trimmed(text, new SourceSpan(label.end(), words.end())),
                true);
        issues.add(issue);
    }

    /** 六、关于…问题 that follows issue 5 and is followed by (一) is a parent issue, not a section. */
    private boolean followsAnIssue(RowNumber number, TableGrid grid, int row) {
        return nextOfIssues(number) && parentOf(grid, row);
    }

    /** Whether the number is the one after the last issue's, written in the same way. */
    private boolean nextOfIssues(RowNumber number) {
        if (number.nested() || (arabicRows && number.chinese())) {
            return false;
        }
        int last = 0;
        for (int i = issues.size() - 1; i >= 0 && last == 0; i--) {
            RowNumber before = issues.get(i).number;
            if (before != null && !before.nested()) {
                last = before.value();
            }
        }
        return last > 0 && number.value() == last + 1;
    }

    /** Whether the next row is numbered (一) or n.1. */
    private boolean parentOf(TableGrid grid, int row) {
        for (int next = row + 1; next < Math.min(grid.rows(), row + 3); next++) {
            TableHeader current = header;
            if (grid.filled(next).isEmpty() || current == null) {
                continue;
            }
            RowNumber number = RowNumber.of(grid.words(next, Math.max(0, current.number())));
            return number != null && (number.nested() || number.path().endsWith(".1"));
        }
        return false;
    }

    private void ordinary(TableGrid grid, int row, TableHeader current) {
        Cell numberCell = grid.at(row, current.number());
        Cell described = grid.at(row, current.description());
        boolean newNumber =
                numberCell != null && numberCell.row() == row && !grid.words(numberCell).isEmpty();
        boolean newDescription =
                described != null && described.row() == row && !grid.words(described).isEmpty();
        RowNumber number = newNumber ? RowNumber.of(grid.words(numberCell)) : null;
        if (number != null && described != null && newDescription && toTheEnd(grid, described)) {
            parent(row, number, described);
            return;
        }
        RowNumber part = newNumber || !newDescription ? null : inDescription(described);
        TableIssue open = issues.isEmpty() ? null : issues.get(issues.size() - 1);
        boolean begins =
                newDescription
                        && (newNumber || current.number() < 0 || open == null || startsAnew(open));
        if (part != null && part.nested() && part.chinese() && open != null) {
            open = new TableIssue(part, section, false);
            issues.add(open);
        } else if (begins || (newNumber && number != null)) {
            open =
                    new TableIssue(
                            number != null ? number : inDescription(described), section, false);
            arabicRows |= number != null && !number.chinese() && !number.nested();
            issues.add(open);
        }
        if (open != null) {
            fields(grid, row, current, open);
        }
    }

    /** Whether the cell is merged over all columns to its right. */
    private static boolean toTheEnd(TableGrid grid, Cell cell) {
        return cell.columnSpan() > 1 && cell.column() + cell.columnSpan() >= grid.columns();
    }

    /** A number beside words that fill the rest of the row: a problem told in the rows below. */
    private void parent(int row, RowNumber number, Cell described) {
        TableIssue issue = new TableIssue(number, section, true);
        arabicRows |= !number.chinese() && !number.nested();
        SourceSpan words = TableGrid.trimmed(text, described.span());
        issue.add(base + row, Field.DESCRIPTION, null, words, true);
        issues.add(issue);
    }

    /** Without a number the words go on with the issue above, unless that one is complete. */
    private boolean startsAnew(TableIssue open) {
        TableIssue.Part description = open.first(Field.DESCRIPTION);
        if (description == null || open.number != null && issues.size() == 1) {
            return false;
        }
        char last = text.charAt(description.span().end() - 1);
        return (last == '。' || last == ';' || last == '；')
                && open.of(Field.MEASURES).size() > 0
                && open.number == null;
    }

    private @Nullable RowNumber inDescription(@Nullable Cell described) {
        if (described == null) {
            return null;
        }
        SourceSpan words = TableGrid.trimmed(text, described.span());
        Label label = Numbering.at(text, folded, words.start(), words.end());
        return label == null ? null : RowNumber.of(text.substring(words.start(), label.end()));
    }

    private void fields(TableGrid grid, int row, TableHeader current, TableIssue issue) {
        issue.rows.add(base + row);
        for (Column column : current.columns()) {
            Cell cell = grid.at(row, column.index());
            if (cell == null) {
                continue;
            }
            SourceSpan span = grid.trimmed(cell);
            boolean began = issue.rows.contains(base + cell.row());
            if (column.field() == Field.DESCRIPTION) {
                Label label = Numbering.at(text, folded, span.start(), span.end());
                RowNumber own =
                        label == null
                                ? null
                                : RowNumber.of(text.substring(span.start(), label.end()));
                if (own != null
                        && label != null
                        && issue.number != null
                        && own.path().equals(issue.number.path())) {
                    span = TableGrid.trimmed(text, new SourceSpan(label.end(), span.end()));
                }
            }
            CellFields.split(text, folded, span, column.field(), column.role())
                    .forEach(p -> issue.add(base + row, p.field(), p.role(), p.span(), began));
        }
    }
}
