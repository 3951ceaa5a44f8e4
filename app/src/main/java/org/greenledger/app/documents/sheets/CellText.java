package org.greenledger.app.documents.sheets;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;

/** How words and dates stand in cells. */
public final class CellText {

    private static final int LONGEST = 32_000;
    private static final Pattern DATE =
            Pattern.compile(
                    "(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?(?:[ T]0?0:00(?::00)?)?");
    private static final Pattern SERIAL = Pattern.compile("[1-9]\\d{4}");

    private CellText() {}

    /**
     * Words as they may be written into a cell: as long as Excel takes, without the characters XML
     * forbids, and with an apostrophe before what a spreadsheet would take for a formula once the
     * cell is edited or saved as CSV.
     */
    public static String guarded(String words) {
        String clean = printable(words);
        return formula(clean) ? "'" + clean : clean;
    }

    /** What a cell says: without the guard, outer spaces and the differences of line ends. */
    public static String plain(String cell) {
        String words =
                cell.replace("\r\n", "\n").replace('\r', '\n').replace('\u00a0', ' ').strip();
        return words.startsWith("'") && formula(words.substring(1)) ? words.substring(1) : words;
    }

    private static boolean formula(String words) {
        return !words.isEmpty() && "=+-@\t\r".indexOf(words.charAt(0)) >= 0;
    }

    private static String printable(String words) {
        StringBuilder kept = new StringBuilder(words.length());
        words.codePoints()
                .filter(c -> c == '\t' || c == '\n' || (c >= ' ' && c != 0xfffe && c != 0xffff))
                .filter(c -> c < 0xd800 || c > 0xdfff)
                .limit(LONGEST)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** The date that people write as 2026-06-30, 2026/6/30 or 2026年6月30日, or as Excel's number. */
    public static Optional<LocalDate> date(String words) {
        Matcher m = DATE.matcher(words);
        try {
            if (m.matches()) {
                return Optional.of(
                        LocalDate.of(
                                Integer.parseInt(m.group(1)),
                                Integer.parseInt(m.group(2)),
                                Integer.parseInt(m.group(3))));
            }
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        return SERIAL.matcher(words).matches()
                ? Optional.of(DateUtil.getLocalDateTime(Double.parseDouble(words)).toLocalDate())
                : Optional.empty();
    }
}
