package org.greenledger.app.web.pieces;

import java.util.Locale;

/**
 * A step of something that is done in order.
 *
 * @param label what is done
 * @param state how far it is
 * @param note when and by whom, or what is missing; may be empty
 */
public record Step(String label, State state, String note) {

    /** How far a step is. */
    public enum State {
        DONE("已完成"),
        CURRENT("进行中"),
        AHEAD("未开始"),
        FAILED("未通过");

        private final String word;

        State(String word) {
            this.word = word;
        }

        /** The state in words. */
        public String word() {
            return word;
        }

        /** The end of its style's name. */
        public String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
