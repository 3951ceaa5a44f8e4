package org.greenledger.app.progress.freezing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Scope;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.app.progress.PeriodId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of leaves to be late. */
@Repository
class JdbcLateLeaves {

    /** A period of the office. */
    record Period(String name, LocalDate closesOn, UnitId owner) {}

    /** A unit that owes in a period: how many are not filed, and whether it has a leave. */
    record Unit(UnitId id, String name, int open, boolean allowed) {}

    private static final String SELECT =
            """
            select l.*, u.name as unit_name, coalesce(sum(t.owed), 0) as owed, coalesce(sum(t.late), 0) as filed,
                   coalesce(sum(t.missing + t.draft + t.returned), 0) as open
            from progress.late_leave l
            join progress.period p on p.id = l.period_id
            join ledger.inspection n on n.id = p.inspection_id
            join identity.unit u on u.id = l.unit_id
            left join progress.tally t on t.period_id = l.period_id and t.unit_id = l.unit_id
            where (%s or %s) and %s
            group by l.id, u.name order by l.id desc
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcLateLeaves(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Period> period(PeriodId period, Scope scope) {
        return jdbc.sql(
                        """
                        select n.name || p.name as name, p.closes_on, n.owner_unit_id
                        from progress.period p join ledger.inspection n on n.id = p.inspection_id
                        where p.id = :id and %s
                        """
                                .formatted(scope.predicate("n.owner_unit_id")))
                .param("id", period.value())
                .param(Scope.PARAMETER, scope.root())
                .query(
                        (rs, n) ->
                                new Period(
                                        rs.getString("name"),
                                        rs.getObject("closes_on", LocalDate.class),
                                        new UnitId(rs.getLong("owner_unit_id"))))
                .optional();
    }

    @Unscoped("for a period that was found within the office's scope")
    Optional<Unit> unit(PeriodId period, UnitId unit, LocalDate today) {
        return jdbc.sql(
                        """
                        select u.id, u.name, sum(t.missing + t.draft + t.returned) as open,
                               exists (select 1 from progress.late_leave l where l.period_id = :period and l.unit_id = u.id
                                       and l.ended_at is null and l.until_on >= :today) as allowed
                        from progress.tally t join identity.unit u on u.id = t.unit_id
                        where t.period_id = :period and t.unit_id = :unit group by u.id
                        """)
                .param("period", period.value())
                .param("unit", unit.value())
                .param("today", today)
                .query(
                        (rs, n) ->
                                new Unit(
                                        new UnitId(rs.getLong("id")),
                                        rs.getString("name"),
                                        rs.getInt("open"),
                                        rs.getBoolean("allowed")))
                .optional();
    }

    void insert(
            PeriodId period,
            UnitId unit,
            LocalDate untilOn,
            String reason,
            Instant at,
            CurrentUser user) {
        jdbc.sql(
                        """
                        insert into progress.late_leave (period_id, unit_id, until_on, reason, at, person_id, person_name)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        period.value(),
                        unit.value(),
                        untilOn,
                        reason,
                        Timestamp.from(at),
                        user.id().value(),
                        user.signature())
                .update();
    }

    Optional<LateLeaveView> find(LateLeaveId id, Scope scope) {
        return jdbc.sql(
                        SELECT.formatted(
                                scope.predicate("n.owner_unit_id"),
                                scope.predicate("l.unit_id"),
                                "l.id = :id"))
                .param("id", id.value())
                .param(Scope.PARAMETER, scope.root())
                .query((rs, n) -> view(rs))
                .optional();
    }

    List<LateLeaveView> of(PeriodId period, Scope scope) {
        return jdbc.sql(
                        SELECT.formatted(
                                scope.predicate("n.owner_unit_id"),
                                scope.predicate("l.unit_id"),
                                "l.period_id = :period"))
                .param("period", period.value())
                .param(Scope.PARAMETER, scope.root())
                .query((rs, n) -> view(rs))
                .list();
    }

    @Unscoped("for a leave that was found within the office's scope")
    boolean end(LateLeaveId id, Instant at) {
        return jdbc.sql(
                                "update progress.late_leave set ended_at = ? where id = ? and"
                                        + " ended_at is null")
                        .params(Timestamp.from(at), id.value())
                        .update()
                == 1;
    }

    private LateLeaveView view(ResultSet rs) throws SQLException {
        Timestamp ended = rs.getTimestamp("ended_at");
        return new LateLeaveView(
                new LateLeaveId(rs.getLong("id")),
                new PeriodId(rs.getLong("period_id")),
                new UnitId(rs.getLong("unit_id")),
                rs.getString("unit_name"),
                rs.getObject("until_on", LocalDate.class),
                rs.getString("reason"),
                time(rs.getTimestamp("at")),
                rs.getString("person_name"),
                ended == null ? null : time(ended),
                rs.getInt("owed"),
                rs.getInt("filed"),
                rs.getInt("open"));
    }

    private LocalDateTime time(@Nullable Timestamp at) {
        return LocalDateTime.ofInstant(
                java.util.Objects.requireNonNull(at).toInstant(), clock.getZone());
    }
}
