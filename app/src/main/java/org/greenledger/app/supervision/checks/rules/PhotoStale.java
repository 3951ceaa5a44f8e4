package org.greenledger.app.supervision.checks.rules;

import org.greenledger.app.supervision.checks.CheckCard;
import org.greenledger.app.supervision.checks.Severity;
import org.greenledger.app.supervision.checks.StandingCheck;
import org.greenledger.app.supervision.checks.Threshold;
import org.springframework.stereotype.Component;

/** A picture was taken long before it was handed in. */
@Component
class PhotoStale implements StandingCheck {

    @Override
    public CheckCard card() {
        return CheckCard.of(
                "photo-stale",
                "旧照片充当近况",
                Severity.LOW,
                "标为整改中或整改后的照片，拍摄后很久才上传。",
                "问明为何用旧照片；需要反映现状的，要求补拍。",
                new Threshold("days", "拍摄早于上传超过", "天", 120, 7, 1000));
    }

    @Override
    public String select() {
        return """
               select 'p:' || p.id as key, p.version || ':' || p.taken_on as cause,
                      p.issue_id, p.measure_id, null::bigint as report_id, p.id as proof_id, null::bigint as other_report_id, null::bigint as other_proof_id,
                      p.unit_id, p.person_id,
                      format('照片“%s”拍摄于 %s，%s 天后才上传（%s）。', p.title, p.taken_on, p.added_on - p.taken_on, p.added_on) as sentence
               from proofs p
               where p.picture and p.stage in ('during', 'after') and p.added_on - p.taken_on > :days
               """;
    }
}
