package org.greenledger.app.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.greenledger.app.ledger.IssueId;

/**
 * What a row of the sheet is about and what it said when it was written, for example {@code
 * 345-2-7-9b1c04aa}.
 *
 * @param measure number of the measure; 0 in the only row of an issue without measures
 * @param version the issue's version when the row was written
 * @param print a digest of all the row's cells; a row that still has it was not touched
 */
record RowKey(IssueId issue, int measure, int version, String print) {

    private static final Pattern FORM =
            Pattern.compile("(\\d{1,18})-(\\d{1,6})-(\\d{1,9})-([0-9a-f]{8})");

    /** The key in these words; empty when they are none. */
    static Optional<RowKey> of(String words) {
        Matcher m = FORM.matcher(words.strip());
        return m.matches()
                ? Optional.of(
                        new RowKey(
                                new IssueId(Long.parseLong(m.group(1))),
                                Integer.parseInt(m.group(2)),
                                Integer.parseInt(m.group(3)),
                                m.group(4)))
                : Optional.empty();
    }

    String text() {
        return "%d-%d-%d-%s".formatted(issue.value(), measure, version, print);
    }

    /** The digest of a row, given what its cells say. */
    static String print(Function<SheetColumn, String> cells) {
        CRC32 sum = new CRC32();
        for (SheetColumn column : SheetColumn.values()) {
            if (column != SheetColumn.KEY) {
                sum.update(cells.apply(column).getBytes(StandardCharsets.UTF_8));
                sum.update(0);
            }
        }
        return "%08x".formatted(sum.getValue());
    }
}
