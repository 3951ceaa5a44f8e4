package org.greenledger.extraction.outline;

/** Whole numbers in Chinese or Arabic digits: 十二, 二十八, 二〇一九, 一百零三, １２, 12. */
public final class ChineseNumber {
    private ChineseNumber() {}

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final int LONGEST = 12;

    /**
     * The number {@code words} stands for; -1 when they are not a number below a thousand million.
     */
    public static int of(CharSequence words) {
        if (words.length() == 0 || words.length() > LONGEST) {
            return -1;
        }
        boolean positional = true;
        for (int i = 0; i < words.length(); i++) {
            if (!isPart(words.charAt(i))) {
                return -1;
            }
            positional &= digit(words.charAt(i)) >= 0;
        }
        return positional && (words.length() > 1 || digit(words.charAt(0)) >= 0)
                ? positional(words)
                : multiplied(words);
    }

    /** Whether {@code c} may stand in such a number. */
    public static boolean isPart(char c) {
        return digit(c) >= 0 || power(c) > 0;
    }

    private static int positional(CharSequence words) {
        long value = 0;
        for (int i = 0; i < words.length(); i++) {
            value = value * 10 + digit(words.charAt(i));
        }
        return value < 1_000_000_000 ? (int) value : -1;
    }

    private static int multiplied(CharSequence words) {
        int value = 0;
        int digit = -1;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            int power = power(c);
            if (power > 0) {
                value += (digit < 0 ? 1 : digit) * power;
                digit = -1;
            } else {
                digit = digit(c);
            }
        }
        return value + Math.max(digit, 0);
    }

    private static int digit(char c) {
        char plain = PlainLetters.fold(c);
        if (plain >= '0' && plain <= '9') {
            return plain - '0';
        }
        if (c == '零' || c == '○') {
            return 0;
        }
        return c == '两' ? 2 : DIGITS.indexOf(c);
    }

    private static int power(char c) {
        return switch (c) {
            case '十' -> 10;
            case '廿' -> 20;
            case '卅' -> 30;
            case '百' -> 100;
            case '千' -> 1000;
            default -> 0;
        };
    }
}
