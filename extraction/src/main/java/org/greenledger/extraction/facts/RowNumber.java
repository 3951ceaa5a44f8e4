package org.greenledger.extraction.facts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.greenledger.extraction.outline.ChineseNumber;
import org.greenledger.extraction.outline.PlainLetters;
import org.jspecify.annotations.Nullable;

/**
 * The number in a row's first cell: 7, 七, (二), 6.2, 6-2, 序号七, 第12项.
 *
 * @param path {@code 7}, or {@code 6.2} where both are printed
 * @param nested whether brackets mark it as a part of the issue above: (二)
 * @param chinese whether it is written 七 or (七)
 * @param printed as printed
 */
record RowNumber(String path, boolean nested, boolean chinese, String printed) {
    private static final Pattern CELL =
            Pattern.compile(
                    "(?:序号|编号|问题|任务|第|No\\.?|№)?\\s?(?<open>\\()?\\s?(?<n>[0-9]{1,4}(?:\\s?[.-]\\s?[0-9]{1,3}){0,2}|[一二三四五六七八九十百]{1,5})\\s?\\)?\\s?(?:[、.:]|项|条|号|个)?");

    /** Reads the cell's words; null when they are no number. */
    static @Nullable RowNumber of(String words) {
        Matcher cell = CELL.matcher(PlainLetters.fold(words.strip()));
        if (!cell.matches()) {
            return null;
        }
        String number = cell.group("n").replaceAll("\\s", "").replace('-', '.');
        boolean chinese = !Character.isDigit(number.charAt(0));
        String path = number;
        if (chinese) {
            int value = ChineseNumber.of(number);
            if (value <= 0) {
                return null;
            }
            path = String.valueOf(value);
        } else {
            path = path.replaceAll("(?<![0-9])0+(?=[0-9])", "");
        }
        return new RowNumber(path, cell.group("open") != null, chinese, words.strip());
    }

    /** The number as an integer; 0 for 6.2. */
    int value() {
        return path.indexOf('.') < 0 ? Integer.parseInt(path) : 0;
    }
}
