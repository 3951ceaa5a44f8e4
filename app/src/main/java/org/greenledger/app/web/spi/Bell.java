package org.greenledger.app.web.spi;

/** The bell in the top bar. A bean of the module that reminds people; without one there is none. */
public interface Bell {

    /** The path that shows what it rings for. */
    String address();

    /** How many things the person who looks has not read; answers from memory. */
    int unread();
}
