package org.greenledger.app.ledger.reminding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.app.reminders.spi.DueThing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is open and due in the book, for everybody at once. */
@Repository
@Unscoped("a job tells each duty's own unit and its people; nobody is shown another's rows")
class JdbcDueThings {

    /** A title that may leave the house: the number and the first words. */
    private static final String TITLE =
            "'问题' || i.number || %s || '：' || left(translate(%s, E'\\n"
                    + "\\r"
                    + "\\t', '   '), 40) || case when length(%s) > 40 then '…' else '' end";

    private static final String DUTY =
            """
            r.unit_id, r.unit_name, i.owner_unit_id, i.secret, i.id as issue_id,
            array(select distinct c.person_id from ledger.charge c where c.responsibility_id = r.id and c.withdrawn_at is null) as people
            """;

    private static final String OPEN =
            "i.withdrawn_at is null and i.leaf and i.progress <> 'done' and i.acceptance <>"
                    + " 'closed'";

    private static final String DUTIES =
            "join ledger.responsibility r on r.issue_id = i.id and r.withdrawn_at is null and"
                    + " r.unit_id is not null and r.role in ('lead', 'responsible')";

    private static final String OF_MEASURE =
            "(cardinality(r.measures) = 0 or m.number = any(r.measures))";

    private final JdbcClient jdbc;

    JdbcDueThings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<DueThing> issues(LocalDate first, LocalDate last) {
        return read(
                "issue",
                """
                select 'issue:' || i.id as subject, %s as what, i.due_on, %s
                from ledger.issue i %s
                where i.due_on between :first and :last and %s
                """
                        .formatted(title("''", "i.description"), DUTY, DUTIES, OPEN),
                first,
                last);
    }

    /** Those whose day is not their issue's, which is told already. */
    List<DueThing> measures(LocalDate first, LocalDate last) {
        return read(
                "measure",
                """
                select 'measure:' || m.id as subject, %s as what, m.due_on, %s
                from ledger.measure m join ledger.issue i on i.id = m.issue_id %s and %s
                where m.due_on between :first and :last and m.due_on is distinct from i.due_on
                  and m.withdrawn_at is null and m.progress <> 'done' and %s
                """
                        .formatted(
                                title("'措施' || m.number", "m.text"),
                                DUTY,
                                DUTIES,
                                OF_MEASURE,
                                OPEN),
                first,
                last);
    }

    List<DueThing> milestones(LocalDate first, LocalDate last) {
        return read(
                "milestone",
                """
                select 'milestone:' || s.id as subject, %s as what, s.due_on, %s
                from ledger.milestone s join ledger.issue i on i.id = s.issue_id
                left join ledger.measure m on m.id = s.measure_id %s and (m.id is null or %s)
                where s.due_on between :first and :last and s.withdrawn_at is null and s.reached_on is null
                  and (m.id is null or m.withdrawn_at is null and m.progress <> 'done') and %s
                """
                        .formatted(
                                title("coalesce('措施' || m.number, '') || '节点'", "s.what"),
                                DUTY,
                                DUTIES,
                                OF_MEASURE,
                                OPEN),
                first,
                last);
    }

    /** Those that wait for the office since that day. */
    List<DueThing> extensions(LocalDate first, LocalDate last) {
        return jdbc.sql(
                        """
                        select case e.state when 'applied' then 'extension' else 'extension-approve' end as kind,
                               'extension:' || e.id as subject, '问题' || i.number || '延期申请（' || e.unit_name || '）' as what,
                               '/extensions/' || e.id as address, (e.applied_at at time zone 'Asia/Shanghai')::date as due_on,
                               i.owner_unit_id as unit_id, e.unit_name, i.owner_unit_id, i.secret, '{}'::bigint[] as people
                        from ledger.extension e join ledger.issue i on i.id = e.issue_id
                        where e.state in ('applied', 'checked')
                          and e.applied_at between cast(:first as date) - 1 and cast(:last as date) + 1
                        """)
                .param("first", first)
                .param("last", last)
                .query((rs, n) -> thing(rs, rs.getString("kind"), rs.getString("address")))
                .list();
    }

    private static String title(String after, String words) {
        return TITLE.formatted(after, words, words);
    }

    private List<DueThing> read(String kind, String query, LocalDate first, LocalDate last) {
        return jdbc.sql(query)
                .param("first", first)
                .param("last", last)
                .query((rs, n) -> thing(rs, kind, "/issues/" + rs.getLong("issue_id")))
                .list();
    }

    private static DueThing thing(ResultSet rs, String kind, String address) throws SQLException {
        return new DueThing(
                kind,
                rs.getString("subject"),
                rs.getString("what"),
                address,
                rs.getObject("due_on", LocalDate.class),
                new UnitId(rs.getLong("unit_id")),
                rs.getString("unit_name"),
                Arrays.stream((Long[]) rs.getArray("people").getArray())
                        .map(PersonId::new)
                        .toList(),
                new UnitId(rs.getLong("owner_unit_id")),
                rs.getBoolean("secret"));
    }
}
