package org.greenledger.app.supervision.checks.rules;

import org.greenledger.app.supervision.checks.CheckCard;
import org.greenledger.app.supervision.checks.Severity;
import org.greenledger.app.supervision.checks.StandingCheck;
import org.springframework.stereotype.Component;

/** Done is said while staged dates are not reached. */
@Component
class MilestonesOpen implements StandingCheck {

    @Override
    public CheckCard card() {
        return CheckCard.of(
                "milestones-open",
                "报完成但节点未完成",
                Severity.MEDIUM,
                "措施报“完成”，它的倒排节点却还有没达成的。",
                "请单位逐个确认节点；没有做完的，更正填报。");
    }

    @Override
    public String select() {
        return """
               select 'm:' || r.issue_id || ':' || coalesce(r.measure_id, 0) || ':' || coalesce(r.unit_id, 0) as key, 'done' as cause, r.issue_id, r.measure_id, r.id as report_id, null::bigint as proof_id, null::bigint as other_report_id, null::bigint as other_proof_id,
                      r.unit_id, r.person_id,
                      format('%s在%s报“完成”，但还有 %s 个节点未达成，最早的应在 %s。', r.what, r.period, g.n, g.first) as sentence
               from latest r
               join lateral (select count(*) as n, min(t.due_on) as first from ledger.milestone t
                             where t.issue_id = r.issue_id and t.measure_id is not distinct from r.measure_id and t.withdrawn_at is null and t.reached_on is null) g on g.n > 0
               where r.progress = 'done'
               """;
    }
}
