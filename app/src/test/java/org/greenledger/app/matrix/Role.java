package org.greenledger.app.matrix;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who asks. The words stand in the table of expectations. */
enum Role {
    /** Nobody signed in. */
    ANONYMOUS,
    /** The office of a city in another province, with an inspection of its own. */
    OUTSIDER,
    /** A county's bureau that takes part in some issues. */
    PARTICIPATING,
    /** The government of that county: sees what units below it take part in. */
    ABOVE,
    /** A department of the city that leads some issues. */
    LEAD,
    /** A department of the province that supervises. */
    SUPERVISING,
    /** A clerk of the city's office that owns the inspection, without sight of secret issues. */
    CLERK,
    /** The head of the same office, with sight of secret issues. */
    OFFICE,
    /** The head of the province's office. */
    SUPERIOR,
    /** The system administrator, in the same office. */
    SYSTEM,
    /** The security administrator, in the same office. */
    SECURITY,
    /** The audit administrator, in the same office. */
    AUDIT;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(r -> r.word().equals(word)).findFirst();
    }
}
