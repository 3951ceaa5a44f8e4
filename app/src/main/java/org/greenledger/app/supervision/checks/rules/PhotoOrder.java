package org.greenledger.app.supervision.checks.rules;

import org.greenledger.app.supervision.checks.CheckCard;
import org.greenledger.app.supervision.checks.Severity;
import org.greenledger.app.supervision.checks.StandingCheck;
import org.springframework.stereotype.Component;

/** The picture after the work is older than the one before it. */
@Component
class PhotoOrder implements StandingCheck {

    @Override
    public CheckCard card() {
        return CheckCard.of(
                "photo-order",
                "整改后照片早于整改前",
                Severity.HIGH,
                "成对的照片中，“整改后”的拍摄时间不晚于“整改前”。",
                "核对两张照片的原件；颠倒或挪用的，退回重拍。");
    }

    @Override
    public String select() {
        return """
               select 'p:' || p.id as key, p.version || ':' || b.version as cause,
                      p.issue_id, p.measure_id, null::bigint as report_id, p.id as proof_id, null::bigint as other_report_id, b.id as other_proof_id,
                      p.unit_id, p.person_id,
                      format('整改后照片“%s”拍摄于 %s，不晚于整改前照片（%s）。', p.title,
                             to_char(p.taken_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI'), to_char(v.taken_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')) as sentence
               from proofs p
               join evidence.proof b on b.id = p.pair_of and b.withdrawn_at is null
               join evidence.proof_version v on v.proof_id = b.id and v.number = b.version
               where p.stage = 'after' and p.taken_at <= v.taken_at
               """;
    }
}
