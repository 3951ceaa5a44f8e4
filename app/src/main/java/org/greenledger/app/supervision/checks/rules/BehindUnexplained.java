package org.greenledger.app.supervision.checks.rules;

import org.greenledger.app.supervision.checks.CheckCard;
import org.greenledger.app.supervision.checks.Severity;
import org.greenledger.app.supervision.checks.StandingCheck;
import org.greenledger.app.supervision.checks.Threshold;
import org.springframework.stereotype.Component;

/** Behind is said, and not why. */
@Component
class BehindUnexplained implements StandingCheck {

    @Override
    public CheckCard card() {
        return CheckCard.of(
                "behind-unexplained",
                "滞后不说原因",
                Severity.LOW,
                "最近一次填报为“未达序时进度”，却没有写存在的问题。",
                "退回填报，要求写明滞后原因和下一步安排。",
                new Threshold("letters", "问题不足", "字", 5, 1, 100));
    }

    @Override
    public String select() {
        return """
               select 'r:' || r.id as key, r.id::text as cause, r.issue_id, r.measure_id, r.id as report_id, null::bigint as proof_id, null::bigint as other_report_id, null::bigint as other_proof_id,
                      r.unit_id, r.person_id,
                      format('%s %s报“未达序时进度”（%s%%），存在的问题只写了 %s 个字。', r.what, r.period, r.percent, char_length(trim(r.problems))) as sentence
               from latest r
               where r.progress = 'behind' and char_length(trim(r.problems)) < :letters
               """;
    }
}
