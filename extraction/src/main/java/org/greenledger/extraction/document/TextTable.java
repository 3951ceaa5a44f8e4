package org.greenledger.extraction.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.greenledger.extraction.Block;
import org.greenledger.extraction.SourceSpan;

/**
 * Tables in plain text: neighbouring lines whose cells are separated by {@code |} or by tabs.
 *
 * <pre>
 * 南坝街道 | 2 | | 2
 * 合计 | 3 | 1 | 3
 * </pre>
 */
final class TextTable {

    private static final Pattern NUMBER =
            Pattern.compile("[(（]?[0-9０-９一二三四五六七八九十百]{1,5}[)）.．、,]?\\s*|[①-⑳●•·◆■-]\\s*");

    private TextTable() {}

    /** The line after the table that begins at line {@code from}; {@code from} when none does. */
    static int end(String text, List<SourceSpan> lines, int from) {
        for (char mark : new char[] {'|', '｜', '\t'}) {
            int end = end(text, lines, from, mark);
            if (end > from) {
                return end;
            }
        }
        return from;
    }

    private static int end(String text, List<SourceSpan> lines, int from, char mark) {
        int rows = 0;
        int marks = 0;
        int before = 0;
        boolean numbered = false;
        int last = from;
        for (int i = from; i < lines.size(); i++) {
            int found = count(text, lines.get(i), mark);
            boolean blank = found == 0 && RawText.blank(lines.get(i).of(text));
            if (blank && i == last && rows > 0) {
                continue; // one empty line between two rows
            }
            if (found == 0 || (last < i && rows > 0 && found != before)) {
                break; // after an empty line only a row like the last one goes on
            }
            before = found;
            rows++;
            marks += found;
            numbered |= numbered(text, lines.get(i), mark);
            last = i + 1;
        }
        boolean wide = rows >= 2 && marks >= 2 * rows;
        boolean pairs = rows >= 3 && !numbered; // a column of labels and one of values
        return wide || pairs ? last : from;
    }

    /** Whether the line is a numbered paragraph whose number is set off by a tab. */
    private static boolean numbered(String text, SourceSpan line, char mark) {
        String first = line.of(text).stripLeading();
        int at = first.indexOf(mark);
        return mark == '\t' && at >= 0 && NUMBER.matcher(first.substring(0, at)).matches();
    }

    /** Marks between two words of a line, or for {@code |} anywhere in it. */
    private static int count(String text, SourceSpan line, char mark) {
        int start = line.start();
        int end = line.end();
        if (mark == '\t') { // indentation and trailing tabs make no cells
            while (start < end && text.charAt(start) <= ' ') {
                start++;
            }
            while (end > start && text.charAt(end - 1) <= ' ') {
                end--;
            }
        }
        int count = 0;
        for (int i = start; i < end; i++) {
            count += text.charAt(i) == mark ? 1 : 0;
        }
        return count;
    }

    static Block.Table of(String text, List<SourceSpan> lines) {
        String bars = lines.stream().anyMatch(l -> count(text, l, '|') > 0) ? "|｜" : "｜\t";
        List<Block.Cell> cells = new ArrayList<>();
        int row = 0;
        int columns = 1;
        for (SourceSpan line : lines) {
            int column = 0;
            for (SourceSpan cell : split(text, line, bars)) {
                cells.add(new Block.Cell(row, column++, 1, 1, cell));
            }
            columns = Math.max(columns, column);
            row += column > 0 ? 1 : 0;
        }
        SourceSpan all = lines.get(0).hull(lines.get(lines.size() - 1));
        return new Block.Table(all, row, columns, List.copyOf(cells), 0);
    }

    private static List<SourceSpan> split(String text, SourceSpan line, String marks) {
        List<SourceSpan> cells = new ArrayList<>();
        String words = line.of(text);
        if (words.chars().allMatch(c -> "|｜-—–:=+ \t".indexOf(c) >= 0)) {
            return cells; // a rule between head and body, or an empty line
        }
        int start = line.start();
        int end = line.end();
        while (start < end && text.charAt(start) == ' ') {
            start++;
        }
        if (start < end && marks.indexOf(text.charAt(start)) >= 0) {
            start++; // an opening border
        }
        for (int i = start; i <= end; i++) {
            if (i == end || marks.indexOf(text.charAt(i)) >= 0) {
                if (i < end || !text.substring(start, i).isBlank()) {
                    cells.add(new SourceSpan(start, i));
                }
                start = i + 1;
            }
        }
        return cells;
    }
}
