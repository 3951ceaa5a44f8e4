package org.greenledger.app.progress.sheets;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the sheet knows a row by, for example 1234-2: the thing owed, and its version when the sheet
 * went out.
 */
record ReportKey(long owed, int version) {

    private static final Pattern WORDS = Pattern.compile("([0-9]{1,18})-([0-9]{1,9})");

    static ReportKey of(long owed, int version) {
        return new ReportKey(owed, version);
    }

    /** The key in these words; empty where they are none. */
    static Optional<ReportKey> in(String words) {
        Matcher matcher = WORDS.matcher(words.strip());
        return matcher.matches()
                ? Optional.of(
                        new ReportKey(
                                Long.parseLong(matcher.group(1)),
                                Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /** As it stands in the cell. */
    String words() {
        return owed + "-" + version;
    }
}
