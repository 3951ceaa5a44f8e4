package org.greenledger.app.supervision.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenledger.app.supervision.checks.CheckedWork.at;

import java.time.Instant;
import java.time.LocalDate;
import org.greenledger.app.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every check with what it finds and what it does not. */
@ServerTest
class StandingChecksTest {

    private static final Instant NOW = at(2026, 7, 20, 8);
    private static final String LONG = "组织排查沿河管网12公里，整治雨污混接点位37处，完成投资450万元，剩余点位已落实施工单位，计划4月底前完成。";
    private static final String OTHER = "会同街道清运河岸垃圾，拆除违建棚舍，聘请第三方每周监测水质，岸坡绿化同步推进，居民投诉逐月下降。";

    @Autowired ApplicationContext server;
    @Autowired Checks checks;

    private CheckedWork w;

    @BeforeEach
    void work() {
        w = new CheckedWork(server);
    }

    private void run() {
        checks.run(w.inspection, NOW);
    }

    @Test
    void doneWithoutEvidence() {
        w.file(w.of("1", 1, w.housingClerk, 4, 90).state("done", 100));
        w.file(w.of("1", 2, w.housingClerk, 4, 90).state("done", 100));
        w.file(w.of("2", 1, w.waterClerk, 4, 90));
        w.add(w.photo("1", 2, w.housingClerk, 5));
        run();
        assertThat(w.open("done-without-evidence"))
                .containsExactly("措施1在2026年4月报“完成”（100%），但没有一份佐证。");
    }

    @Test
    void aPhotoTakenBeforeThePlanWasIssued() {
        w.add(w.photo("1", 1, w.housingClerk, 5).taken(at(2025, 12, 1, 9)));
        w.add(w.photo("1", 1, w.housingClerk, 5).taken(at(2025, 12, 1, 9)).stage("before"));
        w.add(w.photo("1", 1, w.housingClerk, 5).taken(at(2026, 1, 6, 9)));
        run();
        assertThat(w.open("photo-before-start"))
                .containsExactly("照片“现场照片”拍摄于 2025-12-01，比整改方案（2026-01-05）早 35 天。");
    }

    @Test
    void aPhotoAfterThatIsOlderThanTheOneBefore() {
        long before = w.add(w.photo("1", 1, w.housingClerk, 5).stage("before"));
        w.add(w.photo("1", 1, w.housingClerk, 6).taken(at(2026, 4, 4, 9)).pairOf(before));
        w.add(w.photo("1", 1, w.housingClerk, 7).pairOf(before));
        run();
        assertThat(w.open("photo-order")).singleElement().asString().contains("2026-04-04 09:00");
    }

    @Test
    void anOldPhotoHandedInAsNew() {
        w.add(
                w.photo("1", 1, w.housingClerk, 30)
                        .taken(at(2026, 1, 10, 9))
                        .added(at(2026, 6, 1, 9)));
        w.add(
                w.photo("1", 1, w.housingClerk, 30)
                        .taken(at(2026, 3, 10, 9))
                        .added(at(2026, 6, 1, 9)));
        run();
        assertThat(w.open("photo-stale")).singleElement().asString().contains("142 天后才上传");
    }

    @Test
    void aPhotoTakenFarFromTheIssuesPlace() {
        w.sql(
                "insert into ledger.point (issue_id, number, name, latitude, longitude, created_at) values (?, 1, '南岸泵站', 30.0, 120.0, now())",
                w.issue("1").value());
        w.add(w.photo("1", 1, w.housingClerk, 5).at(30.05, 120.0));
        w.add(w.photo("1", 1, w.housingClerk, 6).at(30.01, 120.0));
        w.add(w.photo("2", 1, w.waterClerk, 6).at(31.0, 120.0));
        run();
        assertThat(w.open("photo-far")).containsExactly("照片“现场照片”的拍摄位置离点位“南岸泵站” 5.6 公里。");
    }

    @Test
    void theSamePhotoUsedElsewhere() {
        CheckedWork.Photo first = w.photo("1", 1, w.housingClerk, 5);
        w.add(first);
        w.add(w.photo("2", 1, w.waterClerk, 6).sha(first.sha256()));
        w.add(w.photo("1", 2, w.housingClerk, 6).sha(first.sha256()));
        w.add(w.photo("1", 2, w.housingClerk, 28).sha(first.sha256()));
        w.add(w.photo("3", 2, w.housingClerk, 28));
        run();
        assertThat(w.open("photo-reused"))
                .containsExactlyInAnyOrder(
                        "照片“现场照片”与另一个问题此前上传的照片是同一个文件。", "照片“现场照片”与本问题 2026-04-05 上传的照片是同一个文件。");
    }

    @Test
    void aPhotoThatLooksLikeAnother() {
        long bits = 0x5a3c_96f0_1234_8765L ^ System.nanoTime();
        w.add(w.photo("1", 1, w.housingClerk, 5).likeness(bits));
        w.add(w.photo("2", 1, w.waterClerk, 6).likeness(bits ^ 0x0001_0000_0001_0000L));
        w.add(w.photo("2", 2, w.waterClerk, 6).likeness(bits ^ 0x0011_0110_1101_0101L));
        w.add(w.photo("3", 1, w.housingClerk, 6).likeness(0L));
        w.add(w.photo("2", 1, w.waterClerk, 7).likeness(0L));
        run();
        assertThat(w.open("photo-alike"))
                .containsExactly("照片“现场照片”与另一个问题此前的照片几乎一样（64 位中只有 2 位不同）。");
    }

    @Test
    void proofsUploadedAllInOneMinute() {
        for (String issue : new String[] {"1", "2", "3"}) {
            w.add(w.photo(issue, 1, w.housingClerk, 5));
            w.add(w.photo(issue, 1, w.waterClerk, 5).source("field"));
        }
        run();
        assertThat(w.open("evidence-bulk")).isEmpty();
        w.sql(
                "insert into supervision.check_setting (inspection_id, code, enabled, thresholds, reason, at, person_id, person_name) values (?, 'evidence-bulk', true, '{\"least\": 3}', '试点', now(), ?, '赵铭')",
                w.inspection.value(),
                w.office.id().value());
        run();
        assertThat(w.open("evidence-bulk"))
                .containsExactly("2026-04-05 10:00 一分钟内为 3 个问题上传了 3 份佐证。");
    }

    @Test
    void aReportCopiedFromTheLastPeriod() {
        w.file(w.of("1", 1, w.housingClerk, 3, 40).done(LONG));
        w.file(
                w.of("1", 1, w.housingClerk, 4, 45)
                        .done(LONG.replace("12", "十五").replace("37", "41").replace("4月", "5月")));
        w.file(w.of("1", 2, w.housingClerk, 3, 40).done(LONG));
        w.file(w.of("1", 2, w.housingClerk, 4, 45).done(OTHER));
        w.file(w.of("2", 1, w.waterClerk, 3, 40).done("正在有序推进中。"));
        w.file(w.of("2", 1, w.waterClerk, 4, 45).done("正在有序推进中。"));
        run();
        assertThat(w.open("text-copied-period"))
                .containsExactly("措施1 2026年4月的填报与上一次（2026年3月）的文字 100% 相同。");
    }

    @Test
    void aReportCopiedFromAnotherUnit() {
        String own = LONG.replace("沿河", "沿" + w.mark + "河");
        w.file(w.of("1", 1, w.housingClerk, 3, 40).done(own));
        w.file(w.of("2", 1, w.waterClerk, 4, 45).done(own.replace("37", "12")));
        w.file(w.of("2", 2, w.waterClerk, 4, 45).done(OTHER + w.mark));
        run();
        assertThat(w.open("text-copied-unit"))
                .singleElement()
                .asString()
                .startsWith("措施1")
                .contains("另一个单位");
    }

    @Test
    void whatWasHandedUpIsNotCopied() {
        String own = "关停北岸石料堆场，拆除传送带和地磅，" + w.mark + "覆土播撒草籽，设置围挡，由村级巡查员每日登记车辆。";
        w.file(w.of("1", 1, w.waterClerk, 3, 40).done(own));
        w.file(w.of("1", 1, w.housingClerk, 3, 40).done(own));
        w.sql(
                """
                update progress.owed a set part = 'contributes', to_id = b.id from progress.owed b
                where a.issue_id = ? and b.issue_id = a.issue_id and a.unit_id = ? and b.unit_id = ?
                """,
                w.issue("1").value(),
                w.water.value(),
                w.housing.value());
        run();
        assertThat(w.open("text-copied-unit")).isEmpty();
    }

    @Test
    void aLeapToAHundredInTheLastDays() {
        w.file(w.of("1", 1, w.housingClerk, 3, 30));
        w.file(w.of("1", 1, w.housingClerk, 4, 0).state("done", 100).day(28));
        w.file(w.of("1", 2, w.housingClerk, 3, 80));
        w.file(w.of("1", 2, w.housingClerk, 4, 0).state("done", 100).day(28));
        w.file(w.of("2", 2, w.waterClerk, 3, 30));
        w.file(w.of("2", 2, w.waterClerk, 4, 0).state("done", 100).day(5));
        w.owe("3", 2, w.housingClerk, 3);
        w.file(w.of("3", 2, w.housingClerk, 4, 0).state("done", 100).day(29));
        run();
        assertThat(w.open("jump-to-done"))
                .containsExactlyInAnyOrder(
                        "措施1由上期的 30% 一期之内报到 100%（2026-04-28 上报，本期 2026-05-03 截止，时限 2025-12-31）。",
                        "措施2此前没有填报，2026年4月首次就报 100%（2026-04-29 上报，本期 2026-05-03 截止，时限 2026-06-30）。");
    }

    @Test
    void aPercentThatFalls() {
        w.file(w.of("1", 1, w.housingClerk, 3, 60));
        w.file(w.of("1", 1, w.housingClerk, 4, 40));
        w.file(w.of("2", 1, w.waterClerk, 3, 60));
        w.file(w.of("2", 1, w.waterClerk, 4, 58));
        run();
        assertThat(w.open("percent-falls")).containsExactly("措施1由上次的 60% 降到2026年4月的 40%。");
    }

    @Test
    void aMeasureThatDoesNotMove() {
        for (int month = 3; month <= 5; month++) {
            w.file(w.of("1", 1, w.housingClerk, month, 60));
            w.file(w.of("2", 1, w.waterClerk, month, 60 + month));
        }
        run();
        assertThat(w.open("standstill")).containsExactly("措施1连续 3 次填报都是 60%，最近一次为2026年5月。");
    }

    @Test
    void aForecastBehindTheDeadline() {
        w.file(w.of("1", 2, w.housingClerk, 3, 60).forecast(LocalDate.of(2026, 7, 15)));
        w.file(w.of("2", 2, w.waterClerk, 3, 60).forecast(LocalDate.of(2026, 6, 30)));
        run();
        assertThat(w.open("forecast-late"))
                .containsExactly("措施2预计 2026-07-15 完成，比时限（2026-06-30）晚 15 天。");
    }

    private void extend(String issue, String from, String to, String state) {
        w.sql(
                """
                insert into ledger.extension (issue_id, unit_id, unit_name, from_on, to_on, reason, progress, state, applied_at, applied_by, applied_name)
                values (?, ?, '住建局', ?::date, ?::date, '汛期停工', '过半', ?, now(), ?, '王婷')
                """,
                w.issue(issue).value(),
                w.housing.value(),
                from,
                to,
                state,
                w.housingClerk.id().value());
    }

    @Test
    void oneIssuePutOffAgainAndAgain() {
        extend("1", "2026-06-30", "2026-09-30", "granted");
        extend("1", "2026-09-30", "2026-12-31", "applied");
        extend("2", "2026-06-30", "2026-09-30", "granted");
        extend("2", "2026-09-30", "2026-12-31", "refused");
        run();
        assertThat(w.open("extensions-many"))
                .containsExactly("本问题已申请延期 2 次，时限由 2026-06-30 推到 2026-12-31。");
    }

    @Test
    void aUnitThatIsSilent() {
        for (int month = 4; month <= 5; month++) {
            w.owe("1", 1, w.housingClerk, month);
            w.owe("3", 1, w.housingClerk, month);
            w.owe("2", 1, w.waterClerk, month);
        }
        w.file(w.of("2", 1, w.waterClerk, 5, 10));
        run();
        assertThat(w.open("unit-silent")).containsExactly("连续 2 期没有填报，共 4 项应报未报，最近一期为2026年5月。");
    }

    @Test
    void aDateThatIsNotThePlans() {
        String change =
                """
                insert into ledger.change (issue_id, field, before, after, origin, at, person_id, person_name)
                values (?, 'due_on', '2026-06-30', ?, 'page', '2026-05-01', ?, '张岚')
                """;
        w.sql(change, w.issue("1").value(), "2026-12-31", w.clerk.id().value());
        w.sql(change, w.issue("2").value(), "2026-09-30", w.clerk.id().value());
        extend("2", "2026-06-30", "2026-09-30", "granted");
        w.sql(change, w.issue("3").value(), "2026-09-30", w.clerk.id().value());
        w.sql(
                change.replace("'2026-06-30', ?", "'2026-09-30', ?"),
                w.issue("3").value(),
                "2026-06-30",
                w.clerk.id().value());
        run();
        assertThat(w.open("date-changed"))
                .containsExactly("本问题的到期日由方案的 2026-06-30 改为 2026-12-31（2026-05-01），没有批准过这样的延期。");
    }

    @Test
    void aLeadWithoutAnybodyInCharge() {
        Instant adopted = server.getBean(java.time.Clock.class).instant();
        checks.run(w.inspection, adopted);
        assertThat(w.open("lead-nobody")).isEmpty();
        w.sql(
                "insert into ledger.charge (responsibility_id, issue_id, person_id, role, assigned_at) select id, issue_id, ?, 'clerk', now() from ledger.responsibility where issue_id = any(?)",
                w.housingClerk.id().value(),
                new Long[] {w.issue("1").value(), w.issue("3").value()});
        checks.run(w.inspection, adopted.plusSeconds(20 * 86400));
        assertThat(w.open("lead-nobody")).containsExactly("牵头单位纳入台账 20 天，还没有分派责任人和经办人。");
    }

    @Test
    void aStateThatTheFiguresDoNotBearOut() {
        w.file(w.of("1", 1, w.housingClerk, 3, 30).state("on-schedule", 30).scheduled(60));
        w.file(w.of("1", 2, w.housingClerk, 3, 30).state("done", 90));
        w.file(w.of("2", 1, w.waterClerk, 3, 30).state("on-schedule", 58).scheduled(58));
        w.file(w.of("2", 2, w.waterClerk, 3, 30).state("behind", 30).scheduled(60));
        run();
        assertThat(w.open("state-differs"))
                .containsExactlyInAnyOrder(
                        "措施1 2026年3月报“达到序时进度”，但完成 30%，序时应为 60%，算出的状态是“未达序时进度”。",
                        "措施2 2026年3月报“完成”，但完成 90%，算出的状态是“基本完成”。");
    }

    @Test
    void doneWithMilestonesLeft() {
        String milestone =
                "insert into ledger.milestone (issue_id, measure_id, number, what, due_on, origin, created_at, reached_on) values (?, ?, 1, '完成招标', '2026-03-31', 'added', now(), ?::date)";
        w.file(w.of("1", 1, w.housingClerk, 4, 100).state("done", 100));
        w.file(w.of("2", 1, w.waterClerk, 4, 100).state("done", 100));
        w.sql(milestone.replace("?::date", "null"), w.issue("1").value(), w.measure("1", 1));
        w.sql(milestone, w.issue("2").value(), w.measure("2", 1), "2026-03-30");
        run();
        assertThat(w.open("milestones-open"))
                .containsExactly("措施1在2026年4月报“完成”，但还有 1 个节点未达成，最早的应在 2026-03-31。");
    }

    @Test
    void whatWasReturnedAndCameBackUnchanged() {
        CheckedWork.Report one = w.of("1", 1, w.housingClerk, 4, 50);
        CheckedWork.Report two = w.of("2", 1, w.waterClerk, 4, 50);
        for (long id : new long[] {w.file(one), w.file(two)}) {
            w.sql(
                    "insert into progress.review (report_id, outcome, at, person_id, person_name) values (?, 'returned', now(), ?, '张岚')",
                    id,
                    w.clerk.id().value());
        }
        w.file(one);
        w.file(two.done("已补充施工日志和监理月报，完成管网普查四公里"));
        run();
        assertThat(w.open("resent-unchanged"))
                .containsExactly("措施1 2026年4月的填报被退回后，第 2 次上报与前一次完全相同。");
    }

    @Test
    void behindWithoutAReason() {
        w.file(w.of("1", 1, w.housingClerk, 4, 50).problems("无"));
        w.file(w.of("2", 1, w.waterClerk, 4, 50));
        run();
        assertThat(w.open("behind-unexplained")).singleElement().asString().contains("只写了 1 个字");
    }

    @Test
    void progressClaimedInHardlyAnyWords() {
        w.file(w.of("1", 1, w.housingClerk, 4, 50).done("已完成整改"));
        w.file(w.of("2", 1, w.waterClerk, 4, 50));
        run();
        assertThat(w.open("few-words")).containsExactly("措施1 2026年4月报 50%，工作进展只写了“已完成整改”。");
    }
}
