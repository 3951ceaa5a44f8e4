package org.greenledger.app.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of days that somebody entered. */
@Repository
class JdbcDays {

    private final JdbcClient jdbc;

    JdbcDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every day that was entered and not taken back, and whether it is worked. */
    Map<LocalDate, Boolean> working() {
        Map<LocalDate, Boolean> all = new HashMap<>();
        jdbc.sql("select day, working from calendar.day where withdrawn_at is null")
                .query(
                        rs -> {
                            all.put(rs.getObject(1, LocalDate.class), rs.getBoolean(2));
                        });
        return all;
    }
}
