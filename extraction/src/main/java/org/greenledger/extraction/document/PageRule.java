package org.greenledger.extraction.document;

/** A straight line drawn on a page, level or upright; {@code x1 <= x2}, {@code y1 <= y2}. */
record PageRule(float x1, float y1, float x2, float y2) {

    static PageRule of(float xa, float ya, float xb, float yb) {
        return new PageRule(Math.min(xa, xb), Math.min(ya, yb), Math.max(xa, xb), Math.max(ya, yb));
    }

    boolean level() {
        return y2 - y1 < 1.5f && x2 - x1 > 4;
    }

    boolean upright() {
        return x2 - x1 < 1.5f && y2 - y1 > 4;
    }
}
