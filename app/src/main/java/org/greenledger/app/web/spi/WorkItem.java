package org.greenledger.app.web.spi;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One row of the desk: something that waits for this person, and the address where it is done.
 *
 * @param day when it is due
 * @param phrase the act as a verb phrase with its number, for example 填报 3 条措施
 * @param count how many things wait behind it; shown at the right
 * @param address where the work is done
 * @param detail what it is about or until when, one short line; {@code null} when the phrase says
 *     it
 */
public record WorkItem(
        Day day, String phrase, long count, String address, @Nullable String detail) {

    /** When something is due, in the order of the desk. */
    public enum Day {
        OVERDUE("逾期"),
        TODAY("今天"),
        THIS_WEEK("本周"),
        LATER("以后");

        private final String label;

        Day(String label) {
            this.label = label;
        }

        /** The heading on the desk. */
        public String label() {
            return label;
        }

        /** The end of its style's name. */
        public String css() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
