package org.greenledger.extraction.facts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.greenledger.extraction.Block.Cell;
import org.greenledger.extraction.outline.Field;
import org.greenledger.extraction.outline.FieldLabels;
import org.jspecify.annotations.Nullable;

/**
 * The header of a list of issues: what each column holds, told by the header's words; one row or
 * two, where the upper cell spans the lower ones (责任单位 over 牵头单位 and 配合单位).
 */
final class TableHeader {
    private static final int LONGEST = 26;
    private static final Pattern NUMBER =
            Pattern.compile("(?:问题|任务|整改|反馈问题|整改任务|清单)?(?:序号|编号|序|项目号|No\\.?|№)|项次|条目");
    private static final Set<Field> OF_ISSUES =
            Set.of(Field.DESCRIPTION, Field.TARGET, Field.MEASURES, Field.DEADLINE, Field.UNITS);

    /**
     * A column.
     *
     * @param field what it holds
     * @param role for units, the role of those without a stated one
     * @param words the header's words
     */
    record Column(int index, Field field, @Nullable String role, String words) {}

    private final List<Column> columns;
    private final int number;
    private final int height;

    private TableHeader(List<Column> columns, int number, int height) {
        this.columns = columns;
        this.number = number;
        this.height = height;
    }

    /** The header that begins in {@code row}; null when the row is none. */
    static @Nullable TableHeader at(TableGrid grid, int row) {
        List<Cell> cells = grid.filled(row);
        if (cells.size() < 2 || !isHeader(grid, cells)) {
            return null;
        }
        int height = continues(grid, row) ? 2 : 1;
        List<Column> columns = new ArrayList<>();
        int number = -1;
        for (int column = 0; column < Math.min(grid.columns(), 200); column++) {
            String top = plain(grid.words(row, column));
            String low =
                    height == 2 && grid.at(row + 1, column) != grid.at(row, column)
                            ? plain(grid.words(row + 1, column))
                            : "";
            if (number < 0 && (NUMBER.matcher(top).matches() || NUMBER.matcher(low).matches())) {
                number = column;
                continue;
            }
            Field field = low.isEmpty() ? null : field(low);
            field = field != null ? field : top.isEmpty() ? null : field(top);
            if (field != null) {
                columns.add(
                        new Column(
                                column, field, role(field, top, low), low.isEmpty() ? top : low));
            }
        }
        boolean useful = columns.stream().anyMatch(c -> OF_ISSUES.contains(c.field));
        return useful ? new TableHeader(withOneDescription(columns), number, height) : null;
    }

    private static String plain(String words) {
        return words.replaceAll("\\s", "");
    }

    private static @Nullable String role(Field field, String top, String low) {
        if (field != Field.UNITS) {
            return null;
        }
        String role = low.isEmpty() ? null : DutyWords.roleOfLabel(low);
        role = role != null ? role : DutyWords.roleOfLabel(top);
        return role != null ? role : top.contains("主管") ? "supervising" : "responsible";
    }

    private static boolean isHeader(TableGrid grid, List<Cell> cells) {
        int known = 0;
        boolean ofIssues = false;
        for (Cell cell : cells) {
            String words = plain(grid.words(cell));
            if (words.length() > LONGEST) {
                return false;
            }
            Field field = field(words);
            ofIssues |= field != null && OF_ISSUES.contains(field);
            known += field != null || NUMBER.matcher(words).matches() ? 1 : 0;
        }
        return ofIssues && (known >= 3 || known == 2 && cells.size() < 4);
    }

    /**
     * Whether the next row belongs to the header: under a spanning cell stand words of a header.
     */
    private static boolean continues(TableGrid grid, int row) {
        if (row + 1 >= grid.rows()) {
            return false;
        }
        boolean under = false;
        for (Cell cell : new HashSet<>(grid.filled(row + 1))) {
            if (cell.row() <= row) {
                continue;
            }
            String words = plain(grid.words(cell));
            Cell above = grid.at(row, cell.column());
            boolean spanned = above != null && above.columnSpan() > cell.columnSpan();
            boolean known = field(words) != null || NUMBER.matcher(words).matches();
            if (words.length() > 12 || !(known || spanned)) {
                return false;
            }
            under |= spanned;
        }
        return under;
    }

    /** What a header's words say; unknown headers by the word that tells their kind. */
    private static @Nullable Field field(String words) {
        Field known = FieldLabels.ofHeader(words);
        if (known != null || words.length() > 14) {
            return known;
        }
        if (words.matches(".*(?:措施|举措).*")) {
            return Field.MEASURES;
        }
        if (words.matches(".*(?:整改|完成|办结).*(?:时限|期限|时间)|.*时限.*")) {
            return Field.DEADLINE;
        }
        if (words.matches(".*(?:责任|牵头|配合|督导|督办|验收|实施|监管|主管).*(?:单位|部门|主体|地区)")) {
            return Field.UNITS;
        }
        if (words.matches(".*目标.*")) {
            return Field.TARGET;
        }
        return words.matches("(?!.*(?:交办|类|是否|来源|编号)).{0,10}问题(?:\\(.*)?")
                ? Field.DESCRIPTION
                : null;
    }

    /** Of several columns that could describe the issue the most telling one does. */
    private static List<Column> withOneDescription(List<Column> columns) {
        Column best = null;
        for (Column column : columns) {
            if (column.field == Field.DESCRIPTION && (best == null || rank(column) > rank(best))) {
                best = column;
            }
        }
        List<Column> kept = new ArrayList<>();
        for (Column column : columns) {
            boolean other = column.field == Field.DESCRIPTION && column != best;
            kept.add(other ? new Column(column.index, Field.OTHER, null, column.words) : column);
        }
        return kept;
    }

    private static int rank(Column column) {
        String words = column.words;
        if (words.contains("任务") || words.contains("事项")) {
            return 1;
        }
        return words.matches(".*(?:描述|内容|具体|表述|详情|表现).*") ? 3 : 2;
    }

    List<Column> columns() {
        return columns;
    }

    /** The column of the numbers, or -1. */
    int number() {
        return number;
    }

    /** Rows the header covers. */
    int height() {
        return height;
    }

    /** The column that describes the issue, or -1. */
    int description() {
        return columns.stream()
                .filter(c -> c.field == Field.DESCRIPTION)
                .mapToInt(Column::index)
                .findFirst()
                .orElse(-1);
    }

    /** Whether a list of issues can be read with this header. */
    boolean listsIssues() {
        return description() >= 0
                && columns.stream()
                        .anyMatch(c -> c.field != Field.DESCRIPTION && OF_ISSUES.contains(c.field));
    }

    boolean has(Field field) {
        return columns.stream().anyMatch(c -> c.field == field);
    }
}
