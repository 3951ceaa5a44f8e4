package org.greenledger.app.supervision.checks.rules;

import org.greenledger.app.supervision.checks.CheckCard;
import org.greenledger.app.supervision.checks.Severity;
import org.greenledger.app.supervision.checks.StandingCheck;
import org.greenledger.app.supervision.checks.Threshold;
import org.springframework.stereotype.Component;

/** Progress is claimed in hardly any words. */
@Component
class FewWords implements StandingCheck {

    @Override
    public CheckCard card() {
        return CheckCard.of(
                "few-words",
                "说明过于简单",
                Severity.LOW,
                "最近一次填报报了进展，“工作进展”却只有寥寥几个字。尚未启动的不算。",
                "退回填报，要求写明做了什么、做到什么程度。",
                new Threshold("letters", "文字不足", "字", 8, 1, 100));
    }

    @Override
    public String select() {
        return """
               select 'r:' || r.id as key, r.id::text as cause, r.issue_id, r.measure_id, r.id as report_id, null::bigint as proof_id, null::bigint as other_report_id, null::bigint as other_proof_id,
                      r.unit_id, r.person_id,
                      format('%s %s报 %s%%，工作进展只写了“%s”。', r.what, r.period, r.percent, trim(r.done)) as sentence
               from latest r
               where r.progress <> 'not-started' and r.course = 'running' and char_length(trim(r.done)) < :letters
               """;
    }
}
