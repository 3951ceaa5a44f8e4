package org.greenledger.app.supervision.checks.rules;

import org.greenledger.app.supervision.checks.CheckCard;
import org.greenledger.app.supervision.checks.Severity;
import org.greenledger.app.supervision.checks.StandingCheck;
import org.greenledger.app.supervision.checks.Threshold;
import org.springframework.stereotype.Component;

/** A measure leaps to 100 % just before it must be. */
@Component
class JumpToDone implements StandingCheck {

    @Override
    public CheckCard card() {
        return CheckCard.of(
                "jump-to-done",
                "临期突击完成",
                Severity.HIGH,
                "一期之内从较低的进度直接报到 100%，而且是在本期截止前或整改时限前的最后几天（或之后）报的；此前应报未报的，按 0% 起算。",
                "现场核查或调取过程材料，看工作量能否在一期内完成。",
                new Threshold("from", "此前不超过", "%", 60, 0, 95),
                new Threshold("days", "截止或到期前", "天内", 10, 1, 60));
    }

    @Override
    public String select() {
        return """
               , steps as (
                 select r.*, lag(r.percent) over w as before from reports r where r.part = 'submits'
                 window w as (partition by r.issue_id, r.measure_id, r.unit_id order by r.starts_on, r.id))
               select 'r:' || r.id as key, coalesce(r.before, 0) || ':' || r.id as cause, r.issue_id, r.measure_id, r.id as report_id, null::bigint as proof_id, null::bigint as other_report_id, null::bigint as other_proof_id,
                      r.unit_id, r.person_id,
                      case when r.before is null then format('%s此前没有填报，%s首次就报 100%%（%s 上报，本期 %s 截止%s）。', r.what, r.period, r.submitted_on, r.closes_on, coalesce('，时限 ' || r.due_on, ''))
                           else format('%s由上期的 %s%% 一期之内报到 100%%（%s 上报，本期 %s 截止%s）。', r.what, r.before, r.submitted_on, r.closes_on, coalesce('，时限 ' || r.due_on, '')) end as sentence
               from steps r
               where r.percent = 100 and (r.before <= :from
                     or r.before is null and exists (select 1 from progress.owed e join progress.period q on q.id = e.period_id
                          where e.issue_id = r.issue_id and e.measure_id is not distinct from r.measure_id and e.unit_id = r.unit_id and e.part = 'submits' and e.released_at is null and q.starts_on < r.starts_on))
                 and (r.submitted_on >= r.closes_on - :days or r.submitted_on >= r.due_on - :days)
               """;
    }
}
