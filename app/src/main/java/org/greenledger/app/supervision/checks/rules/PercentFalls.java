package org.greenledger.app.supervision.checks.rules;

import org.greenledger.app.supervision.checks.CheckCard;
import org.greenledger.app.supervision.checks.Severity;
import org.greenledger.app.supervision.checks.StandingCheck;
import org.greenledger.app.supervision.checks.Threshold;
import org.springframework.stereotype.Component;

/** A measure is less done than it was. */
@Component
class PercentFalls implements StandingCheck {

    @Override
    public CheckCard card() {
        return CheckCard.of(
                "percent-falls",
                "进度倒退",
                Severity.MEDIUM,
                "同一措施报的完成比例比上一次低。",
                "请单位说明：是上次虚报，还是出现反复。",
                new Threshold("points", "下降不少于", "个百分点", 5, 1, 100));
    }

    @Override
    public String select() {
        return """
               select 'r:' || r.id as key, r.before || ':' || r.percent as cause, r.issue_id, r.measure_id, r.id as report_id, null::bigint as proof_id, null::bigint as other_report_id, null::bigint as other_proof_id,
                      r.unit_id, r.person_id,
                      format('%s由上次的 %s%% 降到%s的 %s%%。', r.what, r.before, r.period, r.percent) as sentence
               from (select r.*, lag(r.percent) over w as before from reports r where r.part = 'submits'
                     window w as (partition by r.issue_id, r.measure_id, r.unit_id order by r.starts_on, r.id)) r
               where r.before - r.percent >= :points
               """;
    }
}
