package org.greenledger.extraction.outline;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.greenledger.extraction.Block;
import org.greenledger.extraction.SourceSpan;
import org.greenledger.extraction.text.CleanText;
import org.jspecify.annotations.Nullable;

/**
 * Tables whose cells became lines of their own when a page was copied as text: the column headers
 * one below the other, then 1, its cells, 2, its cells. Such lines become a table block again. A
 * row is accepted only when its lines fill the columns exactly; further numbered lines belong to
 * the measures. What does not fit stays paragraphs.
 */
public final class GluedTables {
    private static final int LEAST_COLUMNS = 4;
    private static final int LONGEST_HEADER = 16;
    private static final Set<String> NUMBER_HEADERS = Set.of("序号", "编号", "序");

    private final CleanText text;
    private final List<Block> blocks;
    private final List<Block.Cell> cells = new ArrayList<>();
    private final List<@Nullable Field> columns = new ArrayList<>();

    private GluedTables(CleanText text) {
        this.text = text;
        this.blocks = text.blocks();
    }

    /** The same text with such tables among its blocks. */
    public static CleanText resolve(CleanText text) {
        return new GluedTables(text).resolved();
    }

    private CleanText resolved() {
        List<Block> resolved = new ArrayList<>();
        boolean changed = false;
        for (int i = 0; i < blocks.size(); ) {
            int end = tableFrom(i);
            if (end > i) {
                resolved.add(table(i, end));
                changed = true;
                i = end;
            } else {
                resolved.add(blocks.get(i));
                i++;
            }
        }
        return changed
                ? new CleanText(
                        text.text(),
                        List.copyOf(resolved),
                        text.leftOut(),
                        text.warnings(),
                        text.source())
                : text;
    }

    /**
     * The block behind the table that begins at block {@code start}; {@code start} when none does.
     */
    private int tableFrom(int start) {
        String first = header(start);
        if (first == null || !NUMBER_HEADERS.contains(first)) {
            return start;
        }
        columns.clear();
        cells.clear();
        Set<Field> kinds = EnumSet.noneOf(Field.class);
        int i = start;
        for (String words = first; words != null; words = header(i)) {
            Field field = NUMBER_HEADERS.contains(words) ? null : FieldLabels.ofHeader(words);
            if (field == null && i > start) {
                break;
            }
            if (field != null) {
                kinds.add(field);
            }
            cells.add(cell(0, columns.size(), i, i));
            columns.add(field);
            i++;
        }
        if (columns.size() < LEAST_COLUMNS || kinds.size() < LEAST_COLUMNS - 1) {
            return start;
        }
        int row = 1;
        for (int end = row(i, row); end > i; end = row(i, row)) {
            i = end;
            row++;
        }
        return row > 1 ? i : start;
    }

    /**
     * Reads row {@code row} at block {@code start}; its end, or {@code start} when it does not fit.
     */
    private int row(int start, int row) {
        int number = number(start);
        if (number < 0) {
            return start;
        }
        List<Block.Cell> own = new ArrayList<>(List.of(cell(row, 0, start, start)));
        int i = start + 1;
        for (int column = 1; column < columns.size(); column++) {
            if (!isLine(i) || number(i) >= 0) {
                return start;
            }
            int last = i;
            while (columns.get(column) == Field.MEASURES && goesOn(i, last + 1)) {
                last++;
            }
            own.add(cell(row, column, i, last));
            i = last + 1;
        }
        if (number(i) >= 0 && number(i) != number + 1) {
            return start;
        }
        cells.addAll(own);
        return i;
    }

    /**
     * Whether line {@code i} is the next numbered item of the cell that begins at {@code first}.
     */
    private boolean goesOn(int first, int i) {
        Label before = label(i - 1);
        Label label = label(i);
        return isLine(first)
                && before != null
                && label != null
                && before.style() == label.style()
                && label.number() == before.number() + 1;
    }

    private @Nullable Label label(int i) {
        if (!isLine(i) || number(i) >= 0) {
            return null;
        }
        String words = words(i);
        return Numbering.at(words, PlainLetters.fold(words), 0, words.length());
    }

    private int number(int i) {
        return isLine(i) && blocks.get(i).span().length() <= LONGEST_HEADER
                ? ChineseNumber.of(words(i))
                : -1;
    }

    private @Nullable String header(int i) {
        if (!isLine(i) || blocks.get(i).span().length() > LONGEST_HEADER) {
            return null;
        }
        return PlainLetters.fold(words(i)).replaceAll("\\s", "");
    }

    private boolean isLine(int i) {
        return i < blocks.size() && blocks.get(i) instanceof Block.Paragraph;
    }

    private String words(int i) {
        return blocks.get(i).span().of(text.text()).strip();
    }

    private Block.Cell cell(int row, int column, int first, int last) {
        SourceSpan span = blocks.get(first).span().hull(blocks.get(last).span());
        return new Block.Cell(row, column, 1, 1, span);
    }

    private Block.Table table(int start, int end) {
        SourceSpan span = blocks.get(start).span().hull(blocks.get(end - 1).span());
        int rows = cells.get(cells.size() - 1).row() + 1;
        return new Block.Table(span, rows, columns.size(), List.copyOf(cells), 0);
    }
}
