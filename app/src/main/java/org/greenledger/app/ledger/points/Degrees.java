package org.greenledger.app.ledger.points;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an angle as offices write it: 118.20834, 118°12′30″, E118°12.5′, 东经118度12分30秒. */
final class Degrees {

    private static final Pattern DECIMAL =
            Pattern.compile("(?:东经|北纬|[EN])?([0-9]{1,3}(?:\\.[0-9]+)?)[°度]?[EN]?");
    private static final Pattern SIXTIETHS =
            Pattern.compile(
                    "(?:东经|北纬|[EN])?([0-9]{1,3})[°度]([0-9]{1,2}(?:\\.[0-9]+)?)[′'’分](?:([0-9]{1,2}(?:\\.[0-9]+)?)(?:[″\"”秒]|''))?[EN]?");

    private Degrees() {}

    /** Degrees; empty when it is no angle. */
    static Optional<Double> of(String text) {
        String bare = text.strip().replace('．', '.');
        Matcher decimal = DECIMAL.matcher(bare);
        if (decimal.matches()) {
            return Optional.of(Double.valueOf(decimal.group(1)));
        }
        Matcher parts = SIXTIETHS.matcher(bare);
        if (!parts.matches()) {
            return Optional.empty();
        }
        double minutes = Double.parseDouble(parts.group(2));
        double seconds = parts.group(3) == null ? 0 : Double.parseDouble(parts.group(3));
        return minutes < 60 && seconds < 60
                ? Optional.of(Integer.parseInt(parts.group(1)) + minutes / 60 + seconds / 3600)
                : Optional.empty();
    }
}
