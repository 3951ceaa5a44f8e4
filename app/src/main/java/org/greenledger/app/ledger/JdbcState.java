package org.greenledger.app.ledger;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The book's state number. */
@Repository
class JdbcState {

    private final JdbcClient jdbc;

    JdbcState(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long number() {
        return jdbc.sql("select number from ledger.state").query(Long.class).single();
    }

    /** The last act of every transaction that changes the book, so that others wait only for it. */
    void changed() {
        jdbc.sql("update ledger.state set number = number + 1").update();
    }
}
