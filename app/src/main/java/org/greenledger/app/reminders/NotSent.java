package org.greenledger.app.reminders;

/** A digest did not go out. The message says why, in Chinese and without secrets. */
class NotSent extends Exception {
    private static final long serialVersionUID = 1L;

    NotSent(String message) {
        super(message);
    }
}
