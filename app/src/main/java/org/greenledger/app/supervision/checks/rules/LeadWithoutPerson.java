package org.greenledger.app.supervision.checks.rules;

import org.greenledger.app.supervision.checks.CheckCard;
import org.greenledger.app.supervision.checks.Severity;
import org.greenledger.app.supervision.checks.StandingCheck;
import org.greenledger.app.supervision.checks.Threshold;
import org.springframework.stereotype.Component;

/** The leading unit has nobody in charge. */
@Component
class LeadWithoutPerson implements StandingCheck {

    @Override
    public CheckCard card() {
        return CheckCard.of(
                "lead-nobody",
                "牵头单位未落实到人",
                Severity.LOW,
                "牵头单位还没有分派责任人或经办人。刚纳入台账的不算。",
                "通知牵头单位在“责任分派”里落实到人。",
                new Threshold("days", "纳入台账超过", "天", 15, 0, 365));
    }

    @Override
    public String select() {
        return """
               select 'd:' || r.id as key, 'nobody' as cause, s.id as issue_id, null::bigint as measure_id, null::bigint as report_id, null::bigint as proof_id,
                      null::bigint as other_report_id, null::bigint as other_proof_id, r.unit_id, null::bigint as person_id,
                      format('牵头单位纳入台账 %s 天，还没有分派责任人和经办人。', cast(:today as date) - (v.adopted_at at time zone 'Asia/Shanghai')::date) as sentence
               from s
               join ledger.plan_version v on v.id = s.plan_version_id
               join ledger.responsibility r on r.issue_id = s.id and r.role = 'lead' and r.withdrawn_at is null and r.unit_id is not null and not r.is_group
               where s.acceptance <> 'closed' and cast(:today as date) - (v.adopted_at at time zone 'Asia/Shanghai')::date > :days
                 and not exists (select 1 from ledger.charge h where h.responsibility_id = r.id and h.withdrawn_at is null)
               """;
    }
}
