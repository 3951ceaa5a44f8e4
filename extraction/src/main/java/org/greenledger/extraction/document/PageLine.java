package org.greenledger.extraction.document;

/** A line of text on a page. */
record PageLine(int page, float x, float right, float y, float size, String text) {

    boolean endsSentence() {
        return !text.isEmpty() && "。；;！？：:".indexOf(text.charAt(text.length() - 1)) >= 0;
    }
}
