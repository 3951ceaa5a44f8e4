package org.greenledger.app.supervision.checks.rules;

import org.greenledger.app.supervision.checks.CheckCard;
import org.greenledger.app.supervision.checks.Severity;
import org.greenledger.app.supervision.checks.StandingCheck;
import org.greenledger.app.supervision.checks.Threshold;
import org.springframework.stereotype.Component;

/** The unit itself expects to finish too late. */
@Component
class ForecastLate implements StandingCheck {

    @Override
    public CheckCard card() {
        return CheckCard.of(
                "forecast-late",
                "预计晚于时限",
                Severity.MEDIUM,
                "最近一次填报的预计完成日期晚于整改时限，且尚未完成。",
                "督促单位倒排工期；确需延期的，应在到期前申请。",
                new Threshold("days", "晚于时限超过", "天", 0, 0, 365));
    }

    @Override
    public String select() {
        return """
               select 'm:' || r.issue_id || ':' || coalesce(r.measure_id, 0) || ':' || coalesce(r.unit_id, 0) as key, r.forecast_on || ':' || r.due_on as cause, r.issue_id, r.measure_id, r.id as report_id, null::bigint as proof_id, null::bigint as other_report_id, null::bigint as other_proof_id,
                      r.unit_id, r.person_id,
                      format('%s预计 %s 完成，比时限（%s）晚 %s 天。', r.what, r.forecast_on, r.due_on, r.forecast_on - r.due_on) as sentence
               from latest r
               where r.forecast_on - r.due_on > :days and r.progress <> 'done'
               """;
    }
}
