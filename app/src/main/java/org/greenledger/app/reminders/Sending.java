package org.greenledger.app.reminders;

/** A way by which digests leave the house. */
interface Sending {

    /** The way. */
    Channel channel();

    /**
     * Sends one.
     *
     * @throws NotSent when it did not go, with the reason in Chinese
     */
    void send(Outgoing digest) throws NotSent;
}
