package org.greenledger.app.supervision.checks.rules;

import org.greenledger.app.supervision.checks.CheckCard;
import org.greenledger.app.supervision.checks.Severity;
import org.greenledger.app.supervision.checks.StandingCheck;
import org.springframework.stereotype.Component;

/** The state that was reported is better than what the figures say. */
@Component
class StateDiffers implements StandingCheck {

    @Override
    public CheckCard card() {
        return CheckCard.of(
                "state-differs",
                "填报状态好于计算状态",
                Severity.MEDIUM,
                "最近一次填报的进展状态，好于由完成比例和序时进度算出的状态，例如不到 100% 却报“完成”，低于序时却报“达到序时进度”；写了理由的也列出，供核对。",
                "核对理由是否成立；不成立的，请单位更正，以算出的状态为准。");
    }

    @Override
    public String select() {
        return """
               , words (code, word, n) as (values ('not-started', '未启动', 0), ('behind', '未达序时进度', 1), ('on-schedule', '达到序时进度', 2),
                                                  ('ahead', '超过序时进度', 3), ('nearly-done', '基本完成', 4), ('done', '完成', 5))
               select 'r:' || r.id as key, r.progress || ':' || r.percent as cause, r.issue_id, r.measure_id, r.id as report_id, null::bigint as proof_id, null::bigint as other_report_id, null::bigint as other_proof_id,
                      r.unit_id, r.person_id,
                      format('%s %s报“%s”，但完成 %s%%%s，算出的状态是“%s”%s。', r.what, r.period, w.word, r.percent, coalesce('，序时应为 ' || r.scheduled || '%', ''), c.word,
                             case when trim(r.reason) = '' then '' else '；理由：' || trim(r.reason) end) as sentence
               from latest r
               join words w on w.code = r.progress
               join words c on c.code = coalesce(r.computed, case when r.percent = 100 then 'done' when r.percent = 0 then 'not-started'
                                                                  when r.scheduled is null then case when r.progress = 'done' then 'nearly-done' else r.progress end
                                                                  when r.percent < r.scheduled then 'behind' when r.percent > r.scheduled then 'ahead' else 'on-schedule' end)
               where w.n > c.n and (r.computed is not null or w.code in ('done', 'on-schedule', 'ahead'))
               """;
    }
}
