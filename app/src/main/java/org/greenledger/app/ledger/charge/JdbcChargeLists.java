package org.greenledger.app.ledger.charge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.Scope;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.app.identity.spi.PersonalDuties;
import org.greenledger.app.ledger.DutyId;
import org.greenledger.app.ledger.DutyRole;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.scope.Seen;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The queries behind lists of charges. */
@Repository
class JdbcChargeLists {

    /** A duty with the ids of its people; 0 for nobody. */
    record Row(
            DutyId duty,
            IssueId issue,
            String number,
            String title,
            UnitId unit,
            String unitName,
            DutyRole role,
            List<Integer> measures,
            @Nullable LocalDate dueOn,
            long leader,
            long clerk) {}

    private static final String ROWS =
            """
            select r.id, r.issue_id, i.number, left(i.description, 80) as title, r.unit_id, r.unit_name, r.role, r.measures, i.due_on,
                   coalesce(l.person_id, 0) as leader, coalesce(c.person_id, 0) as clerk
            """;

    private static final String FROM =
            """
            from ledger.responsibility r
            join ledger.issue i on i.id = r.issue_id and i.withdrawn_at is null
            left join ledger.charge l on l.responsibility_id = r.id and l.role = 'leader' and l.withdrawn_at is null
            left join ledger.charge c on c.responsibility_id = r.id and c.role = 'clerk' and c.withdrawn_at is null
            where r.withdrawn_at is null and r.unit_id is not null and
            """;

    private final JdbcClient jdbc;

    JdbcChargeLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param gone people who can no longer work, for {@link ChargeState#GONE}
     */
    List<Row> page(ChargeQuery query, Collection<PersonId> gone, Scope scope, int size) {
        return jdbc.sql(
                        ROWS
                                + FROM
                                + scope.predicate("r.unit_id")
                                + " and "
                                + scope.open("i.secret")
                                + conditions(query)
                                + " order by i.inspection_id desc, i.sort_key, r.position, r.id offset :offset limit :size")
                .params(parameters(query, gone, scope))
                .param("offset", (query.page() - 1) * size)
                .param("size", size)
                .query(JdbcChargeLists::row)
                .list();
    }

    int count(ChargeQuery query, Collection<PersonId> gone, Scope scope) {
        return jdbc.sql(
                        "select count(*) "
                                + FROM
                                + scope.predicate("r.unit_id")
                                + " and "
                                + scope.open("i.secret")
                                + conditions(query))
                .params(parameters(query, gone, scope))
                .query(Integer.class)
                .single();
    }

    private static String conditions(ChargeQuery query) {
        List<String> all = new ArrayList<>();
        if (query.inspection() != null) {
            all.add("i.inspection_id = :inspection");
        }
        if (query.unit() != null) {
            all.add("r.unit_id = :unit");
        }
        if (query.person() != null) {
            all.add(
                    "r.id in (select h.responsibility_id from ledger.charge h where h.person_id = :person and h.withdrawn_at is null)");
        }
        switch (query.state()) {
            case OPEN -> all.add("c.id is null");
            case ASSIGNED -> all.add("c.id is not null");
            case GONE ->
                    all.add(
                            "r.id in (select h.responsibility_id from ledger.charge h where h.person_id = any(:gone) and h.withdrawn_at is null)");
            case ALL -> {}
        }
        return all.stream().map(c -> " and " + c).collect(Collectors.joining());
    }

    private static Map<String, @Nullable Object> parameters(
            ChargeQuery query, Collection<PersonId> gone, Scope scope) {
        InspectionId inspection = query.inspection();
        UnitId unit = query.unit();
        PersonId person = query.person();
        Map<String, @Nullable Object> all = new HashMap<>();
        all.put(Scope.PARAMETER, scope.root());
        all.put("inspection", inspection == null ? 0 : inspection.value());
        all.put("unit", unit == null ? 0 : unit.value());
        all.put("person", person == null ? 0 : person.value());
        all.put("gone", gone.stream().map(PersonId::value).toArray(Long[]::new));
        return all;
    }

    /** The duties of an issue in the scope that have a registered unit, by position. */
    List<Row> ofIssue(IssueId issue, Scope scope) {
        return jdbc.sql(
                        ROWS
                                + FROM
                                + Seen.issue(scope)
                                + " and r.issue_id = :issue order by r.position, r.id")
                .param("issue", issue.value())
                .param(Scope.PARAMETER, scope.root())
                .query(JdbcChargeLists::row)
                .list();
    }

    /** Everybody in charge of a duty anywhere; walks from person to person, not from row to row. */
    @Unscoped("ids alone, to find out who has gone; duties are then counted within the scope")
    List<PersonId> everybody() {
        return jdbc.sql(
                        """
                        with recursive one as (
                          select min(person_id) as id from ledger.charge where withdrawn_at is null
                          union all
                          select (select min(h.person_id) from ledger.charge h where h.withdrawn_at is null and h.person_id > one.id)
                          from one where one.id is not null)
                        select id from one where id is not null
                        """)
                .query((rs, n) -> new PersonId(rs.getLong(1)))
                .list();
    }

    /** Everybody in charge of a duty in the scope. */
    List<PersonId> people(Scope scope) {
        return jdbc.sql(
                        """
                        select distinct h.person_id from ledger.charge h
                        join ledger.responsibility r on r.id = h.responsibility_id and r.withdrawn_at is null
                        join ledger.issue i on i.id = r.issue_id and i.withdrawn_at is null
                        where h.withdrawn_at is null and
                        """
                                + scope.predicate("r.unit_id")
                                + " and "
                                + scope.open("i.secret"))
                .param(Scope.PARAMETER, scope.root())
                .query((rs, n) -> new PersonId(rs.getLong(1)))
                .list();
    }

    /** How many duties a person is in charge of, by unit. */
    @Unscoped("numbers for whoever hands a person's work over, who sees no issue by that")
    List<PersonalDuties.Held> held(PersonId person) {
        return jdbc.sql(
                        """
                        select r.unit_id, min(r.unit_name), count(distinct r.id) from ledger.charge h
                        join ledger.responsibility r on r.id = h.responsibility_id and r.withdrawn_at is null
                        join ledger.issue i on i.id = r.issue_id and i.withdrawn_at is null
                        where h.person_id = ? and h.withdrawn_at is null
                        group by r.unit_id order by 3 desc, 1
                        """)
                .param(person.value())
                .query(
                        (rs, n) ->
                                new PersonalDuties.Held(
                                        new UnitId(rs.getLong(1)), rs.getString(2), rs.getInt(3)))
                .list();
    }

    private static Row row(ResultSet rs, int n) throws SQLException {
        return new Row(
                new DutyId(rs.getLong("id")),
                new IssueId(rs.getLong("issue_id")),
                rs.getString("number"),
                rs.getString("title"),
                new UnitId(rs.getLong("unit_id")),
                rs.getString("unit_name"),
                DutyRole.of(rs.getString("role")),
                JdbcCharges.integers(rs, "measures"),
                rs.getObject("due_on", LocalDate.class),
                rs.getLong("leader"),
                rs.getLong("clerk"));
    }
}
