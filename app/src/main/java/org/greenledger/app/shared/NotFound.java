package org.greenledger.app.shared;

/** There is no such thing, or the person may not know that there is. Shown as a 404 page. */
public class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what was looked for, in Chinese; must not reveal whether it exists
     */
    public NotFound(String message) {
        super(message);
    }
}
