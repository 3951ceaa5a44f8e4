package org.greenledger.app.progress.reminding;

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

/** Owed, returned and waiting reports, one line per unit and period; reads the ledger below. */
@Repository
@Unscoped("a job tells each unit how many of its own reports are open, without their content")
class JdbcReportDues {

    /** Those in charge of what is open by name (经办人). */
    private static final String IN_CHARGE =
            """
            array(select distinct c.person_id from progress.owed x
                  join ledger.responsibility r on r.issue_id = x.issue_id and r.unit_id = x.unit_id and r.withdrawn_at is null
                  join ledger.charge c on c.responsibility_id = r.id and c.withdrawn_at is null and c.role = 'clerk'
                  where x.period_id = g.period_id and x.unit_id = g.unit_id and x.released_at is null and x.state in (%s)) as people
            """;

    private static final String MISSING = "'missing', 'draft'";
    private static final String RETURNED = "'returned'";

    private final JdbcClient jdbc;

    JdbcReportDues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<DueThing> owed(LocalDate first, LocalDate last) {
        return read(
                """
                with g as (
                  select p.id as period_id, o.unit_id, min(o.unit_name) as unit_name, count(*) as many, bool_and(i.secret) as secret
                  from progress.period p join progress.owed o on o.period_id = p.id join ledger.issue i on i.id = o.issue_id
                  where p.frozen_at is null and p.closes_on between :first and :last
                    and o.unit_id is not null and o.released_at is null and o.state in (%s)
                  group by p.id, o.unit_id)
                select case p.course when 'kept' then 'report-kept' else 'report' end as kind,
                       'owed:' || g.period_id || '-' || g.unit_id as subject,
                       p.name || '调度填报，还有' || g.many || '项没有报' as what, '/reports' as address, p.closes_on as due_on,
                       g.unit_id, g.unit_name, n.owner_unit_id, g.secret, %s
                from g join progress.period p on p.id = g.period_id join ledger.inspection n on n.id = p.inspection_id
                """
                        .formatted(MISSING, IN_CHARGE.formatted(MISSING)),
                first,
                last);
    }

    List<DueThing> returned(LocalDate first, LocalDate last) {
        return read(
                """
                with g as (
                  select o.period_id, o.unit_id, min(o.unit_name) as unit_name, count(*) as many, bool_and(i.secret) as secret,
                         max((v.at at time zone 'Asia/Shanghai')::date) as since
                  from progress.owed o join ledger.issue i on i.id = o.issue_id
                  join lateral (select w.at from progress.review w where w.report_id = o.report_id order by w.id desc limit 1) v on true
                  where o.state = 'returned' and o.unit_id is not null and o.released_at is null
                  group by o.period_id, o.unit_id)
                select 'returned' as kind, 'returned:' || g.period_id || '-' || g.unit_id as subject,
                       p.name || '调度填报，' || g.many || '项被退回' as what, '/reports' as address, g.since as due_on,
                       g.unit_id, g.unit_name, n.owner_unit_id, g.secret, %s
                from g join progress.period p on p.id = g.period_id join ledger.inspection n on n.id = p.inspection_id
                where p.frozen_at is null and g.since between :first and :last
                """
                        .formatted(IN_CHARGE.formatted(RETURNED)),
                first,
                last);
    }

    List<DueThing> waiting(LocalDate first, LocalDate last) {
        return read(
                """
                with g as (
                  select o.period_id, count(*) as many, bool_and(i.secret) as secret,
                         min((o.submitted_at at time zone 'Asia/Shanghai')::date) as since
                  from progress.owed o join ledger.issue i on i.id = o.issue_id
                  where o.state = 'submitted' and o.part = 'submits' and o.submitted_at is not null
                  group by o.period_id)
                select 'review' as kind, 'review:' || g.period_id as subject,
                       p.name || '调度填报，' || g.many || '项待审核' as what, '/reviews' as address, g.since as due_on,
                       n.owner_unit_id as unit_id, u.name as unit_name, n.owner_unit_id, g.secret, '{}'::bigint[] as people
                from g join progress.period p on p.id = g.period_id join ledger.inspection n on n.id = p.inspection_id
                join identity.unit u on u.id = n.owner_unit_id
                where p.frozen_at is null and g.since between :first and :last
                """,
                first,
                last);
    }

    private List<DueThing> read(String query, LocalDate first, LocalDate last) {
        return jdbc.sql(query)
                .param("first", first)
                .param("last", last)
                .query((rs, n) -> thing(rs))
                .list();
    }

    private static DueThing thing(ResultSet rs) throws SQLException {
        return new DueThing(
                rs.getString("kind"),
                rs.getString("subject"),
                rs.getString("what"),
                rs.getString("address"),
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
