package org.greenledger.extraction.document;

import java.util.Locale;

/** Writes a number the way Word's numbering formats do. */
final class NumberWords {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String LEGAL = "零壹贰叁肆伍陆柒捌玖";

    private NumberWords() {}

    /**
     * @param format Word's name of the format, for example {@code chineseCounting}; unknown ones
     *     give Arabic digits
     */
    static String of(int number, String format) {
        return switch (format) {
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand",
                    "ideographTraditional" ->
                    counted(number, DIGITS, "十百千");
            case "chineseLegalSimplified", "ideographLegalTraditional" ->
                    counted(number, LEGAL, "拾佰仟");
            case "ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand" ->
                    digits(number, DIGITS);
            case "decimalFullWidth", "decimalFullWidth2" -> digits(number, "０１２３４５６７８９");
            case "decimalZero" -> number < 10 ? "0" + number : String.valueOf(number);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
                    enclosed(number, '①', 20);
            case "decimalEnclosedParen" -> enclosed(number, '⑴', 20);
            case "decimalEnclosedFullstop" -> enclosed(number, '⒈', 20);
            case "ideographEnclosedCircle" -> enclosed(number, '㊀', 10);
            case "lowerLetter" -> letter(number).toLowerCase(Locale.ROOT);
            case "upperLetter" -> letter(number);
            case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
            case "upperRoman" -> roman(number);
            case "none", "bullet" -> "";
            default -> String.valueOf(number);
        };
    }

    private static String counted(int number, String digits, String units) {
        if (number <= 0 || number > 9999) {
            return String.valueOf(number);
        }
        StringBuilder out = new StringBuilder();
        boolean gap = false;
        int divisor = 1000;
        for (int power = 3; power >= 0; power--, divisor /= 10) {
            int digit = number / divisor % 10;
            if (digit == 0) {
                gap = !out.isEmpty();
                continue;
            }
            out.append(gap ? "零" : "");
            gap = false;
            boolean bareTen = digit == 1 && power == 1 && out.isEmpty() && digits.equals(DIGITS);
            out.append(bareTen ? "" : String.valueOf(digits.charAt(digit)));
            out.append(power > 0 ? String.valueOf(units.charAt(power - 1)) : "");
        }
        return out.toString();
    }

    private static String digits(int number, String digits) {
        StringBuilder out = new StringBuilder();
        for (char c : String.valueOf(number).toCharArray()) {
            out.append(c == '-' ? c : digits.charAt(c - '0'));
        }
        return out.toString();
    }

    private static String enclosed(int number, char first, int last) {
        return number >= 1 && number <= last
                ? String.valueOf((char) (first + number - 1))
                : String.valueOf(number);
    }

    private static String letter(int number) {
        int times = Math.min(20, (Math.max(1, number) - 1) / 26 + 1);
        return String.valueOf((char) ('A' + Math.floorMod(number - 1, 26))).repeat(times);
    }

    private static String roman(int number) {
        if (number <= 0 || number > 3999) {
            return String.valueOf(number);
        }
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] words = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder out = new StringBuilder();
        int left = number;
        for (int i = 0; i < values.length; i++) {
            while (left >= values[i]) {
                out.append(words[i]);
                left -= values[i];
            }
        }
        return out.toString();
    }
}
