package org.greenledger.extraction.document;

/**
 * A character on a page, upright; lengths in points, the origin is the page's upper left corner.
 *
 * @param y the line it stands on
 */
record PageGlyph(float x, float y, float width, float size, String text) {

    float right() {
        return x + width;
    }

    /** Height of the middle of the character. */
    float middle() {
        return y - size * 0.35f;
    }
}
