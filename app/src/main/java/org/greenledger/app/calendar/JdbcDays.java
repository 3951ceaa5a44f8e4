package org.greenledger.app.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.greenledger.app.identity.CurrentUser;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of days that somebody entered. Rows are added and set aside, never overwritten. */
@Repository
class JdbcDays {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    JdbcDays(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Every day that was entered and not taken back. */
    Map<LocalDate, SpecialDay> inForce() {
        Map<LocalDate, SpecialDay> all = new HashMap<>();
        jdbc.sql("select day, working, name, source from calendar.day where withdrawn_at is null")
                .query(
                        rs -> {
                            LocalDate day = rs.getObject(1, LocalDate.class);
                            all.put(
                                    day,
                                    new SpecialDay(
                                            day,
                                            rs.getBoolean(2),
                                            rs.getString(3),
                                            rs.getString(4),
                                            true));
                        });
        return all;
    }

    /** Everything that was ever entered for a year, newest first. */
    List<DayEntry> ofYear(int year) {
        return jdbc.sql(
                        """
                        select id, day, working, name, source, at, person_name, withdrawn_at, withdrawn_name, withdrawn_why
                        from calendar.day where day between :first and :last order by id desc limit 1000
                        """)
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query(JdbcDays::entry)
                .list();
    }

    /** Sets the entries in force for these days aside. */
    void withdraw(Collection<LocalDate> days, String why, CurrentUser user, Instant at) {
        jdbc.sql(
                        """
                        update calendar.day set withdrawn_at = :at, withdrawn_by = :by, withdrawn_name = :name, withdrawn_why = :why
                        where day = any(cast(:days as date[])) and withdrawn_at is null
                        """)
                .param("at", Timestamp.from(at))
                .param("by", user.id().value())
                .param("name", user.signature())
                .param("why", why)
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .update();
    }

    void insert(DayForm form, CurrentUser user, Instant at) {
        batches.batchUpdate(
                """
                insert into calendar.day (day, working, name, source, at, person_id, person_name)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                form.days().stream()
                        .map(
                                day ->
                                        new Object[] {
                                            day,
                                            form.working(),
                                            form.name(),
                                            form.source(),
                                            Timestamp.from(at),
                                            user.id().value(),
                                            user.signature()
                                        })
                        .toList());
    }

    private static DayEntry entry(ResultSet rs, int n) throws SQLException {
        Timestamp withdrawn = rs.getTimestamp("withdrawn_at");
        return new DayEntry(
                rs.getLong("id"),
                rs.getObject("day", LocalDate.class),
                rs.getBoolean("working"),
                rs.getString("name"),
                rs.getString("source"),
                rs.getTimestamp("at").toInstant(),
                rs.getString("person_name"),
                withdrawn == null ? null : withdrawn.toInstant(),
                rs.getString("withdrawn_name"),
                rs.getString("withdrawn_why"));
    }
}
