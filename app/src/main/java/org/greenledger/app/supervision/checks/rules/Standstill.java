package org.greenledger.app.supervision.checks.rules;

import org.greenledger.app.supervision.checks.CheckCard;
import org.greenledger.app.supervision.checks.Severity;
import org.greenledger.app.supervision.checks.StandingCheck;
import org.greenledger.app.supervision.checks.Threshold;
import org.springframework.stereotype.Component;

/** A measure has not moved for periods. */
@Component
class Standstill implements StandingCheck {

    @Override
    public CheckCard card() {
        return CheckCard.of(
                "standstill",
                "长期没有进展",
                Severity.LOW,
                "没有完成的措施连续几次填报的完成比例不变。",
                "了解卡在哪里；需要协调的列入调度，敷衍的督办。",
                new Threshold("periods", "连续不变", "次", 3, 2, 24));
    }

    @Override
    public String select() {
        return """
               , steps as (
                 select r.*, row_number() over (partition by r.issue_id, r.measure_id, r.unit_id order by r.starts_on desc, r.id desc) as n
                 from reports r where r.part = 'submits' and r.course = 'running')
               select 'm:' || r.issue_id || ':' || coalesce(r.measure_id, 0) || ':' || coalesce(r.unit_id, 0) as key, r.percent::text as cause, r.issue_id, r.measure_id, r.id as report_id, null::bigint as proof_id, null::bigint as other_report_id, null::bigint as other_proof_id,
                      r.unit_id, r.person_id,
                      format('%s连续 %s 次填报都是 %s%%，最近一次为%s。', r.what, g.times, r.percent, r.period) as sentence
               from steps r
               join (select issue_id, measure_id, unit_id, count(*) as times from steps where n <= :periods
                     group by issue_id, measure_id, unit_id having count(*) = :periods and min(percent) = max(percent)) g
                 on g.issue_id = r.issue_id and g.measure_id is not distinct from r.measure_id and g.unit_id is not distinct from r.unit_id
               where r.n = 1 and r.percent < 100 and r.progress <> 'done'
               """;
    }
}
