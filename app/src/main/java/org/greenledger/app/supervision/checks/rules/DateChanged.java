package org.greenledger.app.supervision.checks.rules;

import org.greenledger.app.supervision.checks.CheckCard;
import org.greenledger.app.supervision.checks.Severity;
import org.greenledger.app.supervision.checks.StandingCheck;
import org.springframework.stereotype.Component;

/** The ledger's date is not the plan's, and nobody granted that. */
@Component
class DateChanged implements StandingCheck {

    @Override
    public CheckCard card() {
        return CheckCard.of(
                "date-changed",
                "时限与方案不符",
                Severity.MEDIUM,
                "台账里的到期日被人改得与方案不同，而没有批准过这样的延期。改回方案日期的不算。",
                "查明谁、为何改动；没有依据的改回，确需延期的补办手续。");
    }

    @Override
    public String select() {
        return """
               select 'd:' || c.issue_id || ':' || coalesce(c.measure_no, 0) as key, coalesce(c.after, '') as cause,
                      c.issue_id, m.id as measure_id, null::bigint as report_id, null::bigint as proof_id, null::bigint as other_report_id, null::bigint as other_proof_id,
                      s.lead_unit_id as unit_id, c.person_id,
                      format('%s的到期日由方案的 %s 改为 %s（%s），没有批准过这样的延期。', coalesce('措施' || c.measure_no, '本问题'), coalesce(nullif(c.first, ''), '无'),
                             coalesce(nullif(c.after, ''), '无'), (c.at at time zone 'Asia/Shanghai')::date) as sentence
               from s
               join (select distinct on (h.issue_id, h.measure_no) h.*, first_value(h.before) over (partition by h.issue_id, h.measure_no order by h.id) as first
                     from ledger.change h join s on s.id = h.issue_id
                     where h.field in ('due_on', 'measure_due_on') and h.plan_version_id is null and h.origin in ('page', 'sheet')
                     order by h.issue_id, h.measure_no, h.id desc) c on c.issue_id = s.id
               left join ledger.measure m on m.issue_id = s.id and m.number = c.measure_no and m.withdrawn_at is null
               where c.after is distinct from c.first
                 and not exists (select 1 from ledger.extension e where e.issue_id = s.id and e.state = 'granted' and e.to_on::text = c.after)
               """;
    }
}
