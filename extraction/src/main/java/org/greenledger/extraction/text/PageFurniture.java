package org.greenledger.extraction.text;

import java.util.regex.Pattern;
import org.greenledger.extraction.SourceSpan;

/** Lines that are nothing but a page number: — 12 —, 第3页 共10页. */
final class PageFurniture {

    private static final Pattern NUMBER =
            Pattern.compile(
                    "[-—–－﹣·•]{1,2} ?[0-9０-９]{1,4} ?[-—–－﹣·•]{1,2}|第 ?[0-9]{1,4} ?页(?:[ ,，/]{0,3}共 ?[0-9]{1,4} ?页)?");

    private PageFurniture() {}

    static boolean isPageNumber(String line) {
        return line.length() <= 20 && NUMBER.matcher(line).matches();
    }

    static void apply(Fate fate, Iterable<SourceSpan> paragraphs) {
        for (SourceSpan span : paragraphs) {
            if (span.length() <= 40 && isPageNumber(fate.words(span).strip())) {
                fate.cut(span, Cut.PAGE_NUMBER);
            }
        }
    }
}
