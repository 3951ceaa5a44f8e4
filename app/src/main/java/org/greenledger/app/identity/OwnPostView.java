package org.greenledger.app.identity;

/**
 * A post that somebody can act from today.
 *
 * @param unitName short name of its unit
 * @param title may be empty
 * @param deputyFor whose post it is, for a deputy; else empty
 * @param current whether they act from it now
 */
public record OwnPostView(
        PostId id, String unitName, String title, String deputyFor, boolean current) {

    /** For example 省整改办 · 主任, or 省整改办 · 主任（代张岚）. */
    public String label() {
        String place = title.isEmpty() ? unitName : unitName + " · " + title;
        return deputyFor.isEmpty() ? place : place + "（代" + deputyFor + "）";
    }
}
