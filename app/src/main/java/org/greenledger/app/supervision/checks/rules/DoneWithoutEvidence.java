package org.greenledger.app.supervision.checks.rules;

import org.greenledger.app.supervision.checks.CheckCard;
import org.greenledger.app.supervision.checks.Severity;
import org.greenledger.app.supervision.checks.StandingCheck;
import org.springframework.stereotype.Component;

/** Done is said, and nothing proves it. */
@Component
class DoneWithoutEvidence implements StandingCheck {

    @Override
    public CheckCard card() {
        return CheckCard.of(
                "done-without-evidence",
                "无佐证报完成",
                Severity.HIGH,
                "措施报“完成”，却没有任何一份佐证与这条措施或这次填报相连。",
                "请单位补充佐证材料；补不出的，退回填报并按未完成处理。");
    }

    @Override
    public String select() {
        return """
               select 'm:' || l.issue_id || ':' || coalesce(l.measure_id, 0) || ':' || coalesce(l.unit_id, 0) as key, 'done' as cause,
                      l.issue_id, l.measure_id, l.id as report_id, null::bigint as proof_id, null::bigint as other_report_id, null::bigint as other_proof_id,
                      l.unit_id, l.person_id,
                      format('%s在%s报“完成”（%s%%），但没有一份佐证。', l.what, l.period, l.percent) as sentence
               from latest l
               where l.progress = 'done'
                 and not exists (select 1 from evidence.proof p where p.issue_id = l.issue_id and p.withdrawn_at is null
                                 and (l.measure_id is null
                                      or exists (select 1 from evidence.proof_measure pm where pm.proof_id = p.id and pm.measure_id = l.measure_id)
                                      or exists (select 1 from progress.report_proof rp where rp.proof_id = p.id and rp.report_id = l.id)))
               """;
    }
}
