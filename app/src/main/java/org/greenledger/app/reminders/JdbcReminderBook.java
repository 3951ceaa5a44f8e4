package org.greenledger.app.reminders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of rules; a change is another row. */
@Repository
class JdbcReminderBook {

    private static final String LATEST =
            "select distinct on (coalesce(unit_id, 0), kind) coalesce(unit_id, 0) as unit_id, kind,"
                    + " active, before, after, every, until, above_after from reminders.rule ";

    private final JdbcClient jdbc;

    JdbcReminderBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    RuleBook book(Recipients units) {
        return new RuleBook(
                jdbc.sql(LATEST + "order by coalesce(unit_id, 0), kind, id desc")
                        .query((rs, n) -> new RuleBook.Entry(rs.getLong("unit_id"), rule(rs)))
                        .list(),
                units);
    }

    /** The rules that hold for what an office owns, by kind. */
    Map<String, ReminderRule> of(UnitId office) {
        Map<String, ReminderRule> found =
                jdbc
                        .sql(
                                LATEST
                                        + "where unit_id is null order by coalesce(unit_id, 0),"
                                        + " kind, id desc")
                        .query((rs, n) -> rule(rs))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(ReminderRule::kind, Function.identity()));
        jdbc.sql(LATEST + "where unit_id = ? order by coalesce(unit_id, 0), kind, id desc")
                .param(office.value())
                .query((rs, n) -> rule(rs))
                .list()
                .forEach(own -> found.put(own.kind(), own));
        return found;
    }

    void insert(ReminderRule rule, String reason, Instant now, CurrentUser user) {
        jdbc.sql(
                        """
                        insert into reminders.rule (unit_id, kind, active, before, after, every, until, above_after, reason, at, person_id, person_name)
                        values (:unit, :kind, :active, :before, :after, :every, :until, :above, :reason, :at, :person, :name)
                        """)
                .param("unit", user.unit().value())
                .param("kind", rule.kind())
                .param("active", rule.active())
                .param("before", rule.before().toArray(Integer[]::new))
                .param("after", rule.after().toArray(Integer[]::new))
                .param("every", rule.every())
                .param("until", rule.until())
                .param("above", rule.aboveAfter())
                .param("reason", reason)
                .param("at", Timestamp.from(now))
                .param("person", user.id().value())
                .param("name", user.signature())
                .update();
    }

    private static ReminderRule rule(ResultSet rs) throws SQLException {
        int above = rs.getInt("above_after");
        Integer aboveAfter = rs.wasNull() ? null : above;
        return new ReminderRule(
                rs.getString("kind"),
                rs.getBoolean("active"),
                List.of((Integer[]) rs.getArray("before").getArray()),
                List.of((Integer[]) rs.getArray("after").getArray()),
                rs.getInt("every"),
                rs.getInt("until"),
                aboveAfter);
    }
}
