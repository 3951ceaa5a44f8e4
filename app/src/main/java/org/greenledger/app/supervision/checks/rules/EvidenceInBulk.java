package org.greenledger.app.supervision.checks.rules;

import org.greenledger.app.supervision.checks.CheckCard;
import org.greenledger.app.supervision.checks.Severity;
import org.greenledger.app.supervision.checks.StandingCheck;
import org.greenledger.app.supervision.checks.Threshold;
import org.springframework.stereotype.Component;

/** One person uploads proofs for many issues within a minute. */
@Component
class EvidenceInBulk implements StandingCheck {

    @Override
    public CheckCard card() {
        return CheckCard.of(
                "evidence-bulk",
                "佐证集中补传",
                Severity.LOW,
                "同一人在一分钟内为许多问题上传佐证。现场采集后联网补发的不算。",
                "抽查这批佐证的拍摄时间和内容，看是否为应付检查临时凑成。",
                new Threshold("least", "涉及问题不少于", "个", 5, 2, 100));
    }

    @Override
    public boolean ofWhole() {
        return true;
    }

    @Override
    public String select() {
        return """
               select 'b:' || p.person_id || ':' || p.unit_id || ':' || to_char(p.minute at time zone 'Asia/Shanghai', 'YYYYMMDDHH24MI') as key,
                      count(distinct p.issue_id)::text as cause, null::bigint as issue_id, null::bigint as measure_id, null::bigint as report_id,
                      null::bigint as proof_id, null::bigint as other_report_id, null::bigint as other_proof_id, p.unit_id, p.person_id,
                      format('%s 一分钟内为 %s 个问题上传了 %s 份佐证。', to_char(p.minute at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI'), count(distinct p.issue_id), count(*)) as sentence
               from (select p.*, date_trunc('minute', p.added_at) as minute from proofs p join s on s.id = p.issue_id and not s.secret where p.source <> 'field') p
               group by p.person_id, p.unit_id, p.minute
               having count(distinct p.issue_id) >= :least
               """;
    }
}
