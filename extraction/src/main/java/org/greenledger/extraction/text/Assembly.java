package org.greenledger.extraction.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.greenledger.extraction.Block;
import org.greenledger.extraction.LeftOut;
import org.greenledger.extraction.SourceSpan;
import org.greenledger.extraction.Warning;
import org.greenledger.extraction.document.Aside;
import org.jspecify.annotations.Nullable;

/** Puts the kept characters together, notes where each came from, and lists the rest. */
final class Assembly {

    private final Fate fate;
    private final StringBuilder text;
    private int[] source;
    private final List<Block> blocks = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final Iterator<Aside> asides;
    private @Nullable Aside aside;
    private int done;

    Assembly(Fate fate, List<Aside> asides) {
        this.fate = fate;
        this.text = new StringBuilder(fate.length());
        this.source = new int[fate.length() + 16];
        this.asides = asides.iterator();
        nextAside();
    }

    private void nextAside() {
        aside = asides.hasNext() ? asides.next() : null;
    }

    CleanText of(List<Block> raw, List<Warning> warnings) {
        for (Block block : raw) {
            if (block instanceof Block.Paragraph paragraph) {
                paragraph(paragraph);
            } else if (block instanceof Block.Table table) {
                table(table);
            }
        }
        leave(fate.length());
        put('\n', fate.length()); // the end's own place in the map
        text.setLength(text.length() - 1);
        return new CleanText(
                text.toString(),
                List.copyOf(blocks),
                List.copyOf(leftOut),
                List.copyOf(warnings),
                Arrays.copyOf(source, text.length() + 1));
    }

    private void paragraph(Block.Paragraph paragraph) {
        SourceSpan span = block(paragraph.span(), true);
        if (span != null) {
            blocks.add(new Block.Paragraph(span, paragraph.heading(), paragraph.page()));
        }
    }

    private @Nullable SourceSpan block(SourceSpan raw, boolean joined) {
        leave(raw.start());
        int mark = text.length();
        boolean first = blocks.isEmpty();
        if (!first) {
            put('\n', raw.start());
        }
        SourceSpan span = words(raw, joined);
        if (span.length() == 0) {
            text.setLength(mark);
            return null;
        }
        return span;
    }

    private void table(Block.Table table) {
        leave(table.span().start());
        int known = leftOut.size();
        int mark = text.length();
        if (!blocks.isEmpty()) {
            put('\n', table.span().start());
        }
        int from = text.length();
        List<Block.Cell> cells = new ArrayList<>();
        int row = -1;
        boolean any = false;
        for (Block.Cell cell : table.cells()) {
            leave(cell.span().start());
            if (row >= 0) {
                put(cell.row() == row ? '\t' : '\n', cell.span().start());
            }
            row = cell.row();
            SourceSpan words = words(cell.span(), false);
            any |= words.length() > 0;
            cells.add(
                    new Block.Cell(
                            cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), words));
        }
        if (!any) {
            text.setLength(mark);
            return;
        }
        leave(table.span().end());
        gather(known, from);
        SourceSpan span = new SourceSpan(from, text.length());
        blocks.add(
                new Block.Table(
                        span, table.rows(), table.columns(), List.copyOf(cells), table.page()));
    }

    /** Makes one entry of all the separators of a table. */
    private void gather(int known, int from) {
        StringBuilder marks = new StringBuilder();
        List<LeftOut> added = leftOut.subList(known, leftOut.size());
        added.removeIf(
                left -> {
                    boolean mark = left.kind().equals(Cut.SEPARATOR.kind);
                    marks.append(mark ? left.text() : "");
                    return mark;
                });
        if (!marks.isEmpty()) {
            leftOut.add(
                    new LeftOut(Cut.SEPARATOR.kind, marks.toString(), from, Cut.SEPARATOR.reason));
        }
    }

    /** Writes a range, trimmed, with single spaces; line breaks kept or joined. */
    private SourceSpan words(SourceSpan raw, boolean joined) {
        int start = text.length();
        char gap = 0;
        for (int i = raw.start(); i < raw.end(); i++) {
            if (!fate.kept(i)) {
                i = cut(i, raw.end()) - 1;
                continue;
            }
            char c = fate.at(i);
            if (c == ' ' || c == '\t' || c == '\n') {
                gap = c == '\n' || gap == '\n' ? '\n' : ' ';
                continue;
            }
            if (gap != 0 && text.length() > start) {
                gap(gap, joined, c, i);
            }
            gap = 0;
            put(c, i);
        }
        done = Math.max(done, raw.end());
        return new SourceSpan(start, text.length());
    }

    private void gap(char gap, boolean joined, char next, int at) {
        char before = text.charAt(text.length() - 1);
        if (gap == '\n' && joined) {
            if (letter(before) && letter(next)) {
                put(' ', at);
            }
        } else {
            put(gap, at);
        }
    }

    private static boolean letter(char c) {
        return c < 0x2E80 && Character.isLetter(c);
    }

    private void put(char c, int at) {
        if (text.length() == source.length) {
            source = Arrays.copyOf(source, source.length + source.length / 2);
        }
        source[text.length()] = at;
        text.append(c);
    }

    /** Notes everything between what is done and {@code end} as left out. */
    private void leave(int end) {
        for (int i = done; i < end; ) {
            if (aside != null && aside.span().start() == i) {
                String words = fate.raw(aside.span()).strip();
                leftOut.add(new LeftOut(aside.kind(), words, text.length(), aside.reason()));
                i = aside.span().end();
                nextAside();
            } else {
                i = space(fate.at(i)) ? i + 1 : cut(i, end);
            }
        }
        done = Math.max(done, end);
    }

    /** Notes the run of one kind that begins here; gives the position after it. */
    private int cut(int from, int end) {
        Cut why = fate.cut(from);
        int limit = aside == null ? end : Math.min(end, aside.span().start());
        int to = from;
        int last = from;
        while (to < limit && (fate.cut(to) == why || space(fate.at(to)))) {
            last = space(fate.at(to++)) ? last : to;
        }
        if (last > from) {
            Cut told = why == Cut.KEPT ? Cut.SEPARATOR : why;
            String words = fate.raw(new SourceSpan(from, last));
            leftOut.add(new LeftOut(told.kind, words, text.length(), told.reason));
        }
        return Math.max(to, from + 1);
    }

    private static boolean space(char c) {
        return c == ' ' || c == '\t' || c == '\n';
    }
}
