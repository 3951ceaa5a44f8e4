package org.greenledger.extraction.text;

import java.util.ArrayList;
import java.util.List;
import org.greenledger.extraction.Block;
import org.greenledger.extraction.Format;
import org.greenledger.extraction.SourceSpan;
import org.greenledger.extraction.Warning;
import org.greenledger.extraction.document.RawDocument;

/** From the raw text to the clean one; every character is kept, replaced by one, or left out. */
public final class Cleaning {

    private Cleaning() {}

    /** Never fails, whatever the text. */
    public static CleanText clean(RawDocument raw) {
        Fate fate = new Fate(raw.text());
        Invisible.apply(fate);
        int phonetics = Phonetics.apply(fate);
        int traditional = Simplified.apply(fate);
        PageFurniture.apply(fate, paragraphs(raw.blocks()));
        int spam = new Surroundings(fate, raw.blocks()).apply();
        List<Block> blocks = standing(fate, raw.blocks());
        if (raw.format() != Format.XLSX) {
            boolean lines = raw.format() == Format.TXT || raw.format() == Format.HTML;
            blocks = LineJoining.apply(fate, blocks, lines);
        }
        List<Warning> warnings = new ArrayList<>(raw.warnings());
        tell(warnings, phonetics, traditional, spam);
        return new Assembly(fate, raw.asides()).of(blocks, warnings);
    }

    private static void tell(List<Warning> warnings, int phonetics, int traditional, int spam) {
        List<String> done = new ArrayList<>();
        if (traditional > 0) {
            done.add(traditional + "个繁体字转为简体");
        }
        if (phonetics > 0) {
            done.add("删去" + phonetics + "处汉字注音");
        }
        if (spam > 0) {
            done.add("删去" + spam + "行垃圾内容");
        }
        if (!done.isEmpty()) {
            warnings.add(
                    Warning.of("cleaned-text", "原文已清理:" + String.join(",", done) + "。请对照原件核对。"));
        }
    }

    private static List<SourceSpan> paragraphs(List<Block> blocks) {
        return blocks.stream().filter(Block.Paragraph.class::isInstance).map(Block::span).toList();
    }

    /** Blocks of which something is left. */
    private static List<Block> standing(Fate fate, List<Block> blocks) {
        return blocks.stream().filter(block -> stands(fate, block.span())).toList();
    }

    private static boolean stands(Fate fate, SourceSpan span) {
        for (int i = span.start(); i < span.end(); i++) {
            if (fate.kept(i) && fate.at(i) != ' ' && fate.at(i) != '\n' && fate.at(i) != '\t') {
                return true;
            }
        }
        return false;
    }
}
