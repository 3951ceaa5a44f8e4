package org.greenledger.extraction.text;

import java.util.ArrayList;
import java.util.List;
import org.greenledger.extraction.Block;
import org.greenledger.extraction.SourceSpan;
import org.greenledger.extraction.document.Numbered;

/**
 * Takes away what a web site put around the text: only lines before the first and after the last
 * that can belong to a document, and never a line in doubt.
 */
final class Surroundings {

    /** Lines looked at from either end. */
    private static final int REACH = 60;

    /** Stands for a block too long to be a line of a site. */
    private static final String LONG = "。".repeat(500);

    private final Fate fate;
    private final List<Block> blocks;

    Surroundings(Fate fate, List<Block> blocks) {
        this.fate = fate;
        this.blocks = blocks;
    }

    /** How many lines of spam were found. */
    int apply() {
        head();
        int spam = spam();
        tail();
        articles();
        return spam;
    }

    private void head() {
        for (int i = 0; i < Math.min(REACH, blocks.size()); i++) {
            String line = words(i);
            if (SiteWords.isTrail(line) || (SiteWords.isFoot(line) && !hasDate(line))) {
                fate.cut(blocks.get(i).span(), Cut.NAVIGATION);
            } else if (line.length() > 40) {
                return; // the text has begun
            }
        }
    }

    private int spam() {
        int found = 0;
        for (int i = 0; i < blocks.size(); i++) {
            boolean end = i < 5 || i >= blocks.size() - 30;
            SourceSpan span = blocks.get(i).span();
            if (span.length() <= 4000 && Spam.is(words(i), end)) {
                fate.cut(span, Cut.SPAM);
                found++;
            }
        }
        return found;
    }

    private void tail() {
        List<SourceSpan> doubtful = new ArrayList<>();
        boolean foot = false;
        for (int i = blocks.size() - 1; i >= Math.max(0, blocks.size() - REACH); i--) {
            String line = words(i);
            if (line.isEmpty()) {
                continue;
            }
            if (isFoot(blocks.get(i), line)) {
                fate.cut(blocks.get(i).span(), Cut.NAVIGATION);
                if (foot) { // what stands between two lines of the foot belongs to it
                    doubtful.forEach(span -> fate.cut(span, Cut.NAVIGATION));
                }
                doubtful.clear();
                foot = true;
            } else if (doubtful.size() == 3
                    || line.length() > 40
                    || Numbered.begins(line)
                    || hasDate(line)) {
                return;
            } else {
                doubtful.add(blocks.get(i).span());
            }
        }
    }

    private boolean isFoot(Block block, String line) {
        if (block instanceof Block.Table table) {
            List<String> cells =
                    table.cells().stream()
                            .map(cell -> fate.words(cell.span()).strip())
                            .filter(words -> !words.isEmpty())
                            .toList();
            return cells.stream().filter(SiteWords::isFoot).count() * 2 > cells.size();
        }
        return SiteWords.isFoot(line) || SiteWords.isTrail(line);
    }

    /** A run of titles of other articles at the very end. */
    private void articles() {
        int first = blocks.size();
        int sure = 0;
        int lines = 0;
        for (int i = blocks.size() - 1; i >= Math.max(0, blocks.size() - REACH); i--) {
            String line = words(i);
            if (line.isEmpty()) {
                continue;
            }
            if (line.length() > 40 || SiteWords.endsSentence(line) || Numbered.begins(line)) {
                break;
            }
            lines++;
            if (SiteWords.isArticle(line)) {
                sure++;
                first = i;
            }
        }
        if (sure >= 3 && sure * 2 >= lines) {
            for (int i = first; i < blocks.size(); i++) {
                fate.cut(blocks.get(i).span(), Cut.NAVIGATION);
            }
        }
    }

    private static boolean hasDate(String line) {
        return line.matches(".*(?:19|20)\\d\\d.*");
    }

    private String words(int block) {
        SourceSpan span = blocks.get(block).span();
        return span.length() > 5000 ? LONG : fate.words(span).strip();
    }
}
