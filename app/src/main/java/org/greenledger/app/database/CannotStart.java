package org.greenledger.app.database;

/** The server cannot start. The message is for the person at the terminal. */
public class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what is wrong, where and what to do, in Chinese
     */
    public CannotStart(String message) {
        super(message);
    }

    /**
     * @param message what is wrong, where and what to do, in Chinese
     * @param cause for the log file; never shown
     */
    public CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
