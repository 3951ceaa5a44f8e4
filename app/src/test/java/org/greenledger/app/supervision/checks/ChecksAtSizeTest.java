package org.greenledger.app.supervision.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenledger.app.supervision.checks.CheckedWork.at;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.greenledger.app.supervision.checks.texts.ReportTexts;
import org.greenledger.app.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The night's work at the size of a nation: GREENLEDGER_CHECKED_ISSUES issues with a report in each
 * of twelve months. Its figures stand in docs/performance.md.
 */
@ServerTest
@EnabledIfEnvironmentVariable(named = "GREENLEDGER_CHECKED_ISSUES", matches = "[0-9]+")
class ChecksAtSizeTest {

    private static final int UNITS = 300;
    private static final int MONTHS = 12;

    @Autowired ApplicationContext server;
    @Autowired Checks checks;
    @Autowired ReportTexts texts;
    @Autowired JdbcClient jdbc;

    @Test
    void aNightsWorkIsDoneInMinutes() {
        int issues = Integer.parseInt(System.getenv("GREENLEDGER_CHECKED_ISSUES"));
        CheckedWork w = new CheckedWork(server);
        settle(w, issues);
        List<String> told = new ArrayList<>();
        Duration marking = timed("texts", told, () -> texts.catchUp());
        Duration first =
                timed("first run", told, () -> checks.run(w.inspection, at(2026, 12, 20, 1)));
        Duration second =
                timed("second run", told, () -> checks.run(w.inspection, at(2026, 12, 21, 1)));
        told.add(
                jdbc.sql(
                                "select string_agg(code || ' ' || n, ', ') from (select code, count(*) as n from supervision.finding group by code order by code) x")
                        .query(String.class)
                        .single());
        System.out.println("CHECKS AT SIZE " + issues + ": " + String.join(" | ", told));
        assertThat(w.open("text-copied-period")).hasSizeGreaterThanOrEqualTo(issues / 2000);
        assertThat(w.open("percent-falls")).isNotEmpty();
        assertThat(marking.plus(first)).isLessThan(Duration.ofMinutes(30));
        assertThat(second).isLessThan(Duration.ofMinutes(10));
    }

    private static Duration timed(String what, List<String> told, Runnable work) {
        long start = System.nanoTime();
        work.run();
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        told.add("%s %.1f s".formatted(what, taken.toMillis() / 1000.0));
        return taken;
    }

    private void settle(CheckedWork w, int issues) {
        for (int month = 1; month <= MONTHS; month++) {
            w.month(month);
        }
        w.sql(
                """
                insert into identity.unit (name, kind, parent_id) select '单位' || k || ?, 'department', ? from generate_series(1, ?) k
                """,
                w.mark,
                w.city.value(),
                UNITS);
        w.sql(
                """
                insert into ledger.issue (inspection_id, owner_unit_id, number, sort_key, description, due_on, plan_version_id, lead_unit_id)
                select i.inspection_id, i.owner_unit_id, k::text, lpad(k::text, 9, '0'), '问题' || k, '2026-06-30'::date + (k % 500), i.plan_version_id, u.id
                from ledger.issue i, generate_series(10, 9 + ?) k
                join (select id, row_number() over (order by id) - 1 as n from identity.unit where name like '单位%' || ?) u on true
                where i.id = ? and u.n = k % ?
                """,
                issues, w.mark, w.issue("1").value(), UNITS);
        w.sql(
                """
                insert into ledger.measure (issue_id, number, text, due_on, plan_version_id)
                select id, 1, '措施', due_on, plan_version_id from ledger.issue where inspection_id = ? and description like '问题%'
                """,
                w.inspection.value());
        w.sql(
                """
                insert into progress.owed (period_id, issue_id, measure_id, unit_id, unit_name, part, state)
                select p.id, i.id, m.id, i.lead_unit_id, '单位', 'submits', 'accepted'
                from progress.period p, ledger.issue i join ledger.measure m on m.issue_id = i.id
                where p.inspection_id = ? and i.inspection_id = p.inspection_id and i.description like '问题%'
                """,
                w.inspection.value());
        w.sql(
                """
                insert into progress.report (owed_id, number, period_id, issue_id, measure_id, unit_id, progress, percent, done, problems, origin, submitted_at,
                                             person_id, person_name)
                select o.id, 1, o.period_id, o.issue_id, o.measure_id, o.unit_id, 'behind', greatest(1, least(99, extract(month from p.starts_on)::integer * 8 + (o.id % 3)::integer
                         - case when o.id % 997 = 0 then 30 else 0 end)),
                       case when o.issue_id % 1000 = 0 then '组织排查管网并整治雨污混接点位，剩余点位已落实施工单位，本问题编号' || translate(o.issue_id::text, '0123456789', '甲乙丙丁戊己庚辛壬癸') || '号按计划推进'
                       else (select string_agg(w.words[1 + floor(random() * 24)::integer + 0 * g], '，') from generate_series(1, 5) g where o.id > 0)
                            || (select string_agg(chr(19968 + floor(random() * 3000)::integer + 0 * g), '') from generate_series(1, 40) g where o.id > 0) end,
                       '资金尚未全部到位', 'page', p.ends_on::timestamp at time zone 'Asia/Shanghai', ?, '王婷'
                from progress.owed o join progress.period p on p.id = o.period_id,
                     (select array['组织排查沿河管网','清运河岸垃圾','拆除违建棚舍','聘请第三方监测水质','完成可研批复','取得用地预审意见','施工单位进场','土建工程完成过半',
                                   '设备开始安装','进水调试正常','召开现场推进会','与乡镇签订责任书','开展联合执法','立案查处违法排污','落实管护经费','组建巡查队伍','复绿裸露山体','修建挡土墙',
                                   '安装在线监控','封堵入河排口','改造老旧管网','编制治理方案','完成专家评审','启动招标程序'] as words) w
                where p.inspection_id = ? order by p.starts_on, o.id
                """,
                w.housingClerk.id().value(), w.inspection.value());
        w.sql(
                "update progress.owed o set report_id = r.id from progress.report r where r.owed_id = o.id and o.report_id is null");
        for (String table :
                List.of("ledger.issue", "ledger.measure", "progress.owed", "progress.report")) {
            jdbc.sql("select count(*) from " + table).query(Long.class).single();
        }
    }
}
