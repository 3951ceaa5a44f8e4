package org.greenledger.app.supervision.checks.rules;

import org.greenledger.app.supervision.checks.CheckCard;
import org.greenledger.app.supervision.checks.Severity;
import org.greenledger.app.supervision.checks.StandingCheck;
import org.greenledger.app.supervision.checks.Threshold;
import org.springframework.stereotype.Component;

/** A unit has not reported at all for periods. */
@Component
class SilentUnit implements StandingCheck {

    @Override
    public CheckCard card() {
        return CheckCard.of(
                "unit-silent",
                "连续不报",
                Severity.HIGH,
                "单位在最近几个已截止的调度期里，应报的一项也没有报。追责事项不计入。",
                "电话催报并通报；仍不报的，约谈主要负责人。",
                new Threshold("periods", "连续不报", "期", 2, 1, 12));
    }

    @Override
    public boolean ofWhole() {
        return true;
    }

    @Override
    public String select() {
        return """
               , q as (
                 select id, name, row_number() over (order by ends_on desc, id desc) as n from progress.period
                 where inspection_id = :inspection and course = 'running' and closes_on < cast(:today as date))
               select 'u:' || o.unit_id as key, max(q.id)::text as cause, null::bigint as issue_id, null::bigint as measure_id, null::bigint as report_id,
                      null::bigint as proof_id, null::bigint as other_report_id, null::bigint as other_proof_id, o.unit_id, null::bigint as person_id,
                      format('连续 %s 期没有填报，共 %s 项应报未报，最近一期为%s。', count(distinct q.id), count(*), (array_agg(q.name order by q.n))[1]) as sentence
               from q
               join progress.owed o on o.period_id = q.id and o.part = 'submits' and o.unit_id is not null and o.released_at is null
               join s on s.id = o.issue_id and not s.secret
               where q.n <= :periods
               group by o.unit_id
               having count(distinct q.id) = :periods and bool_and(o.state in ('missing', 'draft'))
               """;
    }
}
