package org.greenledger.app.supervision.checks.rules;

import org.greenledger.app.supervision.checks.CheckCard;
import org.greenledger.app.supervision.checks.Severity;
import org.greenledger.app.supervision.checks.StandingCheck;
import org.greenledger.app.supervision.checks.Threshold;
import org.springframework.stereotype.Component;

/** A picture looks like one that proves another issue. */
@Component
class PhotoAlike implements StandingCheck {

    @Override
    public CheckCard card() {
        return CheckCard.of(
                "photo-alike",
                "照片高度相似",
                Severity.MEDIUM,
                "照片与另一个问题此前的照片几乎一样（文件不同，例如裁切、压缩或翻拍）：感知哈希的 64 位中只有少数几位不同。纯色等没有内容的图片不算。",
                "并排比对两张照片；同一张照片改头换面的，退回并要求重拍。",
                new Threshold("bits", "不同的位数不超过", "位", 3, 0, 3));
    }

    @Override
    public String select() {
        return """
               , all_marks as materialized (
                 select v.likeness, min(o.id) as proof_id
                 from evidence.proof o join evidence.proof_version v on v.proof_id = o.id and v.number = o.version
                 where o.withdrawn_at is null and v.likeness is not null and bit_count(v.likeness::bit(64)) between 8 and 56
                 group by v.likeness),
               own_marks as materialized (select distinct p.likeness from proofs p where p.likeness is not null and bit_count(p.likeness::bit(64)) between 8 and 56),
               near as materialized (
                 select distinct a.likeness, b.likeness as other, b.proof_id
                 from (select likeness, n, (likeness >> (16 * n)) & 65535 as band from own_marks, generate_series(0, 3) n) a
                 join (select likeness, proof_id, n, (likeness >> (16 * n)) & 65535 as band from all_marks, generate_series(0, 3) n) b on b.n = a.n and b.band = a.band
                 where bit_count((a.likeness # b.likeness)::bit(64)) <= :bits)
               select distinct on (p.id) 'p:' || p.id as key, p.likeness || ':' || o.id as cause,
                      p.issue_id, p.measure_id, null::bigint as report_id, p.id as proof_id, null::bigint as other_report_id, o.id as other_proof_id,
                      p.unit_id, p.person_id,
                      format('照片“%s”与另一个问题此前的照片几乎一样（64 位中只有 %s 位不同）。', p.title, bit_count((n.likeness # n.other)::bit(64))) as sentence
               from proofs p
               join near n on n.likeness = p.likeness
               join evidence.proof o on o.id = n.proof_id and o.id < p.id and o.issue_id <> p.issue_id
               join evidence.proof_version v on v.proof_id = o.id and v.number = o.version and v.sha256 <> p.sha256
               order by p.id, bit_count((n.likeness # n.other)::bit(64)), o.id
               """;
    }
}
