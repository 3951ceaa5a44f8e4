package org.greenledger.app.progress.freezing;

/**
 * How a period stood when it froze.
 *
 * @param owed reports owed to the office
 * @param filed how many had been filed and not returned
 * @param unreviewed how many of those nobody had reviewed
 * @param returned how many had been returned and not mended
 */
public record FrozenCounts(int owed, int filed, int unreviewed, int returned) {

    /** How many stay missing for ever. */
    public int missed() {
        return owed - filed;
    }
}
