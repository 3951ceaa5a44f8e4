package org.greenledger.extraction;

/**
 * The document cannot be read at all: encrypted, truncated, too large when unpacked, not what its
 * name says. The message is for users: Chinese, says what is wrong and what to do, and holds no
 * technical trace.
 */
public final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * @param code stable word for the cause, for example {@code encrypted}
     * @param message what is wrong and what to do, in Chinese
     */
    public Unreadable(String code, String message) {
        super(message);
        this.code = code;
    }

    /** As above, with the library's own complaint kept for the log. */
    public Unreadable(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /**
     * Stable word for the cause, for example {@code encrypted}, {@code truncated}, {@code
     * too-large}.
     */
    public String code() {
        return code;
    }
}
