package org.greenledger.app.planimport;

/** Ids of marks in the text; the draft beside it refers to the same ids. */
public final class Anchors {

    private Anchors() {}

    /** A field of a part: description, target, deadline, region … */
    public static String field(DraftItem item, String field) {
        return "f" + item.id() + "-" + field;
    }

    /** A measure, from 1. */
    public static String measure(DraftItem item, int number) {
        return "f" + item.id() + "-m" + number;
    }

    /** A duty, from 1. */
    public static String duty(DraftItem item, int number) {
        return "f" + item.id() + "-u" + number;
    }

    /** A task or indicator as a whole. */
    public static String whole(DraftItem item) {
        return "f" + item.id() + "-all";
    }
}
