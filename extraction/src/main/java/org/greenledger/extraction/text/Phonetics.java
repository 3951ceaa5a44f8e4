package org.greenledger.extraction.text;

/** Phonetics in brackets after a character, as some mirrors add them: 現(xiàn)在. */
final class Phonetics {

    private static final String TONES = "āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜńňǹḿ";
    private static final int LONGEST = 6;

    private Phonetics() {}

    /** How many were found. */
    static int apply(Fate fate) {
        int found = 0;
        for (int i = 1; i < fate.length(); i++) {
            if ((fate.at(i) == '(' || fate.at(i) == '（') && follows(fate.at(i - 1))) {
                int end = end(fate, i);
                if (end > i) {
                    fate.cut(i, end, Cut.PHONETIC);
                    found++;
                }
            }
        }
        return found;
    }

    /** A Chinese character, or the letter a mirror left of one it could not write. */
    private static boolean follows(char before) {
        return Character.isIdeographic(before) || (before >= 'A' && before <= 'z');
    }

    private static int end(Fate fate, int open) {
        boolean toned = false;
        for (int i = open + 1; i < fate.length() && i <= open + LONGEST + 1; i++) {
            char c = fate.at(i);
            if (TONES.indexOf(c) >= 0) {
                toned = true;
            } else if (c == ')' || c == '）') {
                return toned && i > open + 1 ? i + 1 : open;
            } else if ((c < 'a' || c > 'z') && c != 'ü' && c != 'ɡ') {
                return open;
            }
        }
        return open;
    }
}
