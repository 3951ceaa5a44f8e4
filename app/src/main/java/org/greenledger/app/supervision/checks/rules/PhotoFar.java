package org.greenledger.app.supervision.checks.rules;

import org.greenledger.app.supervision.checks.CheckCard;
import org.greenledger.app.supervision.checks.Severity;
import org.greenledger.app.supervision.checks.StandingCheck;
import org.greenledger.app.supervision.checks.Threshold;
import org.springframework.stereotype.Component;

/** A picture was taken far from where the issue lies. */
@Component
class PhotoFar implements StandingCheck {

    @Override
    public CheckCard card() {
        return CheckCard.of(
                "photo-far",
                "照片远离点位",
                Severity.MEDIUM,
                "照片的拍摄位置离问题的点位（照片指明了点位的，离该点位）太远；扣除定位误差。没有位置的照片和没有坐标的点位不算。",
                "核对拍摄位置；确在别处拍摄的，退回并要求到点位重拍。",
                new Threshold("metres", "距离超过", "米", 2000, 50, 100000));
    }

    @Override
    public String select() {
        return """
               select 'p:' || p.id as key, p.version || ':' || round(d.metres) as cause,
                      p.issue_id, p.measure_id, null::bigint as report_id, p.id as proof_id, null::bigint as other_report_id, null::bigint as other_proof_id,
                      p.unit_id, p.person_id,
                      format('照片“%s”的拍摄位置离点位“%s” %s 公里。', p.title, d.name, round((d.metres / 1000)::numeric, 1)) as sentence
               from proofs p
               join lateral (select t.name, 12742000 * asin(least(1, sqrt(power(sin(radians(t.latitude - p.latitude) / 2), 2)
                                      + cos(radians(p.latitude)) * cos(radians(t.latitude)) * power(sin(radians(t.longitude - p.longitude) / 2), 2)))) as metres
                             from ledger.point t
                             where t.issue_id = p.issue_id and t.withdrawn_at is null and t.latitude is not null and (p.point_id is null or t.id = p.point_id)
                             order by metres limit 1) d on true
               where p.picture and p.latitude is not null and p.longitude is not null and d.metres - coalesce(p.accuracy, 0) > :metres
               """;
    }
}
