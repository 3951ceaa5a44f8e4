package org.greenledger.app.exchange;

/** Chinese numerals as official documents number their sections with them. */
final class ChineseNumber {

    private static final String[] DIGITS = "〇一二三四五六七八九".split("");

    private ChineseNumber() {}

    /** 一 for 1, 十二 for 12, 二十一 for 21; from 1 to 99. */
    static String of(int number) {
        String ones = number % 10 == 0 ? "" : DIGITS[number % 10];
        if (number < 10) {
            return ones;
        }
        return (number < 20 ? "" : DIGITS[number / 10]) + "十" + ones;
    }
}
