package org.greenledger.extraction.document;

import java.util.ArrayList;
import java.util.List;

/** Finds the ruled tables of a page by their lines. */
final class PageTables {

    private static final float NEAR = 2.5f;
    private static final int MOST = 400;

    private PageTables() {}

    /** Tables from top to bottom; the characters inside them are taken out of {@code glyphs}. */
    static List<PageTable> of(PageContent page, List<PageGlyph> glyphs) {
        List<PageRule> level = new ArrayList<>();
        List<PageRule> upright = new ArrayList<>();
        for (PageRule rule : page.rules()) {
            if (rule.level()) {
                level.add(rule);
            } else if (rule.upright()) {
                upright.add(rule);
            }
        }
        List<PageTable> tables = new ArrayList<>();
        for (List<PageRule> group : groups(upright, level)) {
            PageTable table = PageGrid.table(page.number(), group, level, glyphs);
            if (table != null) {
                tables.add(table);
            }
        }
        tables.sort(java.util.Comparator.comparingDouble(PageTable::top));
        return tables;
    }

    /**
     * Upright lines that belong together because level lines tie them, or they overlap in height.
     */
    private static List<List<PageRule>> groups(List<PageRule> upright, List<PageRule> level) {
        List<PageRule> sorted = new ArrayList<>(upright);
        sorted.sort(java.util.Comparator.comparingDouble(PageRule::y1));
        List<List<PageRule>> groups = new ArrayList<>();
        float bottom = Float.NEGATIVE_INFINITY;
        for (PageRule rule : sorted) {
            boolean tied =
                    !groups.isEmpty()
                            && (rule.y1() <= bottom + NEAR
                                    || levelBetween(level, bottom, rule.y1()));
            if (!tied) {
                groups.add(new ArrayList<>());
                bottom = Float.NEGATIVE_INFINITY;
            }
            groups.get(groups.size() - 1).add(rule);
            bottom = Math.max(bottom, rule.y2());
        }
        return groups;
    }

    private static boolean levelBetween(List<PageRule> level, float above, float below) {
        return below - above < 6
                && level.stream().anyMatch(l -> l.y1() > above - NEAR && l.y2() < below + NEAR);
    }

    /** Positions in order, those that nearly agree taken as one. */
    static float[] distinct(List<Float> positions) {
        List<Float> sorted = new ArrayList<>(positions);
        sorted.sort(null);
        List<Float> kept = new ArrayList<>();
        for (float p : sorted) {
            if (kept.isEmpty() || p - kept.get(kept.size() - 1) > NEAR) {
                kept.add(p);
            }
        }
        float[] out = new float[Math.min(kept.size(), MOST)];
        for (int i = 0; i < out.length; i++) {
            out[i] = kept.get(i);
        }
        return out;
    }
}
