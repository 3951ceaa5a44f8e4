package org.greenledger.app.web.spi;

import java.util.Optional;

/** Knows who is behind the current request. */
public interface Visitors {

    /** The person who is signed in; empty for anybody else. */
    Optional<Visitor> current();
}
