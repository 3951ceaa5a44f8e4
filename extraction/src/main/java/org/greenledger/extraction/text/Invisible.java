package org.greenledger.extraction.text;

/** Zero-width and control characters go; odd spaces become plain ones; broken pairs are marked. */
final class Invisible {

    private Invisible() {}

    static void apply(Fate fate) {
        for (int i = 0; i < fate.length(); i++) {
            char c = fate.at(i);
            if (c >= ' ' && c < 0x7F || c >= 0x3001 && c < 0xD800) {
                continue;
            }
            if (Character.isSurrogate(c)) {
                i += pair(fate, i);
            } else if (c == '\n' || c == '\t') {
                continue;
            } else if (c == '\r' || c == '\f' || c == 0x0B || c == 0x2028 || c == 0x2029) {
                boolean pair = c == '\r' && i + 1 < fate.length() && fate.at(i + 1) == '\n';
                fate.replace(i, pair ? ' ' : '\n');
            } else if (Character.isSpaceChar(c)) {
                fate.replace(i, ' ');
            } else if (c < ' '
                    || Character.isISOControl(c)
                    || Character.getType(c) == Character.FORMAT) {
                fate.cut(i, i + 1, Cut.CONTROL);
            }
        }
    }

    /** 1 when a whole pair stands here; a half one is replaced. */
    private static int pair(Fate fate, int i) {
        if (Character.isHighSurrogate(fate.at(i))
                && i + 1 < fate.length()
                && Character.isLowSurrogate(fate.at(i + 1))) {
            return 1;
        }
        fate.replace(i, '\uFFFD');
        return 0;
    }
}
