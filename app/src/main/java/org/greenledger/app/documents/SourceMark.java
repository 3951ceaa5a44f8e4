package org.greenledger.app.documents;

import java.util.Locale;
import org.greenledger.extraction.SourceSpan;

/**
 * A range of a document's text that means something.
 *
 * @param kind what it was recognised as
 * @param span the range; marks may nest and overlap
 * @param anchor id of the mark on the page, unique there; letters, digits and dashes
 * @param hint what hovering over it shows; may be empty
 */
public record SourceMark(Kind kind, SourceSpan span, String anchor, String hint) {

    /** Refuses anchors that could not stand in an address or attribute as they are. */
    public SourceMark {
        if (!anchor.matches("[A-Za-z0-9-]+")) {
            throw new IllegalArgumentException("no anchor: " + anchor);
        }
    }

    /** What a range was recognised as. */
    public enum Kind {
        ISSUE("问题"),
        TARGET("目标"),
        DEADLINE("时限"),
        MEASURE("措施"),
        UNIT("单位"),
        TASK("任务"),
        INDICATOR("指标"),
        PLAN("概况"),
        DOUBT("疑点");

        private final String chinese;

        Kind(String chinese) {
            this.chinese = chinese;
        }

        /** The word users see. */
        public String chinese() {
            return chinese;
        }

        /** The end of its style's name. */
        public String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
