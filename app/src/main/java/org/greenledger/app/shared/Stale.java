package org.greenledger.app.shared;

/** Somebody else changed it meanwhile. Shown as a 409 page that says who and offers to reload. */
public class Stale extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message who changed what, and that nothing of yours was lost, in Chinese
     */
    public Stale(String message) {
        super(message);
    }
}
