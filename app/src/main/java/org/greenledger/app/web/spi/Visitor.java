package org.greenledger.app.web.spi;

/** Who is looking at the page. */
public interface Visitor {

    /** The name that colleagues know the person by, for example 张岚. */
    String displayName();

    /** The unit the person acts for, short, for example 省整改办; empty when there is none. */
    String unitName();

    /**
     * Whether the person may do something.
     *
     * @param permission the permission's name, for example {@code ledger.read}
     */
    boolean allows(String permission);
}
