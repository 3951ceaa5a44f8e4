package org.greenledger.app.evidence;

import java.util.Locale;

/** Where a proof was added. */
public enum ProofSource {
    PAGE,
    REPORT,
    FIELD,
    EXTENSION;

    /** The stored word, for example {@code field}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
