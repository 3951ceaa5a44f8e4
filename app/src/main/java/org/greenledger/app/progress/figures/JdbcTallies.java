package org.greenledger.app.progress.figures;

import org.greenledger.app.identity.Unscoped;
import org.greenledger.app.ledger.IssueId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts tallies anew. */
@Repository
@Unscoped("keeps counts right; nothing is read to anybody")
class JdbcTallies {

    private static final String TOUCHED =
            """
            with recursive below as (
              select :issue::bigint as id
              union select i.id from ledger.issue i join below b on i.parent_id = b.id),
            touched as (
              select distinct o.period_id, o.unit_id, o.part from progress.owed o where o.issue_id in (select id from below))
            """;

    private final JdbcClient jdbc;

    JdbcTallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts every tally anew in which the issue or one below it has a row. */
    void recount(IssueId issue) {
        jdbc.sql(
                        TOUCHED
                                + """
                                select p.id from progress.period p where p.id in (select t.period_id from touched t) order by p.id for share
                                """)
                .param("issue", issue.value())
                .query((rs, n) -> rs.getLong(1))
                .list();
        jdbc.sql(
                        TOUCHED
                                + """
                                delete from progress.tally t using touched d
                                where t.period_id = d.period_id and t.unit_id is not distinct from d.unit_id and t.part = d.part
                                """)
                .param("issue", issue.value())
                .update();
        jdbc.sql(
                        TOUCHED
                                + """
                                insert into progress.tally (period_id, unit_id, part, secret, owed, missing, draft, submitted, returned, accepted,
                                       late, frozen_filed, frozen_returned, frozen_unreviewed)
                                select o.period_id, o.unit_id, o.part, i.secret, count(*),
                                       count(*) filter (where o.state = 'missing'), count(*) filter (where o.state = 'draft'),
                                       count(*) filter (where o.state = 'submitted'), count(*) filter (where o.state = 'returned'),
                                       count(*) filter (where o.state = 'accepted'),
                                       count(*) filter (where o.late and o.state in ('submitted', 'accepted')),
                                       case when p.frozen_at is not null then count(*) filter (
                                         where coalesce(s.owed_state, o.state) in ('submitted', 'accepted') and not coalesce(s.late, o.late)) end,
                                       case when p.frozen_at is not null then count(*) filter (where coalesce(s.owed_state, o.state) = 'returned') end,
                                       case when p.frozen_at is not null then count(*) filter (where coalesce(s.owed_state, o.state) = 'submitted') end
                                from touched d
                                join progress.owed o on o.period_id = d.period_id and o.unit_id is not distinct from d.unit_id and o.part = d.part
                                join progress.period p on p.id = o.period_id
                                join ledger.issue i on i.id = o.issue_id
                                left join progress.snapshot_measure s on s.owed_id = o.id
                                where o.released_at is null or o.state in ('submitted', 'accepted')
                                group by o.period_id, o.unit_id, o.part, i.secret, p.frozen_at
                                """)
                .param("issue", issue.value())
                .update();
    }
}
