package org.greenledger.app.supervision.checks.rules;

import org.greenledger.app.supervision.checks.CheckCard;
import org.greenledger.app.supervision.checks.Severity;
import org.greenledger.app.supervision.checks.StandingCheck;
import org.greenledger.app.supervision.checks.Threshold;
import org.springframework.stereotype.Component;

/** What was done reads as another unit's report. */
@Component
class CopiedFromOtherUnit implements StandingCheck {

    @Override
    public CheckCard card() {
        return CheckCard.of(
                "text-copied-unit",
                "照抄其他单位",
                Severity.HIGH,
                "“工作进展”与另一个单位此前的填报几乎相同（不计数字、日期和标点）。太短的文字不算；牵头单位采用配合单位报给它的文字、下级报给上级的文字不算。",
                "核对两个单位各自做了什么；照抄的，退回填报并约谈。",
                new Threshold("likeness", "相同文字不少于", "%", 80, 70, 100),
                new Threshold("letters", "文字不少于", "字", 20, 10, 500),
                new Threshold("days", "比对此前", "天内的填报", 400, 30, 2000));
    }

    @Override
    public String select() {
        return """
               select 'r:' || r.id as key, 'r:' || t.other_id as cause, r.issue_id, r.measure_id, r.id as report_id, null::bigint as proof_id, t.other_id as other_report_id, null::bigint as other_proof_id,
                      r.unit_id, r.person_id,
                      format('%s %s的填报与另一个单位此前填报的文字 %s%% 相同。', r.what, r.period, t.likeness) as sentence
               from reports r
               join supervision.report_mark k on k.report_id = r.id and k.letters >= :letters
               join supervision.report_pair t on t.report_id = r.id and t.kind = 'unit' and t.likeness >= :likeness
               join progress.owed o on o.report_id = t.other_id
               join progress.report x on x.id = t.other_id and r.submitted_at - x.submitted_at <= make_interval(days => :days)
               """;
    }
}
