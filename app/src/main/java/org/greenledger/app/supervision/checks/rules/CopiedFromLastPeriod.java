package org.greenledger.app.supervision.checks.rules;

import org.greenledger.app.supervision.checks.CheckCard;
import org.greenledger.app.supervision.checks.Severity;
import org.greenledger.app.supervision.checks.StandingCheck;
import org.greenledger.app.supervision.checks.Threshold;
import org.springframework.stereotype.Component;

/** What was done reads as in the period before. */
@Component
class CopiedFromLastPeriod implements StandingCheck {

    @Override
    public CheckCard card() {
        return CheckCard.of(
                "text-copied-period",
                "照抄上期",
                Severity.MEDIUM,
                "“工作进展”与本单位上一次填报几乎相同（不计数字、日期和标点），只改月份和数字也算。太短的文字、声明“本期无变化”的、完成之后和长期坚持阶段的填报不算。",
                "退回填报，要求写明本期实际做了什么。",
                new Threshold("likeness", "相同文字不少于", "%", 80, 70, 100),
                new Threshold("letters", "文字不少于", "字", 20, 10, 500));
    }

    @Override
    public String select() {
        return """
               select 'r:' || r.id as key, 'r:' || t.other_id as cause, r.issue_id, r.measure_id, r.id as report_id, null::bigint as proof_id, t.other_id as other_report_id, null::bigint as other_proof_id,
                      r.unit_id, r.person_id,
                      format('%s %s的填报与上一次（%s）的文字 %s%% 相同。', r.what, r.period, q.name, t.likeness) as sentence
               from reports r
               join supervision.report_mark k on k.report_id = r.id and k.letters >= :letters
               join supervision.report_pair t on t.report_id = r.id and t.kind = 'period' and t.likeness >= :likeness
               join progress.owed o on o.report_id = t.other_id
               join progress.period q on q.id = o.period_id
               join progress.report x on x.id = t.other_id
               where r.course = 'running' and not r.same and not (r.progress = 'done' and x.progress = 'done')
               """;
    }
}
