package org.greenledger.app.demo;

/** Chinese numerals as official documents number with them. */
final class Numerals {

    private static final String[] DIGITS = "〇一二三四五六七八九".split("");

    private Numerals() {}

    /** 一 for 1, 十二 for 12, 二十一 for 21; up to 99. */
    static String of(int number) {
        String ones = number % 10 == 0 ? "" : DIGITS[number % 10];
        if (number < 10) {
            return ones;
        }
        return (number < 20 ? "" : DIGITS[number / 10]) + "十" + ones;
    }
}
