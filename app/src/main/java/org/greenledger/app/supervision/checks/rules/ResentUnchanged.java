package org.greenledger.app.supervision.checks.rules;

import org.greenledger.app.supervision.checks.CheckCard;
import org.greenledger.app.supervision.checks.Severity;
import org.greenledger.app.supervision.checks.StandingCheck;
import org.springframework.stereotype.Component;

/** What was returned came back unchanged. */
@Component
class ResentUnchanged implements StandingCheck {

    @Override
    public CheckCard card() {
        return CheckCard.of(
                "resent-unchanged",
                "退回后原样重报",
                Severity.MEDIUM,
                "被退回的填报，文字、比例和状态一字未改又报上来。",
                "再次退回，并向单位负责人说明退回理由。");
    }

    @Override
    public String select() {
        return """
               select 'r:' || r.id as key, 'r:' || x.id as cause, r.issue_id, r.measure_id, r.id as report_id, null::bigint as proof_id, x.id as other_report_id, null::bigint as other_proof_id,
                      r.unit_id, r.person_id,
                      format('%s %s的填报被退回后，第 %s 次上报与前一次完全相同。', r.what, r.period, r.number) as sentence
               from reports r
               join progress.report x on x.owed_id = r.owed_id and x.number = r.number - 1
               where r.done = x.done and r.percent = x.percent and r.progress = x.progress and r.problems = x.problems and r.next_step = x.next_step
                 and exists (select 1 from progress.review v where v.report_id = x.id and v.outcome = 'returned')
                 and not exists (select 1 from progress.report_proof a where a.report_id = r.id
                                 and not exists (select 1 from progress.report_proof b where b.report_id = x.id and b.proof_id = a.proof_id))
               """;
    }
}
