package org.greenledger.extraction.text;

import com.github.houbb.opencc4j.util.ZhConverterUtil;

/**
 * Traditional characters become simplified ones, but only in a text that is written in them; a
 * single one in a simplified text is left as it stands (于 as 於 in a name).
 */
final class Simplified {

    /** One in so many Chinese characters must be traditional. */
    private static final int SHARE = 15;

    private static final char[] TABLE = new char[1 << 16];

    private Simplified() {}

    /** How many characters were replaced. */
    static int apply(Fate fate) {
        int han = 0;
        int traditional = 0;
        for (int i = 0; i < fate.length(); i++) {
            char c = fate.at(i);
            if (c >= 0x3400 && c <= 0x9FFF) {
                han++;
                traditional += of(c) == c ? 0 : 1;
            }
        }
        if (traditional < 2 || traditional * SHARE < han) {
            return 0;
        }
        for (int i = 0; i < fate.length(); i++) {
            char c = fate.at(i);
            if (c >= 0x3400 && c <= 0x9FFF) {
                fate.replace(i, of(c));
            }
        }
        return traditional;
    }

    private static char of(char c) {
        char known = TABLE[c];
        if (known == 0) {
            String simple = ZhConverterUtil.toSimple(String.valueOf(c));
            known = simple.length() == 1 ? simple.charAt(0) : c;
            TABLE[c] = known;
        }
        return known;
    }
}
