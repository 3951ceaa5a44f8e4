package org.greenledger.app.supervision.checks.rules;

import org.greenledger.app.supervision.checks.CheckCard;
import org.greenledger.app.supervision.checks.Severity;
import org.greenledger.app.supervision.checks.StandingCheck;
import org.greenledger.app.supervision.checks.Threshold;
import org.springframework.stereotype.Component;

/** The state that was reported is not what the figures say. */
@Component
class StateDiffers implements StandingCheck {

    @Override
    public CheckCard card() {
        return CheckCard.of(
                "state-differs",
                "填报状态与进度不符",
                Severity.MEDIUM,
                "最近一次填报的进展状态与完成比例、序时进度算出的不一致，例如报“完成”却不到 100%，报“达到序时进度”却低于序时。",
                "请单位更正状态或比例；以算出的为准。",
                new Threshold("points", "与序时相差不少于", "个百分点", 10, 1, 100));
    }

    @Override
    public String select() {
        return """
               select 'r:' || r.id as key, r.progress || ':' || r.percent as cause, r.issue_id, r.measure_id, r.id as report_id, null::bigint as proof_id, null::bigint as other_report_id, null::bigint as other_proof_id,
                      r.unit_id, r.person_id,
                      format('%s %s报“%s”，但完成 %s%%%s。', r.what, r.period, case r.progress when 'not-started' then '未启动' when 'behind' then '未达序时进度'
                             when 'on-schedule' then '达到序时进度' when 'ahead' then '超过序时进度' when 'nearly-done' then '基本完成' else '完成' end,
                             r.percent, coalesce('，序时应为 ' || r.scheduled || '%', '')) as sentence
               from latest r
               where r.progress = 'done' and r.percent < 100
                  or r.progress <> 'done' and r.percent = 100
                  or r.progress = 'not-started' and r.percent > 0
                  or r.progress in ('on-schedule', 'ahead') and r.scheduled - r.percent >= :points
                  or r.progress = 'behind' and r.percent - r.scheduled >= :points
               """;
    }
}
