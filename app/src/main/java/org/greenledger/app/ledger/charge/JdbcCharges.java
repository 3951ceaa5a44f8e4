package org.greenledger.app.ledger.charge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.Scope;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.app.ledger.DutyId;
import org.greenledger.app.ledger.IssueId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of charges. Rows are added and withdrawn, never overwritten. */
@Repository
class JdbcCharges {

    /** A unit's duty that stands today. */
    record Duty(
            DutyId id,
            IssueId issue,
            String number,
            boolean secret,
            UnitId unit,
            String unitName,
            UnitId owner) {}

    /** A charge that stands today. */
    record Charge(long id, DutyId duty, PersonId person, ChargeRole role) {}

    /** One that begins. */
    record Fresh(Duty duty, PersonId person, ChargeRole role) {}

    /** A line of an issue's history. */
    record Line(IssueId issue, ChargeRole role, @Nullable String before, @Nullable String after) {}

    private static final String DUTY =
            """
            select r.id, r.issue_id, i.number, i.secret, r.unit_id, r.unit_name, i.owner_unit_id
            from ledger.responsibility r join ledger.issue i on i.id = r.issue_id
            where r.withdrawn_at is null and i.withdrawn_at is null
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    JdbcCharges(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Those of these duties whose unit is in the scope, held until the transaction ends. */
    List<Duty> lock(Collection<DutyId> duties, Scope scope) {
        return jdbc.sql(
                        DUTY
                                + " and r.id = any(:duties) and "
                                + scope.predicate("r.unit_id")
                                + " and "
                                + scope.open("i.secret")
                                + " order by r.id for update of r")
                .param("duties", duties.stream().map(DutyId::value).toArray(Long[]::new))
                .param(Scope.PARAMETER, scope.root())
                .query(JdbcCharges::duty)
                .list();
    }

    /** The duties of these units that a person is in charge of, held until the transaction ends. */
    @Unscoped("moves a name for whoever hands a person's work over; shows nothing")
    List<Duty> lockHeld(PersonId person, Collection<UnitId> units) {
        return jdbc.sql(
                        DUTY
                                + """
                                 and r.unit_id = any(:units)
                                 and r.id in (select c.responsibility_id from ledger.charge c where c.person_id = :person and c.withdrawn_at is null)
                                order by r.id for update of r
                                """)
                .param("units", units.stream().map(UnitId::value).toArray(Long[]::new))
                .param("person", person.value())
                .query(JdbcCharges::duty)
                .list();
    }

    @Unscoped("by ids of duties that were found within a scope")
    List<Charge> of(Collection<DutyId> duties) {
        return jdbc.sql(
                        """
                        select id, responsibility_id, person_id, role from ledger.charge
                        where responsibility_id = any(?) and withdrawn_at is null
                        """)
                .param(duties.stream().map(DutyId::value).toArray(Long[]::new))
                .query(JdbcCharges::charge)
                .list();
    }

    @Unscoped("by ids of charges that were found within a scope")
    void withdraw(Collection<Charge> charges, CurrentUser user, Instant at) {
        jdbc.sql(
                        "update ledger.charge set withdrawn_at = :at, withdrawn_by = :by where id = any(:ids)")
                .param("at", Timestamp.from(at))
                .param("by", user.id().value())
                .param("ids", charges.stream().map(Charge::id).toArray(Long[]::new))
                .update();
    }

    void insert(List<Fresh> fresh, String reason, CurrentUser user, Instant at) {
        batches.batchUpdate(
                """
                insert into ledger.charge (responsibility_id, issue_id, person_id, role, assigned_at, assigned_by, reason)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                fresh.stream()
                        .map(
                                f ->
                                        new Object[] {
                                            f.duty().id().value(),
                                            f.duty().issue().value(),
                                            f.person().value(),
                                            f.role().code(),
                                            Timestamp.from(at),
                                            user.id().value(),
                                            reason
                                        })
                        .toList());
    }

    /** Adds lines to the history of issues, and tells everybody that the book has changed. */
    void note(List<Line> lines, @Nullable String reason, CurrentUser user, Instant at) {
        batches.batchUpdate(
                """
                insert into ledger.change (issue_id, field, before, after, reason, origin, at, person_id, person_name)
                values (?, ?, ?, ?, ?, 'page', ?, ?, ?)
                """,
                lines.stream()
                        .map(
                                l ->
                                        new Object[] {
                                            l.issue().value(),
                                            l.role().code(),
                                            l.before(),
                                            l.after(),
                                            reason,
                                            Timestamp.from(at),
                                            user.id().value(),
                                            user.signature()
                                        })
                        .toList());
        jdbc.sql("update ledger.state set number = number + 1").update();
    }

    /**
     * Of withdrawn duties and their groups' members, the charges, each with the same unit's duty
     * that stands now.
     */
    record Orphan(Charge charge, IssueId issue, String unitName, @Nullable DutyId next) {}

    @Unscoped("by ids of duties that the same act has just withdrawn")
    List<Orphan> orphans(Collection<Long> withdrawn) {
        return jdbc.sql(
                        """
                        select c.id, c.responsibility_id, c.person_id, c.role, c.issue_id, old.unit_name,
                               (select n.id from ledger.responsibility n
                                where n.issue_id = c.issue_id and n.withdrawn_at is null and n.unit_id = old.unit_id
                                  and not exists (select 1 from ledger.charge o where o.responsibility_id = n.id and o.role = c.role and o.withdrawn_at is null)
                                order by (n.role = old.role) desc, n.id limit 1) as next
                        from ledger.charge c join ledger.responsibility old on old.id = c.responsibility_id
                        where (old.id = any(:ids) or old.part_of = any(:ids)) and c.withdrawn_at is null order by c.id
                        """)
                .param("ids", withdrawn.toArray(Long[]::new))
                .query(
                        (rs, n) -> {
                            long next = rs.getLong("next");
                            return new Orphan(
                                    charge(rs, n),
                                    new IssueId(rs.getLong("issue_id")),
                                    rs.getString("unit_name"),
                                    next == 0 ? null : new DutyId(next));
                        })
                .list();
    }

    /** Lets a charge go on with another duty of the same unit. */
    void follow(Orphan orphan, DutyId next, CurrentUser user, Instant at) {
        withdraw(List.of(orphan.charge()), user, at);
        jdbc.sql(
                        """
                        insert into ledger.charge (responsibility_id, issue_id, person_id, role, assigned_at, assigned_by, reason)
                        values (?, ?, ?, ?, ?, ?, '责任调整')
                        """)
                .params(
                        next.value(),
                        orphan.issue().value(),
                        orphan.charge().person().value(),
                        orphan.charge().role().code(),
                        Timestamp.from(at),
                        user.id().value())
                .update();
    }

    static List<Integer> integers(ResultSet rs, String column) throws SQLException {
        return Arrays.asList((Integer[]) rs.getArray(column).getArray());
    }

    private static Charge charge(ResultSet rs, int n) throws SQLException {
        return new Charge(
                rs.getLong("id"),
                new DutyId(rs.getLong("responsibility_id")),
                new PersonId(rs.getLong("person_id")),
                ChargeRole.of(rs.getString("role")));
    }

    private static Duty duty(ResultSet rs, int n) throws SQLException {
        return new Duty(
                new DutyId(rs.getLong("id")),
                new IssueId(rs.getLong("issue_id")),
                rs.getString("number"),
                rs.getBoolean("secret"),
                new UnitId(rs.getLong("unit_id")),
                rs.getString("unit_name"),
                new UnitId(rs.getLong("owner_unit_id")));
    }
}
