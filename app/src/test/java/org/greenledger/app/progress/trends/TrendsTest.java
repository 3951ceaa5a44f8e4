package org.greenledger.app.progress.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.YearMonth;
import java.util.List;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.ledger.Adopted;
import org.greenledger.app.ledger.BookIssue;
import org.greenledger.app.ledger.Ledger;
import org.greenledger.app.ledger.Progress;
import org.greenledger.app.ledger.TwoOffices;
import org.greenledger.app.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What changed since the last frozen period is told to everybody about their own issues only. */
@ServerTest
class TrendsTest {

    @Autowired Trends trends;
    @Autowired Ledger ledger;
    @Autowired JdbcClient jdbc;
    @Autowired MockMvc mvc;
    @Autowired ApplicationContext server;

    private TwoOffices t;
    private Adopted adopted;

    @BeforeEach
    void oneFrozenPeriodAndWhatCameAfterIt() {
        t = new TwoOffices(server);
        adopted = t.adopt(List.of(t.shared("1", "共同的河道问题"), t.own("2", "自己的矿山问题")));
        List<BookIssue> issues = ledger.book(adopted.inspection(), t.insider).issues();
        frozen("2026-09", issues, "not-started", 10);
        frozen("2026-10", issues, "behind", 40);
        now(issues.get(0), "done", 100);
        now(issues.get(1), "behind", 40);
    }

    private void frozen(String month, List<BookIssue> issues, String progress, int percent) {
        long period =
                jdbc.sql(
                                """
                                insert into progress.period (inspection_id, course, frequency, name, starts_on, ends_on, closes_on, opened_at, frozen_at)
                                values (:inspection, 'running', 'monthly', :name, cast(:first as date),
                                        cast(:first as date) + 27, cast(:first as date) + 30, now(), now()) returning id
                                """)
                        .param("inspection", adopted.inspection().value())
                        .param("name", month)
                        .param("first", month + "-01")
                        .query(Long.class)
                        .single();
        for (BookIssue issue : issues) {
            jdbc.sql(
                            """
                            insert into progress.snapshot_issue (period_id, issue_id, progress, acceptance, percent, doubts)
                            values (?, ?, ?, 'none', ?, 0)
                            """)
                    .params(period, issue.id().value(), progress, percent)
                    .update();
        }
    }

    private void now(BookIssue issue, String progress, int percent) {
        jdbc.sql("update ledger.issue set progress = ?, percent = ? where id = ?")
                .params(progress, percent, issue.id().value())
                .update();
    }

    @Test
    void onlyTheLastPeriodIsComparedWith() {
        Shifts shifts = trends.since(adopted.inspection(), t.insider);
        assertThat(shifts.since()).containsExactly("2026-10");
        assertThat(shifts.counts())
                .containsEntry(Shift.DONE, 1)
                .containsEntry(Shift.STILL, 1)
                .doesNotContainKeys(Shift.ADVANCED, Shift.BEHIND, Shift.FELL);
    }

    @Test
    void everyFigureHasItsListAndNobodySeesOthersIssues() {
        for (CurrentUser user : List.of(t.insider, t.participant, t.outsider)) {
            Shifts shifts = trends.since(adopted.inspection(), user);
            for (Shift shift : Shift.values()) {
                assertThat(trends.list(adopted.inspection(), shift, 100, user))
                        .as(user.name() + " " + shift)
                        .hasSize(shifts.counts().getOrDefault(shift, 0));
            }
        }
        assertThat(trends.since(adopted.inspection(), t.participant).counts())
                .containsOnlyKeys(Shift.DONE);
        assertThat(trends.since(adopted.inspection(), t.outsider).counts()).isEmpty();
    }

    @Test
    void monthsAreSummedForOwnersAndCountedForThoseWithADuty() {
        List<Month> months = trends.months(adopted.inspection(), t.insider);
        assertThat(months)
                .extracting(Month::month)
                .containsExactly(YearMonth.of(2026, 9), YearMonth.of(2026, 10));
        assertThat(months.get(1).progress()).containsOnlyKeys(Progress.BEHIND);
        assertThat(months.get(1).total()).isEqualTo(2);
        assertThat(trends.months(adopted.inspection(), t.participant))
                .extracting(Month::total)
                .containsExactly(1, 1);
        assertThat(trends.months(adopted.inspection(), t.outsider)).isEmpty();
    }

    @Test
    void theSumsStayThoughIssuesChange() {
        List<Month> before = trends.months(adopted.inspection(), t.insider);
        jdbc.sql("update ledger.issue set progress = 'done' where inspection_id = ?")
                .param(adopted.inspection().value())
                .update();
        assertThat(trends.months(adopted.inspection(), t.insider)).isEqualTo(before);
    }

    @Test
    void thePagesSayWhatTheFiguresMean() throws Exception {
        String query = "?inspection=" + adopted.inspection().value();
        assertThat(open("/overview/changes" + query)).contains("2026-10封存时相比", "新完成", "没有推进");
        assertThat(open("/overview/changes/done" + query)).contains("共同的河道问题", "40% → 100%");
        assertThat(open("/overview/trend" + query)).contains("2026年9月", "未达序时进度", "<svg");
    }

    private String open(String address) throws Exception {
        return mvc.perform(get(address).cookie(t.people.session(t.insider)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
