package org.greenledger.app.audit.sealing;

/** What is to be written into the log before each round of sealing. */
@FunctionalInterface
public interface BeforeSealing {

    /** Writes it, if there is anything. */
    void round();
}
