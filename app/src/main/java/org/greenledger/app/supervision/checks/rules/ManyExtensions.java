package org.greenledger.app.supervision.checks.rules;

import org.greenledger.app.supervision.checks.CheckCard;
import org.greenledger.app.supervision.checks.Severity;
import org.greenledger.app.supervision.checks.StandingCheck;
import org.greenledger.app.supervision.checks.Threshold;
import org.springframework.stereotype.Component;

/** One duty was put off again and again. */
@Component
class ManyExtensions implements StandingCheck {

    @Override
    public CheckCard card() {
        return CheckCard.of(
                "extensions-many",
                "多次延期",
                Severity.MEDIUM,
                "同一问题、措施或节点多次申请延期；被退回和撤回的不算。",
                "下一次申请时从严审核，必要时约谈责任单位。",
                new Threshold("times", "申请不少于", "次", 2, 2, 10));
    }

    @Override
    public String select() {
        return """
               select 'e:' || e.issue_id || ':' || coalesce(e.measure_id, 0) || ':' || coalesce(e.milestone_id, 0) as key, count(*)::text as cause,
                      e.issue_id, e.measure_id, null::bigint as report_id, null::bigint as proof_id, null::bigint as other_report_id, null::bigint as other_proof_id,
                      (array_agg(e.unit_id order by e.id desc))[1] as unit_id, (array_agg(e.applied_by order by e.id desc))[1] as person_id,
                      format('%s已申请延期 %s 次，时限由 %s 推到 %s。', coalesce('措施' || min(m.number), '本问题') || case when e.milestone_id is null then '' else '的一个节点' end,
                             count(*), min(e.from_on), max(e.to_on)) as sentence
               from s
               join ledger.extension e on e.issue_id = s.id and e.state not in ('refused', 'withdrawn')
               left join ledger.measure m on m.id = e.measure_id
               group by e.issue_id, e.measure_id, e.milestone_id
               having count(*) >= :times
               """;
    }
}
