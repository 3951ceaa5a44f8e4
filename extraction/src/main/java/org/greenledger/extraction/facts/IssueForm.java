package org.greenledger.extraction.facts;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.greenledger.extraction.Block.Cell;
import org.greenledger.extraction.outline.Field;
import org.greenledger.extraction.outline.FieldLabels;
import org.greenledger.extraction.outline.PlainLetters;
import org.jspecify.annotations.Nullable;

/** A form for one issue: labels at the left (反馈问题, 整改目标, 责任单位 …), their contents beside them. */
final class IssueForm {
    private static final Pattern ORDINAL =
            Pattern.compile("(?:序号|编号|第)\\s?[:]?\\s?([0-9]{1,3}|[一二三四五六七八九十百]{1,4})");

    private IssueForm() {}

    /** The issue of a form; null when the table is none. */
    static @Nullable TableIssue of(TableGrid grid) {
        int labels = 0;
        boolean described = false;
        int rows = Math.min(grid.rows(), 40);
        for (int row = 0; row < rows; row++) {
            Field field = label(grid, grid.at(row, 0));
            labels += field == null ? 0 : 1;
            described |= field == Field.DESCRIPTION;
        }
        boolean header =
                label(grid, grid.at(0, 0)) != null && label(grid, next(grid, 0, 0)) != null;
        return labels >= 3 && labels * 2 >= rows && described && !header ? issue(grid) : null;
    }

    private static @Nullable Field label(TableGrid grid, @Nullable Cell cell) {
        String words = grid.words(cell);
        return words.isEmpty() || words.length() > 24 ? null : FieldLabels.ofHeader(words);
    }

    private static @Nullable Cell next(TableGrid grid, int row, int column) {
        Cell cell = grid.at(row, column);
        for (int i = column + 1; i < grid.columns(); i++) {
            Cell other = grid.at(row, i);
            if (other != null && other != cell) {
                return other;
            }
        }
        return null;
    }

    private static TableIssue issue(TableGrid grid) {
        TableIssue issue = new TableIssue(number(grid), 0, false);
        for (int row = 0; row < grid.rows(); row++) {
            List<Cell> cells = grid.filled(row);
            for (int i = 0; i + 1 < cells.size(); i++) {
                Cell cell = cells.get(i);
                Field field = cell.row() == row ? label(grid, cell) : null;
                if (field != null) {
                    String role = field == Field.UNITS ? role(grid.words(cell)) : null;
                    issue.add(row, field, role, grid.trimmed(cells.get(i + 1)), true);
                    i++;
                }
            }
        }
        return issue;
    }

    private static String role(String words) {
        String role = DutyWords.roleOfLabel(words.replaceAll("\\s", ""));
        return role == null ? "responsible" : role;
    }

    private static @Nullable RowNumber number(TableGrid grid) {
        for (int row = 0; row < Math.min(grid.rows(), 8); row++) {
            for (Cell cell : grid.filled(row)) {
                String words = PlainLetters.fold(grid.words(cell));
                Matcher ordinal = ORDINAL.matcher(words);
                if (words.length() < 30 && ordinal.find()) {
                    return RowNumber.of(ordinal.group(1));
                }
            }
        }
        return null;
    }
}
