package org.greenledger.app.progress.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.progress.OfficeMonth;
import org.greenledger.app.progress.OwedId;
import org.greenledger.app.progress.OwedState;
import org.greenledger.app.progress.PeriodId;
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

@ServerTest
@Import(MovableClock.Movable.class)
class ReviewsTest {

    @Autowired ApplicationContext server;
    @Autowired Reviews reviews;
    @Autowired ReviewQueue queue;
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
    void whatIsAcceptedSaysWhereTheMeasureAndItsIssueStand() {
        month.file(owed.get(0), 40, month.builder);
        month.file(owed.get(1), 60, month.builder);
        assertThat(queue.waiting(month.clerk)).isEqualTo(2);
        assertThat(month.standing(owed.get(0))).startsWith("0 ");

        reviews.judge(
                List.of(month.target(owed.get(0)), month.target(owed.get(1))),
                Verdict.ACCEPT,
                month.clerk);

        assertThat(month.state(owed.get(0))).isEqualTo(OwedState.ACCEPTED);
        assertThat(month.standing(owed.get(0))).startsWith("40 ");
        assertThat(issuePercent()).isEqualTo(50);
        assertThat(queue.waiting(month.clerk)).isZero();
        assertThat(sentences())
                .anyMatch(s -> s.contains("采用住建局" + month.mark + "的填报：2026年11月 问题1 措施1"));
    }

    @Test
    void aReportGoesBackForSeveralReasonsAndComesAgain() {
        OwedId first = owed.get(0);
        month.file(first, 40, month.builder);
        reviews.judge(
                List.of(month.target(first)), Verdict.back("未附佐证材料", "数据与上期相同，请核实"), month.clerk);
        assertThat(month.state(first)).isEqualTo(OwedState.RETURNED);
        assertThat(month.standing(first)).startsWith("0 ");

        month.file(first, 30, month.builder);
        ReviewView view = queue.get(first, month.clerk);
        assertThat(view.report().number()).isEqualTo(2);
        assertThat(view.said())
                .singleElement()
                .satisfies(s -> assertThat(s.words()).isEqualTo("未附佐证材料；数据与上期相同，请核实"));
        reviews.judge(List.of(month.target(first)), Verdict.ACCEPT, month.clerk);
        assertThat(month.standing(first)).startsWith("30 ");
    }

    @Test
    void whatLacksSomethingIsTakenAndAddedToByItsDay() {
        OwedId first = owed.get(0);
        month.file(first, 40, month.builder);
        reviews.judge(
                List.of(month.target(first)),
                Verdict.supplement(LocalDate.of(2026, 11, 20), "补充现场照片"),
                month.clerk);
        assertThat(month.state(first)).isEqualTo(OwedState.ACCEPTED);
        assertThat(month.standing(first)).startsWith("40 ");
        assertThat(page(ReviewShelf.SUPPLEMENT).rows())
                .singleElement()
                .satisfies(r -> assertThat(r.mendUntil()).isEqualTo("2026-11-20"));

        month.file(first, 40, month.builder);
        assertThat(page(ReviewShelf.SUPPLEMENT).rows()).isEmpty();
        assertThat(page(ReviewShelf.WAITING).rows()).hasSize(1);
    }

    @Test
    void ofTwoWhoJudgeAtOnceTheSecondIsTold() {
        OwedId first = owed.get(0);
        month.file(first, 40, month.builder);
        ReviewTarget seen = month.target(first);
        reviews.judge(List.of(seen), Verdict.ACCEPT, month.head);
        assertThatThrownBy(() -> reviews.judge(List.of(seen), Verdict.back("内容笼统"), month.clerk))
                .isInstanceOf(Stale.class)
                .hasMessageContaining("已由赵铭审核");
        assertThat(month.state(first)).isEqualTo(OwedState.ACCEPTED);
    }

    @Test
    void whatWasFiledAnewMeanwhileIsNotJudgedUnseen() {
        OwedId first = owed.get(0);
        month.file(first, 40, month.builder);
        ReviewTarget seen = month.target(first);
        month.file(first, 45, month.builder);
        assertThatThrownBy(() -> reviews.judge(List.of(seen), Verdict.ACCEPT, month.clerk))
                .isInstanceOf(Stale.class)
                .hasMessageContaining("重新报送");
    }

    @Test
    void nobodyReviewsWhatTheyFiledThemselves() {
        month.file(owed.get(0), 40, month.both);
        month.file(owed.get(1), 40, month.builder);
        List<ReviewTarget> targets = List.of(month.target(owed.get(0)), month.target(owed.get(1)));
        assertThatThrownBy(() -> reviews.judge(targets, Verdict.ACCEPT, month.both))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("您本人填报的");
        assertThat(month.state(owed.get(1))).as("all or none").isEqualTo(OwedState.SUBMITTED);
        reviews.judge(targets, Verdict.ACCEPT, month.clerk);
        assertThat(month.state(owed.get(0))).isEqualTo(OwedState.ACCEPTED);
    }

    @Test
    void anotherOfficeAndTheUnitItselfReviewNothing() {
        month.file(owed.get(0), 40, month.builder);
        List<ReviewTarget> targets = List.of(month.target(owed.get(0)));
        assertThatThrownBy(() -> reviews.judge(targets, Verdict.ACCEPT, month.outsider))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reviews.judge(targets, Verdict.ACCEPT, month.builder))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> queue.get(owed.get(0), month.outsider))
                .isInstanceOf(NotFound.class);
        assertThat(queue.waiting(month.outsider)).isZero();
    }

    @Test
    void aVerdictSaysWhy() {
        month.file(owed.get(0), 40, month.builder);
        List<ReviewTarget> targets = List.of(month.target(owed.get(0)));
        assertThatThrownBy(() -> reviews.judge(targets, Verdict.back(), month.clerk))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("退回的理由");
        Verdict endless = new Verdict(ReviewOutcome.SUPPLEMENT, List.of("补充照片"), "", null);
        assertThatThrownBy(() -> reviews.judge(targets, endless, month.clerk))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("期限");
    }

    @Test
    void whatWasTakenBackNoLongerCounts() {
        OwedId first = owed.get(0);
        month.file(first, 40, month.builder);
        reviews.judge(List.of(month.target(first)), Verdict.ACCEPT, month.clerk);
        reviews.judge(List.of(month.target(first)), Verdict.back("抽查不合格"), month.clerk);
        assertThat(month.state(first)).isEqualTo(OwedState.RETURNED);
        assertThat(month.standing(first)).isEqualTo("0 not-started");
    }

    private ReviewQueue.Found page(ReviewShelf shelf) {
        CurrentUser clerk = month.clerk;
        return queue.page(new ReviewQuery(month.inspection, null, "", shelf, 1), clerk);
    }

    private int issuePercent() {
        return jdbc.sql("select percent from ledger.issue where id = ?")
                .param(month.issues.get(0).value())
                .query(Integer.class)
                .single();
    }

    private List<String> sentences() {
        return jdbc.sql("select sentence from audit.entry order by id desc limit 20")
                .query(String.class)
                .list();
    }
}
