package org.greenledger.app.ledger.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.ledger.FieldChange;
import org.greenledger.app.ledger.IssueField;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.Ledger;
import org.greenledger.app.ledger.MeasureEntry;
import org.greenledger.app.ledger.Origin;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.shared.Stale;
import org.greenledger.app.testing.MovableClock;
import org.greenledger.app.testing.ServerTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** Putting days off, step by step and person by person. */
@ServerTest
@Import(MovableClock.Movable.class)
class ExtensionsTest {

    @Autowired ApplicationContext server;
    @Autowired Ledger ledger;
    @Autowired Deadlines deadlines;
    @Autowired Milestones milestones;
    @Autowired Extensions extensions;
    @Autowired MovableClock clock;

    private Office office;
    private IssueId issue;

    @BeforeEach
    void beforeTheDay() {
        clock.moveTo(LocalDateTime.of(2026, 5, 20, 9, 0));
        office = new Office(server);
        issue =
                office.adopt(
                                office.issue(
                                        "1",
                                        List.of(Office.by("2026-06-30")),
                                        List.of(
                                                new MeasureEntry(
                                                        1,
                                                        "普查",
                                                        List.of(Office.by("2026-05-31")),
                                                        null))))
                        .get(0);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    private static ExtensionForm form(@Nullable Integer measure, String to) {
        return new ExtensionForm(measure, null, LocalDate.parse(to), "汛期不能施工", "已完成六成", List.of());
    }

    private ExtensionState agree(ExtensionId id, CurrentUser who) {
        int version = extensions.get(id, who).version();
        return extensions.decide(id, version, true, "同意", who);
    }

    @Test
    void checkedAndApprovedItMovesTheDayAndKeepsTheFirst() {
        long before = ledger.state();
        ExtensionId id = extensions.apply(issue, form(null, "2026-09-30"), office.reporter);
        assertThat(extensions.waiting(office.clerk)).isEqualTo(1);
        assertThat(extensions.waiting(office.leader)).isZero();
        assertThat(agree(id, office.clerk)).isEqualTo(ExtensionState.CHECKED);
        assertThat(extensions.waiting(office.clerk)).isZero();
        assertThat(extensions.waiting(office.leader)).isEqualTo(1);
        assertThat(agree(id, office.leader)).isEqualTo(ExtensionState.GRANTED);

        DueView due = deadlines.of(issue, office.clerk).own();
        assertThat(due.dueOn()).isEqualTo("2026-09-30");
        assertThat(due.originalDueOn()).isEqualTo("2026-06-30");
        assertThat(ledger.issue(issue, office.reporter).issue().dueOn()).isEqualTo("2026-09-30");
        assertThat(ledger.issue(issue, office.reporter).history().get(0))
                .satisfies(
                        h -> {
                            assertThat(h.origin()).isEqualTo(Origin.EXTENSION);
                            assertThat(h.sentence()).contains("2026-06-30", "2026-09-30");
                            assertThat(h.reason()).isEqualTo("汛期不能施工");
                        });
        assertThat(ledger.state()).isGreaterThan(before);
        assertThat(extensions.granted(List.of(issue))).containsEntry(issue, 1);
        assertThat(extensions.get(id, office.reporter).steps())
                .extracting(ExtensionView.Step::outcome)
                .containsExactly(
                        ExtensionState.APPLIED, ExtensionState.CHECKED, ExtensionState.GRANTED);
    }

    @Test
    void whatIsEditedAfterwardsLeavesTheNewDayUntilAnotherIsStated() {
        grant(form(null, "2026-09-30"));
        edit(FieldChange.of(IssueField.TARGET, "达标"));
        assertThat(deadlines.of(issue, office.clerk).own().originalDueOn()).isEqualTo("2026-06-30");
        edit(FieldChange.of(IssueField.DUE_ON, "2026-12-31"));
        assertThat(deadlines.of(issue, office.clerk).own())
                .isEqualTo(new DueView(LocalDate.of(2026, 12, 31), null, null, null));
    }

    private void edit(FieldChange change) {
        int version = ledger.issue(issue, office.clerk).issue().version();
        ledger.edit(issue, version, List.of(change), "更正", Origin.PAGE, office.clerk);
    }

    private void grant(ExtensionForm form) {
        ExtensionId id = extensions.apply(issue, form, office.reporter);
        agree(id, office.clerk);
        agree(id, office.head);
    }

    @Test
    void aMeasureAndAMilestoneMoveAlone() {
        grant(form(1, "2026-06-15"));
        milestones.add(
                issue,
                new MilestoneForm(null, "完工", LocalDate.of(2026, 6, 10), null, ""),
                office.clerk);
        MilestoneView milestone = milestones.of(issue, office.clerk).get(0);
        grant(
                new ExtensionForm(
                        null,
                        milestone.id(),
                        LocalDate.of(2026, 6, 20),
                        "设备未到",
                        "基础已做",
                        List.of()));

        IssueDues dues = deadlines.of(issue, office.clerk);
        assertThat(dues.own().dueOn()).isEqualTo("2026-06-30");
        assertThat(dues.measures().get(1))
                .isEqualTo(
                        new DueView(
                                LocalDate.of(2026, 6, 15), LocalDate.of(2026, 5, 31), null, null));
        MilestoneView moved = milestones.of(issue, office.clerk).get(0);
        assertThat(moved.dueOn()).isEqualTo("2026-06-20");
        assertThat(moved.originalDueOn()).isEqualTo("2026-06-10");
        assertThat(extensions.granted(List.of(issue))).containsEntry(issue, 2);
    }

    @Test
    void nobodyTakesTwoStepsOrDecidesTheirOwn() {
        ExtensionId id = extensions.apply(issue, form(null, "2026-09-30"), office.reporter);
        assertThat(agree(id, office.head)).isEqualTo(ExtensionState.CHECKED);
        assertThatThrownBy(() -> agree(id, office.head))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("不同的人");
        assertThatThrownBy(() -> agree(id, office.clerk))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("不由您办理");
        assertThatThrownBy(() -> agree(id, office.reporter)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> agree(id, office.stranger)).isInstanceOf(NotFound.class);
        CurrentUser both =
                office.people.again(
                        office.people.person("赵兼", office.city, "office-head", "unit-reporter"));
        ExtensionId own = extensions.apply(issue, form(1, "2026-06-20"), both);
        assertThatThrownBy(() -> agree(own, both))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("不同的人");
    }

    @Test
    void theOfficeAboveHasTheLastWordWhereTheRuleSaysSo() {
        var inspection = ledger.issue(issue, office.head).issue().inspection();
        extensions.rule(inspection, office.province, office.head);
        ExtensionId id = extensions.apply(issue, form(null, "2026-09-30"), office.reporter);
        agree(id, office.clerk);
        assertThat(agree(id, office.leader)).isEqualTo(ExtensionState.APPROVED);
        assertThat(deadlines.of(issue, office.clerk).own().dueOn()).isEqualTo("2026-06-30");
        assertThatThrownBy(() -> agree(id, office.head))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("不由您办理");
        assertThat(extensions.waiting(office.above)).isEqualTo(1);
        assertThat(agree(id, office.above)).isEqualTo(ExtensionState.GRANTED);
        assertThat(deadlines.of(issue, office.clerk).own().dueOn()).isEqualTo("2026-09-30");
    }

    @Test
    void refusedAndWithdrawnOnesMoveNothing() {
        ExtensionId refused = extensions.apply(issue, form(null, "2026-09-30"), office.reporter);
        assertThatThrownBy(() -> extensions.decide(refused, 0, false, " ", office.clerk))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("写明理由");
        extensions.decide(refused, 0, false, "理由不充分", office.clerk);
        assertThatThrownBy(() -> agree(refused, office.leader))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("已经办结");
        ExtensionId second = extensions.apply(issue, form(null, "2026-08-31"), office.reporter);
        assertThatThrownBy(() -> extensions.apply(issue, form(null, "2026-08-30"), office.reporter))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("正在办理");
        assertThatThrownBy(() -> extensions.decide(second, 7, true, "", office.clerk))
                .isInstanceOf(Stale.class);
        extensions.withdraw(second, 0, "可以按期完成", office.reporter);
        assertThat(deadlines.of(issue, office.clerk).own().dueOn()).isEqualTo("2026-06-30");
        assertThat(
                        extensions
                                .page(
                                        new ExtensionQuery(null, null, null, issue, false, 1),
                                        office.clerk)
                                .rows())
                .extracting(ExtensionView::state, ExtensionView::ordinal)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ExtensionState.WITHDRAWN, 2),
                        org.assertj.core.groups.Tuple.tuple(ExtensionState.REFUSED, 1));
        assertThat(
                        extensions
                                .page(
                                        new ExtensionQuery(null, null, null, issue, false, 1),
                                        office.stranger)
                                .rows())
                .isEmpty();
    }

    @Test
    void afterTheDayItIsTooLate() {
        clock.moveTo(LocalDateTime.of(2026, 6, 30, 23, 0));
        extensions.withdraw(
                extensions.apply(issue, form(null, "2026-09-30"), office.reporter),
                0,
                "再议",
                office.reporter);
        clock.moveTo(LocalDateTime.of(2026, 7, 1, 0, 5));
        assertThatThrownBy(() -> extensions.apply(issue, form(null, "2026-09-30"), office.reporter))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("已于2026-06-30届满")
                .hasMessageContaining("整改办");
    }

    @Test
    void whatIsWrittenBadlyIsRefusedAllAtOnce() {
        assertThatThrownBy(
                        () ->
                                extensions.apply(
                                        issue,
                                        new ExtensionForm(
                                                null,
                                                null,
                                                LocalDate.of(2026, 6, 30),
                                                "",
                                                " ",
                                                List.of()),
                                        office.reporter))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("晚于现在的时限")
                .hasMessageContaining("延期的理由")
                .hasMessageContaining("目前的进展");
        assertThatThrownBy(() -> extensions.apply(issue, form(null, "2026-09-30"), office.clerk))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aDayThatChangedMeanwhileIsNotMoved() {
        ExtensionId id = extensions.apply(issue, form(null, "2026-09-30"), office.reporter);
        agree(id, office.clerk);
        edit(FieldChange.of(IssueField.DUE_ON, "2026-07-31"));
        assertThatThrownBy(() -> agree(id, office.leader))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("2026-07-31");
    }
}
