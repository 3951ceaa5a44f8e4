package org.greenledger.extraction.facts;

import org.jspecify.annotations.Nullable;

/** Whole numbers as plans write them: 21, 二十一, 廿一, 两, 一百零三, 二〇二二. */
final class Numeral {
    /** A number in digits or characters, for use inside patterns; at most nine characters. */
    static final String PATTERN = "(?:[0-9]{1,9}|[零〇○一二两三四五六七八九十廿百千]{1,9})";

    private static final String DIGITS = "零一二三四五六七八九";

    private Numeral() {}

    /** Its value, or null when the words are no number below a thousand million. */
    static @Nullable Integer value(String words) {
        if (words.isEmpty() || words.length() > 9) {
            return null;
        }
        if (words.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Integer.valueOf(words);
        }
        if (words.chars().noneMatch(c -> "十廿百千".indexOf(c) >= 0)) {
            return words.length() == 1 ? boxed(digit(words.charAt(0))) : digitByDigit(words);
        }
        return byPlaces(words);
    }

    private static @Nullable Integer boxed(int digit) {
        return digit < 0 ? null : digit;
    }

    private static @Nullable Integer digitByDigit(String words) {
        int sum = 0;
        for (char c : words.toCharArray()) {
            int digit = digit(c);
            if (digit < 0 || c == '两') {
                return null;
            }
            sum = sum * 10 + digit;
        }
        return sum;
    }

    private static @Nullable Integer byPlaces(String words) {
        int sum = 0;
        int pending = -1;
        int lastPlace = 10_000;
        for (char c : words.toCharArray()) {
            int place = c == '千' ? 1000 : c == '百' ? 100 : c == '十' || c == '廿' ? 10 : 0;
            if (place == 0) {
                int digit = digit(c);
                if (digit < 0 || pending > 0) {
                    return null;
                }
                pending = digit;
            } else {
                if (place >= lastPlace || (c == '廿' && pending > 0)) {
                    return null;
                }
                sum += place * (c == '廿' ? 2 : pending > 0 ? pending : 1);
                pending = -1;
                lastPlace = place;
            }
        }
        return pending > 0 ? sum + pending : sum;
    }

    private static int digit(char c) {
        return switch (c) {
            case '〇', '○' -> 0;
            case '两' -> 2;
            default -> c >= '0' && c <= '9' ? c - '0' : DIGITS.indexOf(c);
        };
    }
}
