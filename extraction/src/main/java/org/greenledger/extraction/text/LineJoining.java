package org.greenledger.extraction.text;

import java.util.ArrayList;
import java.util.List;
import org.greenledger.extraction.Block;
import org.greenledger.extraction.SourceSpan;
import org.greenledger.extraction.document.Numbered;

/** Joins lines that were broken in the middle of a sentence; in doubt they stay apart. */
final class LineJoining {

    private static final String ENDS = "。；;！？!?：:”》」』…";
    private static final String GOES_ON = "，,、（(《“「『—－-/";
    private static final String CANNOT_BEGIN = "，,、。；;：:！？）)》”」』％%";

    private final Fate fate;
    private final int wrap;

    private LineJoining(Fate fate, int wrap) {
        this.fate = fate;
        this.wrap = wrap;
    }

    /**
     * @param lines whether the format knows only lines, so that paragraphs may be broken at a width
     */
    static List<Block> apply(Fate fate, List<Block> blocks, boolean lines) {
        List<Block> joined = new ArrayList<>(blocks.size());
        LineJoining rule = new LineJoining(fate, lines ? wrap(fate, blocks) : 0);
        String before = "";
        for (Block block : blocks) {
            String words = block instanceof Block.Paragraph ? head(fate, block.span()) : "";
            Block last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last instanceof Block.Paragraph a
                    && block instanceof Block.Paragraph b
                    && !words.isEmpty()
                    && rule.goOn(a, before, b, words)) {
                joined.set(
                        joined.size() - 1,
                        new Block.Paragraph(a.span().hull(b.span()), a.heading(), a.page()));
            } else {
                joined.add(block);
            }
            before = words.isEmpty() ? "" : tail(fate, block.span());
        }
        return joined;
    }

    private boolean goOn(Block.Paragraph a, String before, Block.Paragraph b, String words) {
        if (before.isEmpty() || a.heading() != b.heading() || a.heading() > 0) {
            return false;
        }
        char last = before.charAt(before.length() - 1);
        if (CANNOT_BEGIN.indexOf(words.charAt(0)) >= 0) {
            return ENDS.indexOf(last) < 0;
        }
        if (ENDS.indexOf(last) >= 0 || Numbered.begins(words)) {
            return false;
        }
        boolean near = gap(a, b) <= 1;
        if (GOES_ON.indexOf(last) >= 0) {
            return near || before.length() > 20;
        }
        return near && (wrap > 0 ? width(before) >= wrap - 4 : oneSentence(before, b, words));
    }

    /** Where lines have any length: a long line within a sentence, and a next one that ends it. */
    private boolean oneSentence(String before, Block.Paragraph b, String words) {
        boolean within = width(before) >= 60 && (before.contains(",") || before.contains("，"));
        String end = tail(fate, b.span());
        return within && words.length() >= 8 && ENDS.indexOf(end.charAt(end.length() - 1)) >= 0;
    }

    /** Empty lines between two paragraphs, plus one. */
    private int gap(Block.Paragraph a, Block.Paragraph b) {
        int breaks = 0;
        for (int i = a.span().end(); i < b.span().start() && breaks < 3; i++) {
            breaks += fate.at(i) == '\n' ? 1 : 0;
        }
        return breaks;
    }

    /** The width at which the lines of the whole text are broken, 0 where they are not. */
    private static int wrap(Fate fate, List<Block> blocks) {
        int widest = 0;
        int long_ = 0;
        for (Block block : blocks) {
            boolean fits = block.span().length() <= 70;
            widest = fits ? Math.max(widest, width(tail(fate, block.span()))) : widest;
            long_ += fits ? 0 : 1;
        }
        if (long_ * 20 > blocks.size()) {
            return 0; // lines of any length: not broken at a width
        }
        int full = 0;
        for (Block block : blocks) {
            full += width(tail(fate, block.span())) >= widest - 4 ? 1 : 0;
        }
        return widest >= 40 && full >= 3 && full * 4 >= blocks.size() ? widest : 0;
    }

    private static String head(Fate fate, SourceSpan span) {
        SourceSpan first = new SourceSpan(span.start(), Math.min(span.end(), span.start() + 80));
        return fate.words(first).strip();
    }

    private static String tail(Fate fate, SourceSpan span) {
        SourceSpan last = new SourceSpan(Math.max(span.start(), span.end() - 80), span.end());
        return fate.words(last).strip();
    }

    /** Columns on paper: a Chinese character takes two. */
    private static int width(String line) {
        int width = 0;
        for (int i = 0; i < line.length(); i++) {
            width += line.charAt(i) < 0x2E80 ? 1 : 2;
        }
        return width;
    }
}
