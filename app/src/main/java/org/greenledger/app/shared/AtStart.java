package org.greenledger.app.shared;

import java.util.List;

/**
 * A bean of any room that has something to say to the person at the terminal once the server runs,
 * for example whom to sign in as. Asked once, after everything that happens at a start.
 */
@FunctionalInterface
public interface AtStart {

    /** Lines in Chinese; empty when there is nothing to say. */
    List<String> lines();
}
