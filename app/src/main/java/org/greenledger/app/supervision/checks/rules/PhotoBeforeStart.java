package org.greenledger.app.supervision.checks.rules;

import org.greenledger.app.supervision.checks.CheckCard;
import org.greenledger.app.supervision.checks.Severity;
import org.greenledger.app.supervision.checks.StandingCheck;
import org.greenledger.app.supervision.checks.Threshold;
import org.springframework.stereotype.Component;

/** A picture of the work was taken before the plan that asks for it. */
@Component
class PhotoBeforeStart implements StandingCheck {

    @Override
    public CheckCard card() {
        return CheckCard.of(
                "photo-before-start",
                "照片早于整改开始",
                Severity.HIGH,
                "标为整改中、整改后或未标阶段的照片，拍摄日期早于整改方案印发日期（没有印发日期的，早于纳入台账日期）。整改前的照片不算。",
                "核对照片原件的拍摄时间；确为旧照片的，退回并要求现场重拍。",
                new Threshold("grace", "允许早于方案", "天", 0, 0, 365));
    }

    @Override
    public String select() {
        return """
               select 'p:' || p.id as key, p.version || ':' || p.taken_on as cause,
                      p.issue_id, p.measure_id, null::bigint as report_id, p.id as proof_id, null::bigint as other_report_id, null::bigint as other_proof_id,
                      p.unit_id, p.person_id,
                      format('照片“%s”拍摄于 %s，比整改方案（%s）早 %s 天。', p.title, p.taken_on, b.day, b.day - p.taken_on) as sentence
               from proofs p
               join s on s.id = p.issue_id
               join lateral (select case when v.issued ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' then v.issued::date
                                         else (v.adopted_at at time zone 'Asia/Shanghai')::date end as day
                             from ledger.plan_version v where v.inspection_id = s.inspection_id and v.number = 1) b on true
               where p.picture and p.stage <> 'before' and p.taken_on < b.day - :grace
               """;
    }
}
