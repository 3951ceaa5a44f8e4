package org.greenledger.extraction.text;

import com.github.houbb.opencc4j.util.ZhConverterUtil;

/**
 * Traditional characters become simplified ones, but only in a text that is written in them; a
 * single one in a simplified text is left as it stands (于 as 於 in a name).
 */
final class Simplified {

    /** One in so many Chinese characters must be traditional. */
    private static final int SHARE = 15;

    /** Traditional characters of which any Chinese text of some length has a few. */
    private static final String FREQUENT =
            "個們來國時為這會發實務號後裡無於與對從動開門長區縣鄉鎮廳報環護態項進問設見點業導質權級農調評計領數轉網標監應總";

    private static final char[] TABLE = new char[1 << 16];

    private Simplified() {}

    /** How many characters were replaced. */
    static int apply(Fate fate) {
        if (!mayBeTraditional(fate)) {
            return 0;
        }
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

    /** A quick look at frequent characters, which spares a simplified text the dictionaries. */
    private static boolean mayBeTraditional(Fate fate) {
        int han = 0;
        int hints = 0;
        for (int i = 0; i < fate.length(); i++) {
            char c = fate.at(i);
            if (c >= 0x3400 && c <= 0x9FFF) {
                han++;
                hints += FREQUENT.indexOf(c) >= 0 ? 1 : 0;
            }
        }
        return hints * 10L * SHARE >= han && hints > 0;
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
