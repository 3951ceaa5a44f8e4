package org.greenledger.app.supervision.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.greenledger.app.supervision.checks.CheckedWork.at;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.ledger.Ledger;
import org.greenledger.app.ledger.lists.IssueFilter;
import org.greenledger.app.ledger.lists.IssueLists;
import org.greenledger.app.ledger.lists.IssueQuery;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.shared.Stale;
import org.greenledger.app.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who sees, explains and settles findings, and when one comes back. */
@ServerTest
class FindingsTest {

    private static final Instant NOW = at(2026, 7, 20, 8);

    @Autowired ApplicationContext server;
    @Autowired Checks checks;
    @Autowired Findings findings;
    @Autowired CheckSettings settings;
    @Autowired IssueLists lists;
    @Autowired Ledger ledger;

    private CheckedWork w;

    @BeforeEach
    void work() {
        w = new CheckedWork(server);
    }

    private List<FindingRow> rows(CurrentUser user, FindingState state) {
        return findings.page(new FindingQuery(w.inspection, null, null, null, null, state, 1), user)
                .rows();
    }

    private FindingRow one(CurrentUser user, String check) {
        return rows(user, FindingState.ALL).stream()
                .filter(r -> r.check().equals(check))
                .findFirst()
                .orElseThrow();
    }

    private void fall() {
        w.file(w.of("1", 1, w.housingClerk, 3, 60));
        w.file(w.of("1", 1, w.housingClerk, 4, 40));
        checks.run(w.inspection, NOW);
    }

    private int settle(CurrentUser user, FindingRow row) {
        return findings.settle(List.of(row.seen()), Outcome.UNFOUNDED, "现场核实属统计口径调整", user);
    }

    @Test
    void foundTwiceIsOneFindingAndGoneWhenItsCauseVanishes() {
        fall();
        FindingRow first = one(w.office, "percent-falls");
        assertThat(checks.run(w.inspection, NOW.plusSeconds(60)).fresh()).isZero();
        FindingRow again = one(w.office, "percent-falls");
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.foundAt()).isEqualTo(first.foundAt());
        assertThat(again.seenAt()).isAfter(first.seenAt());
        w.file(w.of("1", 1, w.housingClerk, 4, 65));
        checks.run(w.inspection, NOW.plusSeconds(120));
        assertThat(one(w.office, "percent-falls").state()).isEqualTo(FindingState.GONE);
        assertThat(rows(w.office, FindingState.GONE)).hasSize(1);
    }

    @Test
    void aSettledOneStaysSettledUntilItsFactsChange() {
        w.file(w.of("1", 2, w.housingClerk, 3, 60).forecast(java.time.LocalDate.of(2026, 7, 15)));
        checks.run(w.inspection, NOW);
        assertThat(settle(w.office, one(w.office, "forecast-late"))).isEqualTo(1);
        checks.run(w.inspection, NOW.plusSeconds(60));
        FindingRow settled = one(w.office, "forecast-late");
        assertThat(settled.state()).isEqualTo(FindingState.SETTLED);
        assertThat(settled.outcome()).isEqualTo(Outcome.UNFOUNDED);
        assertThat(settle(w.clerk, settled)).isZero();
        w.file(w.of("1", 2, w.housingClerk, 4, 61).forecast(java.time.LocalDate.of(2026, 12, 15)));
        checks.run(w.inspection, NOW.plusSeconds(120));
        FindingRow back = one(w.office, "forecast-late");
        assertThat(back.id()).isEqualTo(settled.id());
        assertThat(back.state()).isEqualTo(FindingState.OPEN);
        FindingView view = findings.one(back.id(), w.office);
        assertThat(view.acts())
                .singleElement()
                .satisfies(
                        a -> {
                            assertThat(a.words()).isEqualTo("现场核实属统计口径调整");
                            assertThat(a.by()).isEqualTo("赵铭");
                            assertThat(a.about()).contains("2026-07-15");
                        });
        assertThatThrownBy(() -> settle(w.office, settled)).isInstanceOf(Stale.class);
    }

    @Test
    void theBookCountsWhatIsOpen() {
        fall();
        int open = rows(w.office, FindingState.OPEN).size();
        assertThat(open).isPositive();
        assertThat(findings.open(List.of(w.issue("1"), w.issue("2")), w.office))
                .isEqualTo(Map.of(w.issue("1"), open));
        IssueFilter doubtful = IssueFilter.ALL.of(w.inspection).doubtful(true);
        assertThat(lists.count(doubtful, w.office)).isEqualTo(1);
        findings.settle(
                rows(w.office, FindingState.OPEN).stream().map(FindingRow::seen).toList(),
                Outcome.PROVEN,
                "已责令说明",
                w.office);
        assertThat(lists.count(doubtful, w.office)).isZero();
        assertThat(lists.page(IssueQuery.first(doubtful, 5), w.office).rows()).isEmpty();
    }

    @Test
    void onlyTheOwnersOfficeSettlesAndNeverTheirOwnReport() {
        fall();
        FindingRow row = one(w.office, "percent-falls");
        assertThatThrownBy(() -> settle(w.outsider, row)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> settle(w.waterHead, row)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> settle(w.housingHead, row))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("整改办处理");
        w.sql(
                "update supervision.finding set person_id = ? where id = ?",
                w.clerk.id().value(),
                row.id().value());
        assertThatThrownBy(() -> settle(w.clerk, row))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("您本人");
        assertThatThrownBy(() -> findings.settle(List.of(row.seen()), Outcome.OTHER, " ", w.office))
                .hasMessageContaining("理由");
        assertThatThrownBy(() -> findings.settle(List.of("x"), Outcome.OTHER, "核实", w.office))
                .isInstanceOf(Refused.class);
        assertThat(settle(w.office, row)).isEqualTo(1);
    }

    @Test
    void headsOfUnitsSeeTheirOwnAndExplain() {
        fall();
        FindingRow row = one(w.housingHead, "percent-falls");
        assertThat(rows(w.waterHead, FindingState.ALL)).isEmpty();
        assertThat(rows(w.outsider, FindingState.ALL)).isEmpty();
        assertThat(rows(w.housingClerk, FindingState.ALL)).isEmpty();
        assertThat(findings.open(List.of(w.issue("1")), w.waterHead)).isEmpty();
        assertThatThrownBy(() -> findings.one(row.id(), w.waterHead)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> findings.one(row.id(), w.outsider)).isInstanceOf(NotFound.class);
        assertThat(findings.one(row.id(), w.housingHead).maySettle()).isFalse();
        assertThatThrownBy(() -> findings.answer(row.id(), " ", w.housingHead))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> findings.answer(row.id(), "不是我们的", w.office))
                .isInstanceOf(Refused.class);
        findings.answer(row.id(), "上月把在建管段计入，本月已更正。", w.housingHead);
        FindingView view = findings.one(row.id(), w.office);
        assertThat(view.row().state()).isEqualTo(FindingState.ANSWERED);
        assertThat(view.acts()).singleElement().extracting(FindingActView::by).isEqualTo("梁波");
        assertThat(rows(w.office, FindingState.ANSWERED)).hasSize(1);
        settle(w.office, view.row());
        assertThatThrownBy(() -> findings.answer(row.id(), "再说明", w.housingHead))
                .hasMessageContaining("已经处理");
    }

    @Test
    void theTextOfAUnitElsewhereIsTheOfficesAlone() {
        String words = "清退" + w.mark + "岸线违规码头两处，拆除龙门吊和料仓，恢复滩地植被，落实网格巡查责任。";
        w.file(w.of("1", 1, w.housingClerk, 3, 40).done(words));
        w.file(w.of("2", 1, w.waterClerk, 4, 45).done(words.replace("两处", "3处")));
        checks.run(w.inspection, NOW);
        FindingRow row = one(w.waterHead, "text-copied-unit");
        FindingView theirs = findings.one(row.id(), w.waterHead);
        assertThat(theirs.texts()).hasSize(1);
        assertThat(theirs.hidden()).isTrue();
        assertThat(theirs.texts().get(0).whose()).contains("水务局").doesNotContain("住建局");
        assertThat(row.sentence()).doesNotContain("住建局");
        FindingView whole = findings.one(row.id(), w.office);
        assertThat(whole.hidden()).isFalse();
        assertThat(whole.texts()).hasSize(2);
        assertThat(whole.texts().get(1).whose()).contains("住建局" + w.mark, "2026年3月", "问题 1 措施1");
        assertThat(whole.texts().get(0).pieces()).anyMatch(Piece::same).anyMatch(p -> !p.same());
    }

    @Test
    void whatIsSecretIsFoundForTheClearedOnly() {
        fall();
        ledger.secret(w.issue("1"), 0, true, "涉及问责", w.office);
        assertThat(rows(w.office, FindingState.OPEN)).isNotEmpty();
        assertThat(rows(w.clerk, FindingState.OPEN)).isEmpty();
        assertThat(rows(w.housingHead, FindingState.OPEN)).isEmpty();
    }

    @Test
    void aCheckIsChangedAndSwitchedOffWithAReason() {
        fall();
        assertThatThrownBy(
                        () ->
                                settings.change(
                                        w.inspection,
                                        "percent-falls",
                                        true,
                                        Map.of("points", "500"),
                                        "",
                                        w.office))
                .hasMessageContaining("1 到 100")
                .hasMessageContaining("理由");
        settings.change(
                w.inspection, "percent-falls", true, Map.of("points", "30"), "小幅调整常见", w.office);
        checks.run(w.inspection, NOW);
        assertThat(w.open("percent-falls")).isEmpty();
        settings.change(
                w.inspection, "percent-falls", true, Map.of("points", "20"), "仍要看", w.office);
        checks.run(w.inspection, NOW);
        assertThat(w.open("percent-falls")).hasSize(1);
        settings.change(
                w.inspection, "percent-falls", false, Map.of("points", "20"), "试点期停用", w.clerk);
        checks.run(w.inspection, NOW);
        assertThat(w.open("percent-falls")).isEmpty();
        assertThat(settings.of(w.inspection, w.office))
                .filteredOn(s -> s.card().code().equals("percent-falls"))
                .singleElement()
                .satisfies(
                        s -> {
                            assertThat(s.enabled()).isFalse();
                            assertThat(s.reason()).isEqualTo("试点期停用");
                            assertThat(s.by()).isEqualTo("张岚");
                        });
        assertThatThrownBy(() -> settings.of(w.inspection, w.outsider))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> checks.again(w.inspection, w.outsider))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> checks.again(w.inspection, w.housingHead))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aFewIssuesAreCheckedWithoutTouchingTheRest() {
        fall();
        w.file(w.of("2", 1, w.waterClerk, 3, 60));
        w.file(w.of("2", 1, w.waterClerk, 4, 30));
        w.file(w.of("1", 1, w.housingClerk, 4, 65));
        checks.run(List.of(w.issue("2")), NOW);
        assertThat(w.open("percent-falls")).hasSize(2);
        checks.run(List.of(w.issue("1")), NOW);
        assertThat(w.open("percent-falls")).singleElement().asString().contains("30%");
    }

    @Test
    void theNightlyJobChecksEverything() {
        w.file(w.of("1", 1, w.housingClerk, 3, 60));
        w.file(w.of("1", 1, w.housingClerk, 4, 40));
        CheckJob job = server.getBean(CheckJob.class);
        assertThat(job.run(NOW)).contains("新发现");
        assertThat(w.open("percent-falls")).hasSize(1);
        assertThat(settings.lastRun(w.inspection, w.office)).isPresent();
        assertThat(settings.cards()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(settings.cards()).extracting(CheckCard::code).doesNotHaveDuplicates();
    }
}
