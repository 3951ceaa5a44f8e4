package org.greenledger.app.supervision.checks.rules;

import org.greenledger.app.supervision.checks.CheckCard;
import org.greenledger.app.supervision.checks.Severity;
import org.greenledger.app.supervision.checks.StandingCheck;
import org.greenledger.app.supervision.checks.Threshold;
import org.springframework.stereotype.Component;

/** The same picture proves something else as well. */
@Component
class PhotoReused implements StandingCheck {

    @Override
    public CheckCard card() {
        return CheckCard.of(
                "photo-reused",
                "同一照片重复使用",
                Severity.HIGH,
                "同一张照片（文件内容完全相同）此前已用作另一个问题的佐证，或在同一问题里隔了一段时间又作为新佐证上传。",
                "比对两处佐证；重复使用的，退回后一处并要求提供本问题、本阶段的照片。",
                new Threshold("days", "同一问题内间隔超过", "天", 15, 1, 365));
    }

    @Override
    public String select() {
        return """
               select 'p:' || p.id as key, p.sha256 || ':' || o.id as cause,
                      p.issue_id, p.measure_id, null::bigint as report_id, p.id as proof_id, null::bigint as other_report_id, o.id as other_proof_id,
                      p.unit_id, p.person_id,
                      case when o.issue_id = p.issue_id then format('照片“%s”与本问题 %s 上传的照片是同一个文件。', p.title, o.added_on)
                           else format('照片“%s”与另一个问题此前上传的照片是同一个文件。', p.title) end as sentence
               from proofs p
               join lateral (select o.id, o.issue_id, (o.added_at at time zone 'Asia/Shanghai')::date as added_on
                             from evidence.proof_version v
                             join evidence.proof o on o.id = v.proof_id and o.version = v.number and o.withdrawn_at is null
                             where v.sha256 = p.sha256 and o.id < p.id
                             order by o.id limit 1) o on true
               where p.picture and (o.issue_id <> p.issue_id or p.added_on - o.added_on > :days)
               """;
    }
}
