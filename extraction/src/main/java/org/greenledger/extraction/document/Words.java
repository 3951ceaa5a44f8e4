package org.greenledger.extraction.document;

/** How two lines of one paragraph meet. */
final class Words {

    private Words() {}

    /** A space between two Latin words, nothing between Chinese ones. */
    static String joint(String before, String after) {
        if (before.isEmpty() || after.isEmpty()) {
            return "";
        }
        char a = before.charAt(before.length() - 1);
        char b = after.charAt(0);
        boolean letters = Character.isLetter(a) && Character.isLetter(b);
        return letters && a < 0x2E80 && b < 0x2E80 ? " " : "";
    }
}
