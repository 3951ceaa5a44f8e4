package org.greenledger.app.web.spi;

import java.util.List;

/** Who is looking at the page. */
public interface Visitor {

    /** The name that colleagues know the person by, for example 张岚. */
    String displayName();

    /** The unit the person acts for, short, for example 省整改办; empty when there is none. */
    String unitName();

    /** The title of the post the person acts from, for example 主任; may be empty. */
    default String postTitle() {
        return "";
    }

    /** The name of the person whose post it is, when they act as a deputy; else empty. */
    default String deputyFor() {
        return "";
    }

    /** The posts the person can choose from; empty for somebody with a single one. */
    default List<VisitorPost> posts() {
        return List.of();
    }

    /**
     * Whether the person may do something.
     *
     * @param permission the permission's name, for example {@code ledger.read}
     */
    boolean allows(String permission);
}
