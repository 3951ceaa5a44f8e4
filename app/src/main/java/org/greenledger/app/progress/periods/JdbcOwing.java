package org.greenledger.app.progress.periods;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.progress.Course;
import org.greenledger.app.progress.PeriodView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who owes what in a period, from the duties of the book, which it reads beside its own tables: a
 * statement judges a whole portion of issues. The words of the rule:
 *
 * <ul>
 *   <li>every measure in force of an issue that is neither withdrawn nor closed nor only gathers
 *       sub-issues is owed; an issue without measures is owed itself;
 *   <li>the leads submit, where there is none the responsible units, else the participating ones;
 *       the others contribute to the first of those who submit; a duty for some clauses counts for
 *       these only; a group stands for its members;
 *   <li>issues that are done and kept up for good belong to the course kept, all others to the
 *       course running;
 *   <li>a name without a registered unit, and an issue without any unit, stay as a gap.
 * </ul>
 */
@Repository
@Unscoped("makes the rows that say who owes what; they are shown within a scope by others")
class JdbcOwing {

    /** So many issues are judged by one statement. */
    private static final int PORTION = 5000;

    /** Duties are passed down no deeper than that. */
    private static final int DEEPEST = 6;

    /** Issues from one id to another, both counted. */
    record Portion(long first, long last) {}

    private final JdbcClient jdbc;

    JdbcOwing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Portion> portions(InspectionId inspection) {
        return jdbc.sql(
                        """
                        select min(id), max(id) from (
                          select id, (row_number() over (order by id) - 1) / :portion as part
                          from ledger.issue where inspection_id = :inspection) parts
                        group by part order by part
                        """)
                .param("portion", PORTION)
                .param("inspection", inspection.value())
                .query((rs, n) -> new Portion(rs.getLong(1), rs.getLong(2)))
                .list();
    }

    /** Brings what is owed for a portion of a period in step with the book. */
    PeriodOpening.Done settle(PeriodView period, Portion portion, Instant now) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('progress.owed'), :period)")
                .param("period", (int) period.id().value())
                .query(rs -> {});
        want(period, portion);
        int added = submitting(period);
        retarget(period);
        added += contributing(period);
        added += passedDown(period, portion);
        return new PeriodOpening.Done(0, added, release(period, portion, now));
    }

    private void want(PeriodView period, Portion portion) {
        jdbc.sql(
                        """
                        create temp table if not exists owed_wanted (
                          issue_id bigint, measure_id bigint, unit_id bigint, unit_name text, submits boolean, fresh boolean, position integer
                        ) on commit drop
                        """)
                .update();
        jdbc.sql("create index if not exists owed_wanted_issue on owed_wanted (issue_id)").update();
        jdbc.sql("truncate owed_wanted").update();
        jdbc.sql(
                        """
                        insert into owed_wanted
                        with issue as (
                          select i.id, %s as fresh
                          from ledger.issue i
                          where i.inspection_id = :inspection and i.id between :first and :last
                            and i.leaf and i.withdrawn_at is null and i.acceptance <> 'closed'),
                        item as (
                          select i.id as issue_id, m.id as measure_id, m.number, i.fresh
                          from issue i left join ledger.measure m on m.issue_id = i.id and m.withdrawn_at is null),
                        duty as (
                          select r.issue_id, case when r.is_group then null else r.unit_id end as unit_id, r.unit_name,
                                 r.measures, r.position * 1000 + row_number() over (partition by r.issue_id, r.position order by r.id) as position,
                                 case r.role when 'lead' then 0 when 'responsible' then 1 else 2 end as rank
                          from ledger.responsibility r join issue i on i.id = r.issue_id
                          where r.withdrawn_at is null and r.role in ('lead', 'responsible', 'participating')
                            and not (r.is_group and exists (select 1 from ledger.responsibility p
                                                            where p.part_of = r.id and p.withdrawn_at is null))),
                        borne as (
                          select t.issue_id, t.measure_id, t.fresh, d.unit_id, coalesce(d.unit_name, '（未明确责任单位）') as unit_name,
                                 coalesce(d.position, 0) as position, coalesce(d.rank, 0) as rank,
                                 min(coalesce(d.rank, 0)) over (partition by t.issue_id, t.measure_id) as best
                          from item t left join duty d on d.issue_id = t.issue_id
                            and (d.measures = '{}' or t.measure_id is null or t.number = any(d.measures)))
                        select distinct on (issue_id, measure_id, unit_id, case when unit_id is null then unit_name end)
                               issue_id, measure_id, unit_id, unit_name, rank = best, fresh, position
                        from borne
                        order by issue_id, measure_id, unit_id, case when unit_id is null then unit_name end, rank, position
                        """
                                .formatted(fresh(period)))
                .param("inspection", period.inspection().value())
                .param("first", portion.first())
                .param("last", portion.last())
                .param("period", period.id().value())
                .param("starts", period.startsOn())
                .param("ends", period.endsOn())
                .update();
        jdbc.sql("analyze owed_wanted").update();
    }

    /**
     * Whether an issue belongs to the period's course; one that changes over to the other course is
     * not asked twice for the same time.
     */
    private static String fresh(PeriodView period) {
        String kept = "(i.progress = 'done' and (i.long_term or i.continuous))";
        return period.course() == Course.KEPT
                ? kept
                        + """
                         and not exists (select 1 from progress.owed o join progress.period p on p.id = o.period_id
                                         where o.issue_id = i.id and p.course = 'running' and p.id <> :period
                                           and p.starts_on <= :ends and p.ends_on >= :starts)
                        """
                : "not " + kept;
    }

    private int submitting(PeriodView period) {
        return jdbc.sql(
                        """
                        insert into progress.owed (period_id, issue_id, measure_id, unit_id, unit_name, part)
                        select :period, w.issue_id, w.measure_id, w.unit_id, w.unit_name, 'submits'
                        from owed_wanted w where w.submits and w.fresh
                        order by w.issue_id, w.measure_id, w.position
                        on conflict do nothing
                        """)
                .param("period", period.id().value())
                .update();
    }

    /** Contributions go to the one who submits now, where the one they went to does no longer. */
    private void retarget(PeriodView period) {
        jdbc.sql(
                        """
                        update progress.owed c set to_id = n.id, version = c.version + 1
                        from owed_wanted w, lateral (%s) n
                        where c.period_id = :period and c.part = 'contributes' and c.pass_down_id is null
                          and not w.submits and c.issue_id = w.issue_id and c.measure_id is not distinct from w.measure_id
                          and c.unit_id is not distinct from w.unit_id
                          and (w.unit_id is not null or c.unit_name = w.unit_name) and c.to_id <> n.id
                          and not exists (select 1 from progress.owed t join owed_wanted tw
                                          on tw.submits and tw.issue_id = t.issue_id and tw.measure_id is not distinct from t.measure_id
                                         and tw.unit_id is not distinct from t.unit_id and (tw.unit_id is not null or tw.unit_name = t.unit_name)
                                          where t.id = c.to_id and t.part = 'submits')
                        """
                                .formatted(FIRST))
                .param("period", period.id().value())
                .update();
    }

    private static final String FIRST =
            """
            select o.id from progress.owed o
            join owed_wanted s on s.submits and s.issue_id = o.issue_id and s.measure_id is not distinct from o.measure_id
              and s.unit_id is not distinct from o.unit_id and (s.unit_id is not null or s.unit_name = o.unit_name)
            where o.period_id = :period and o.part = 'submits' and o.issue_id = w.issue_id
              and o.measure_id is not distinct from w.measure_id
            order by o.unit_id is null, s.position limit 1
            """;

    private int contributing(PeriodView period) {
        return jdbc.sql(
                        """
                        insert into progress.owed (period_id, issue_id, measure_id, unit_id, unit_name, part, to_id)
                        select :period, w.issue_id, w.measure_id, w.unit_id, w.unit_name, 'contributes', n.id
                        from owed_wanted w, lateral (%s) n
                        where not w.submits and w.fresh
                          and not exists (select 1 from progress.owed c
                                          where c.period_id = :period and c.issue_id = w.issue_id and c.part = 'contributes'
                                            and c.measure_id is not distinct from w.measure_id and c.pass_down_id is null
                                            and c.unit_id is not distinct from w.unit_id
                                            and (w.unit_id is not null or c.unit_name = w.unit_name))
                        on conflict do nothing
                        """
                                .formatted(FIRST))
                .param("period", period.id().value())
                .update();
    }

    /** A unit to which a duty was passed down contributes to the one that passed it. */
    private int passedDown(PeriodView period, Portion portion) {
        int all = 0;
        for (int depth = 0; depth < DEEPEST; depth++) {
            int added =
                    jdbc.sql(
                                    """
                                    insert into progress.owed (period_id, issue_id, measure_id, unit_id, unit_name, part, to_id, pass_down_id)
                                    select :period, o.issue_id, o.measure_id, d.to_unit_id, u.name, 'contributes', o.id, d.id
                                    from progress.pass_down d
                                    join progress.owed o on o.period_id = :period and o.issue_id = d.issue_id and o.unit_id = d.from_unit_id
                                      and (d.measure_id is null or o.measure_id = d.measure_id) and o.released_at is null
                                    join identity.unit u on u.id = d.to_unit_id
                                    where d.withdrawn_at is null and d.issue_id between :first and :last
                                      and not exists (select 1 from progress.owed c where c.to_id = o.id and c.unit_id = d.to_unit_id)
                                    order by o.id, d.id
                                    on conflict do nothing
                                    """)
                            .param("period", period.id().value())
                            .param("first", portion.first())
                            .param("last", portion.last())
                            .update();
            all += added;
            if (added == 0) {
                break;
            }
        }
        return all;
    }

    /**
     * What the book no longer asks for: nothing is owed any more; rows on which nobody has begun go
     * away.
     */
    private int release(PeriodView period, Portion portion, Instant now) {
        String in = " o.period_id = :period and o.issue_id between :first and :last ";
        List<String> steps = new ArrayList<>();
        steps.add(
                """
                update progress.owed o set released_at = null
                where %s and o.released_at is not null and o.pass_down_id is null and %s
                """
                        .formatted(in, WANTED));
        steps.add(
                """
                update progress.owed o set released_at = :now
                where %s and o.released_at is null and o.pass_down_id is null
                  and o.state in ('missing', 'draft', 'returned') and not %s
                """
                        .formatted(in, WANTED));
        String chain =
                """
                update progress.owed o set released_at = :now
                from progress.pass_down d, progress.owed t
                where %s and d.id = o.pass_down_id and t.id = o.to_id and o.released_at is null
                  and o.state in ('missing', 'draft', 'returned') and (d.withdrawn_at is not null or t.released_at is not null)
                """
                        .formatted(in);
        for (int depth = 0; depth < 2; depth++) {
            steps.add(chain);
        }
        steps.forEach(s -> run(s, period, portion, now));
        int gone = 0;
        String drop =
                """
                delete from progress.owed o
                where %s and o.released_at is not null and o.state = 'missing' and o.report_id is null
                  and not exists (select 1 from progress.draft d where d.owed_id = o.id)
                  and not exists (select 1 from progress.owed c where c.to_id = o.id)
                """
                        .formatted(in);
        for (int depth = 0; depth < DEEPEST; depth++) {
            int dropped = run(drop, period, portion, now);
            gone += dropped;
            if (dropped == 0) {
                break;
            }
        }
        return gone;
    }

    private static final String WANTED =
            """
            exists (select 1 from owed_wanted w
                    where w.issue_id = o.issue_id and w.measure_id is not distinct from o.measure_id
                      and w.unit_id is not distinct from o.unit_id and (w.unit_id is not null or w.unit_name = o.unit_name)
                      and w.submits = (o.part = 'submits'))
            """;

    private int run(String sql, PeriodView period, Portion portion, Instant now) {
        return jdbc.sql(sql)
                .param("period", period.id().value())
                .param("first", portion.first())
                .param("last", portion.last())
                .param("now", Timestamp.from(now))
                .update();
    }
}
