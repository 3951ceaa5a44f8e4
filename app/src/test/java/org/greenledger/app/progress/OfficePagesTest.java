package org.greenledger.app.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.greenledger.app.ledger.Ledger;
import org.greenledger.app.progress.figures.Figures;
import org.greenledger.app.progress.figures.GapQuery;
import org.greenledger.app.progress.figures.GapShelf;
import org.greenledger.app.progress.figures.Gaps;
import org.greenledger.app.progress.figures.PeriodFigures;
import org.greenledger.app.progress.figures.ReportCounts;
import org.greenledger.app.progress.freezing.Freezing;
import org.greenledger.app.progress.review.ReviewTarget;
import org.greenledger.app.progress.review.Reviews;
import org.greenledger.app.progress.review.SpotCheckRow;
import org.greenledger.app.progress.review.SpotChecks;
import org.greenledger.app.progress.review.SpotDrawId;
import org.greenledger.app.progress.review.SpotForm;
import org.greenledger.app.progress.review.SpotRules;
import org.greenledger.app.progress.review.Verdict;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.shared.Stale;
import org.greenledger.app.testing.MovableClock;
import org.greenledger.app.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@ServerTest
@Import(MovableClock.Movable.class)
class OfficePagesTest {

    @Autowired ApplicationContext server;
    @Autowired MockMvc mvc;
    @Autowired Reviews reviews;
    @Autowired SpotChecks checks;
    @Autowired Figures figures;
    @Autowired Gaps gaps;
    @Autowired Freezing freezing;
    @Autowired Ledger ledger;
    @Autowired Clock clock;
    @Autowired JdbcClient jdbc;

    private OfficeMonth month;
    private PeriodId november;
    private List<OwedId> owed;

    @BeforeEach
    void aMonth() {
        month = new OfficeMonth(server, 2);
        november = month.period().id();
        owed = month.owed(november, month.housing);
    }

    @Test
    void theOfficeReturnsOneAndAcceptsTheOthersAtOnce() throws Exception {
        owed.forEach(o -> month.file(o, 40, month.builder));
        mvc.perform(get("/").cookie(month.people.session(month.clerk)))
                .andExpect(content().string(containsString("审核 4 份填报")));
        mvc.perform(get("/reviews").cookie(month.people.session(month.clerk)))
                .andExpect(content().string(containsString("待审核 4 份")));
        mvc.perform(
                        post("/reviews/" + owed.get(0).value())
                                .with(csrf())
                                .cookie(month.people.session(month.clerk))
                                .param("version", "" + month.target(owed.get(0)).version())
                                .param("reasons", "未附佐证材料", "工作内容笼统，没有具体数据")
                                .param("words", "请写明改造长度")
                                .param("outcome", "returned"))
                .andExpect(redirectedUrl("/reviews/" + owed.get(1).value()));
        mvc.perform(
                        post("/reviews")
                                .with(csrf())
                                .cookie(month.people.session(month.clerk))
                                .param("reports", seen(1), seen(2), seen(3))
                                .param("outcome", "accepted"))
                .andExpect(redirectedUrl("/reviews"));
        assertThat(month.state(owed.get(0))).isEqualTo(OwedState.RETURNED);
        assertThat(month.state(owed.get(3))).isEqualTo(OwedState.ACCEPTED);
        mvc.perform(
                        get("/reviews/" + owed.get(0).value())
                                .cookie(month.people.session(month.clerk)))
                .andExpect(content().string(containsString("请写明改造长度")))
                .andExpect(content().string(containsString("已退回，等待单位重新报送")));
    }

    @Test
    void aFormThatIsNotUnderstoodIsToldWhy() throws Exception {
        month.file(owed.get(0), 40, month.builder);
        mvc.perform(
                        post("/reviews")
                                .with(csrf())
                                .cookie(month.people.session(month.clerk))
                                .param("reports", "x")
                                .param("outcome", "accepted"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("没有看懂勾选的填报")));
        mvc.perform(
                        post("/reviews/" + owed.get(0).value())
                                .with(csrf())
                                .cookie(month.people.session(month.clerk))
                                .param("version", "" + month.target(owed.get(0)).version())
                                .param("until", "下周")
                                .param("outcome", "returned"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("日期须写成")));
    }

    @Test
    void outsidersAndUnitsReviewNothing() throws Exception {
        month.file(owed.get(0), 40, month.builder);
        mvc.perform(
                        get("/reviews/" + owed.get(0).value())
                                .cookie(month.people.session(month.outsider)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/reviews").cookie(month.people.session(month.builder)))
                .andExpect(status().isForbidden());
        mvc.perform(
                        get("/dispatch/" + november.value())
                                .cookie(month.people.session(month.outsider)))
                .andExpect(status().isNotFound());
        mvc.perform(
                        get("/gaps?period=" + november.value())
                                .cookie(month.people.session(month.outsider)))
                .andExpect(status().isNotFound());
    }

    @Test
    void everyFigureOpensAListOfAsMany() throws Exception {
        month.file(owed.get(0), 40, month.builder);
        month.file(owed.get(1), 60, month.builder);
        month.file(owed.get(2), 80, month.builder);
        reviews.judge(List.of(month.target(owed.get(0))), Verdict.ACCEPT, month.clerk);
        reviews.judge(List.of(month.target(owed.get(2))), Verdict.back("内容笼统"), month.clerk);
        everyShelfHoldsWhatItCounts();
        month.day(2026, 12, 4);
        freezing.freezeDue(LocalDate.now(clock));
        everyShelfHoldsWhatItCounts();
        reviews.judge(List.of(month.target(owed.get(1))), Verdict.back("内容笼统"), month.clerk);
        everyShelfHoldsWhatItCounts();
        mvc.perform(get("/dispatch/" + november.value()).cookie(month.people.session(month.clerk)))
                .andExpect(content().string(containsString("已冻结")))
                .andExpect(content().string(containsString("准时率 2/8")));
    }

    private void everyShelfHoldsWhatItCounts() {
        PeriodFigures period = figures.period(november, month.clerk);
        for (GapShelf shelf : GapShelf.values()) {
            GapQuery query = new GapQuery(november, ReportPart.SUBMITS, null, shelf, 1);
            ReportCounts counts = gaps.counts(query, month.clerk);
            assertThat(gaps.rows(query, period, month.clerk))
                    .as(shelf.chinese())
                    .hasSize(shelf.count(counts));
        }
    }

    @Test
    void aUnitSeesItsOwnGapsAndNobodyElses() throws Exception {
        mvc.perform(
                        get("/gaps?view=rows&period=" + november.value())
                                .cookie(month.people.session(month.builder)))
                .andExpect(content().string(containsString("应报 4 项")))
                .andExpect(content().string(not(containsString("水务局" + month.mark))));
        mvc.perform(
                        get("/gaps?view=issues&period=" + november.value())
                                .cookie(month.people.session(month.clerk)))
                .andExpect(content().string(containsString("水务局" + month.mark)));
        assertThat(figures.units(november, ReportPart.SUBMITS, month.waterman))
                .singleElement()
                .satisfies(u -> assertThat(u.counts().owed()).isEqualTo(4));
    }

    @Test
    void whatIsSecretIsCountedOnlyForThoseWhoMaySeeIt() {
        ledger.secret(month.issues.get(0), 0, true, "涉及问责", month.head);
        assertThat(figures.period(november, month.head).counts().owed()).isEqualTo(8);
        assertThat(figures.period(november, month.clerk).counts().owed()).isEqualTo(6);
        everyShelfHoldsWhatItCounts();
        month.file(owed.get(2), 30, month.builder);
        assertThat(figures.period(november, month.clerk).counts().submitted()).isEqualTo(1);
    }

    @Test
    void aDrawIsDoneAgainFromItsSeedAndAFailedReportGoesBack() throws Exception {
        owed.forEach(o -> month.file(o, 40, month.builder));
        List<ReviewTarget> targets = owed.stream().map(month::target).toList();
        reviews.judge(targets, Verdict.ACCEPT, month.clerk);
        SpotDrawId id = checks.draw(new SpotForm(november, 50, null, "2026-11"), month.clerk);
        List<SpotCheckRow> rows = checks.rows(id, month.clerk);
        assertThat(rows).hasSize(2);
        assertThat(checks.drawnAgain(id, month.head)).isTrue();
        assertThat(rows.stream().map(SpotCheckRow::report).toList())
                .isEqualTo(SpotRules.draw(reports(), "2026-11", 2));
        assertThat(checks.waiting(month.clerk)).isEqualTo(2);
        mvc.perform(get("/draws/" + id.value()).cookie(month.people.session(month.clerk)))
                .andExpect(content().string(containsString("结果相同")));

        SpotCheckRow first = rows.get(0);
        assertThatThrownBy(() -> checks.settle(id, first.id(), false, " ", month.clerk))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("哪里不合格");
        checks.settle(id, first.id(), false, "照片不是现场", month.clerk);
        assertThat(month.state(first.owed())).isEqualTo(OwedState.RETURNED);
        assertThatThrownBy(() -> checks.settle(id, first.id(), true, "", month.head))
                .isInstanceOf(Stale.class);
        checks.settle(id, rows.get(1).id(), true, "", month.clerk);
        assertThat(checks.waiting(month.clerk)).isZero();
        assertThatThrownBy(() -> checks.get(id, month.outsider)).isInstanceOf(NotFound.class);
    }

    @Test
    void nothingIsDrawnFromNothing() {
        SpotForm form = new SpotForm(november, null, 3, "");
        assertThatThrownBy(() -> checks.draw(form, month.clerk))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("不能抽查");
        assertThatThrownBy(() -> checks.draw(form, month.outsider)).isInstanceOf(NotFound.class);
        SpotForm twice = new SpotForm(november, 200, null, "");
        assertThatThrownBy(() -> checks.draw(twice, month.clerk)).hasMessageContaining("1到100");
    }

    private String seen(int index) {
        ReviewTarget target = month.target(owed.get(index));
        return target.owed().value() + ":" + target.version();
    }

    private List<Long> reports() {
        return jdbc.sql(
                        "select report_id from progress.owed where period_id = ? and state ="
                                + " 'accepted' order by 1")
                .param(november.value())
                .query(Long.class)
                .list();
    }
}
