package org.greenledger.app.ledger.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.ledger.Acceptance;
import org.greenledger.app.ledger.Adopted;
import org.greenledger.app.ledger.BookIssue;
import org.greenledger.app.ledger.DutyRole;
import org.greenledger.app.ledger.FieldChange;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.IssueEntry;
import org.greenledger.app.ledger.IssueField;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.Ledger;
import org.greenledger.app.ledger.LivedIn;
import org.greenledger.app.ledger.Origin;
import org.greenledger.app.ledger.PlanChanges;
import org.greenledger.app.ledger.Progress;
import org.greenledger.app.ledger.SamplePlan;
import org.greenledger.app.ledger.TermKind;
import org.greenledger.app.ledger.TwoOffices;
import org.greenledger.app.ledger.standing.Standings;
import org.greenledger.app.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class IssueListsTest {

    @Autowired IssueLists lists;
    @Autowired Ledger ledger;
    @Autowired ApplicationContext server;

    private TwoOffices t;

    @BeforeEach
    void offices() {
        t = new TwoOffices(server);
    }

    @Test
    void everybodySeesTheirOwnIssuesInListCountAndGroups() {
        InspectionId id =
                t.adopt(
                                List.of(
                                        t.shared("1", "河道"),
                                        t.own("2", "矿山"),
                                        t.shared("3", "港口"),
                                        t.own("10", "林地")))
                        .inspection();
        IssueFilter filter = IssueFilter.ALL.of(id);
        assertThat(numbers(filter, t.insider)).containsExactly("1", "2", "3", "10");
        assertThat(numbers(filter, t.participant)).containsExactly("1", "3");
        assertThat(numbers(filter, t.outsider)).isEmpty();
        assertThat(lists.count(filter, t.insider)).isEqualTo(4);
        assertThat(lists.count(filter, t.participant)).isEqualTo(2);
        assertThat(lists.count(filter, t.outsider)).isZero();
        assertThat(groups(filter, t.insider)).isEqualTo(Map.of("省住建厅", 2, "省水利厅", 2));
        assertThat(groups(filter, t.participant)).isEqualTo(Map.of("省住建厅", 2));
        assertThat(groups(filter, t.outsider)).isEmpty();
        assertThat(numbers(IssueFilter.ALL, t.participant)).containsExactly("1", "3");
        assertThat(numbers(IssueFilter.ALL, t.outsider)).isEmpty();
        assertThat(lists.areas(filter, t.insider)).containsExactly("云湖市");
        assertThat(lists.areas(filter, t.outsider)).isEmpty();
    }

    @Test
    void anExportHoldsWhatTheListHolds() {
        InspectionId id = t.adopt(List.of(t.shared("1", "河道"), t.own("2", "矿山"))).inspection();
        List<BookIssue> rows = new ArrayList<>();
        IssueQuery query = IssueQuery.first(IssueFilter.ALL.of(id), 50);
        lists.each(query, t.participant, rows::add);
        assertThat(rows).extracting(i -> i.entry().number()).containsExactly("1");
        assertThat(rows.get(0).entry().measures()).hasSize(2);
        lists.each(query, t.outsider, rows::add);
        assertThat(rows).hasSize(1);
    }

    @Test
    void onlyWhatHasOpenFindingsIsListedWhenAskedFor() {
        InspectionId id =
                t.adopt(List.of(t.shared("1", "河道"), t.shared("2", "矿山"), t.own("3", "港口")))
                        .inspection();
        IssueFilter doubtful = ListAddress.of(Map.of("doubt", List.of("yes"))).filter().of(id);
        assertThat(numbers(doubtful, t.insider)).isEmpty();
        IssueId second =
                lists.page(IssueQuery.first(IssueFilter.ALL.of(id), 9), t.insider)
                        .rows()
                        .get(1)
                        .id();
        new TransactionTemplate(server.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(
                        done -> server.getBean(Standings.class).doubts(Map.of(second, 2)));
        assertThat(numbers(doubtful, t.insider)).containsExactly("2");
        assertThat(numbers(doubtful, t.participant)).containsExactly("2");
        assertThat(numbers(doubtful, t.outsider)).isEmpty();
        assertThat(lists.count(doubtful, t.insider)).isEqualTo(1);
        assertThat(numbers(doubtful.doubtful(false), t.insider)).containsExactly("1", "2", "3");
        assertThat(new ListAddress(doubtful, false, IssueOrder.NUMBER, false, null, null, 1).text())
                .endsWith("doubt=yes");
    }

    @Test
    void everyOrderCanBePagedForwardsAndBackwardsWithoutLossOrRepetition() {
        InspectionId id =
                ledger.adopt(
                                SamplePlan.of("督察" + t.mark, t.province, LivedIn.issues(1, 57, 3)),
                                t.insider)
                        .inspection();
        for (IssueOrder order : IssueOrder.values()) {
            for (boolean descending : List.of(false, true)) {
                for (InspectionId one : new InspectionId[] {id, null}) {
                    pageThrough(IssueFilter.ALL.of(one), order, descending);
                }
            }
        }
    }

    private void pageThrough(IssueFilter filter, IssueOrder order, boolean descending) {
        List<List<Long>> pages = new ArrayList<>();
        Cursor at = null;
        IssueListView page;
        do {
            page = lists.page(new IssueQuery(filter, order, descending, at, 10), t.insider);
            pages.add(page.rows().stream().map(r -> r.id().value()).toList());
            at = page.next();
        } while (at != null);
        List<Long> all = pages.stream().flatMap(List::stream).toList();
        assertThat(all).as(order + " " + descending).hasSize(57).doesNotHaveDuplicates();
        for (int k = pages.size() - 2; k >= 0; k--) {
            page =
                    lists.page(
                            new IssueQuery(filter, order, descending, page.previous(), 10),
                            t.insider);
            assertThat(page.rows())
                    .as(order + " back to page " + k)
                    .extracting(r -> r.id().value())
                    .isEqualTo(pages.get(k));
        }
        assertThat(page.previous()).isNull();
    }

    @Test
    void aPageStaysWhereItIsWhenRowsComeInBeforeIt() {
        List<IssueEntry> issues =
                IntStream.rangeClosed(11, 30).mapToObj(n -> t.own("" + n, "问题" + n)).toList();
        Adopted adopted = t.adopt(issues);
        IssueFilter filter = IssueFilter.ALL.of(adopted.inspection());
        IssueListView first = lists.page(IssueQuery.first(filter, 10), t.insider);
        ledger.apply(
                new PlanChanges(
                        adopted.inspection(),
                        SamplePlan.version("调整"),
                        List.of(t.own("1", "新问题"), t.own("2", "新问题")),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null),
                t.insider);
        IssueListView second =
                lists.page(
                        new IssueQuery(filter, IssueOrder.NUMBER, false, first.next(), 10),
                        t.insider);
        assertThat(second.rows()).extracting(IssueRow::number).startsWith("21", "22");
        assertThat(second.count()).isEqualTo(22);
    }

    @Test
    void withdrawnIssuesAndGatheringProblemsShowOnlyWhenAsked() {
        Adopted adopted =
                t.adopt(
                        List.of(
                                t.own("6", "流域"),
                                t.own("6.1", "上游"),
                                t.own("6.2", "下游"),
                                t.own("7", "其他")));
        BookIssue seven = ledger.book(adopted.inspection(), t.insider).issues().get(3);
        ledger.apply(
                new PlanChanges(
                        adopted.inspection(),
                        SamplePlan.version("调整"),
                        List.of(),
                        List.of(),
                        List.of(new PlanChanges.Withdrawal(seven.id(), seven.version(), "并案")),
                        null,
                        null,
                        null),
                t.insider);
        IssueFilter plain = IssueFilter.ALL.of(adopted.inspection());
        assertThat(numbers(plain, t.insider)).containsExactly("6.1", "6.2");
        assertThat(numbers(plain.withParents(), t.insider)).containsExactly("6", "6.1", "6.2");
        ListAddress asked =
                ListAddress.of(
                        Map.of(
                                "inspection", List.of("" + adopted.inspection().value()),
                                "withdrawn", List.of("1")));
        assertThat(numbers(asked.filter(), t.insider)).containsExactly("6.1", "6.2", "7");
    }

    @Test
    void allConditionsOfAnAddressMustHoldTogether() {
        InspectionId id =
                ledger.adopt(
                                SamplePlan.of("督察" + t.mark, t.province, LivedIn.issues(1, 80, 9)),
                                t.insider)
                        .inspection();
        progress(id, "1", "基本完成");
        progress(id, "2", "完成");
        List<BookIssue> all = ledger.book(id, t.insider).issues();
        LocalDate today = LocalDate.now(server.getBean(java.time.Clock.class));
        expect(id, "progress=nearly-done", all, i -> i.progress() == Progress.NEARLY_DONE);
        expect(id, "acceptance=none&progress=done", all, i -> i.progress() == Progress.DONE);
        expect(id, "area=云湖市", all, i -> "云湖市".equals(i.entry().area()));
        expect(id, "unit=省水利厅", all, i -> has(i, "省水利厅", null));
        expect(id, "unit=省水利厅&role=lead", all, i -> has(i, "省水利厅", DutyRole.LEAD));
        expect(id, "role=accepting", all, i -> false);
        expect(id, "due=overdue", all, i -> before(i, today) && i.progress() != Progress.DONE);
        expect(id, "due=undated", all, i -> i.dueOn() == null);
        expect(
                id,
                "from=2026-06-01&to=2026-12-31",
                all,
                i ->
                        i.dueOn() != null
                                && i.dueOn().getYear() == 2026
                                && i.dueOn().getMonthValue() > 5);
        expect(
                id,
                "lasting=1",
                all,
                i -> i.entry().terms().stream().anyMatch(t -> t.kind() == TermKind.LONG_TERM));
        expect(id, "q=尾矿 土壤", all, i -> i.entry().description().contains("尾矿"));
        expect(
                id,
                "area=临河市&unit=省水利厅&due=dated",
                all,
                i -> "临河市".equals(i.entry().area()) && has(i, "省水利厅", null) && i.dueOn() != null);
    }

    private void expect(
            InspectionId id,
            String query,
            List<BookIssue> all,
            java.util.function.Predicate<BookIssue> wanted) {
        Map<String, List<String>> parameters = new java.util.HashMap<>();
        for (String part : query.split("&")) {
            String[] pair = part.split("=", 2);
            parameters.put(pair[0], List.of(pair[1]));
        }
        IssueFilter filter = ListAddress.of(parameters).filter().of(id);
        assertThat(numbers(filter, t.insider))
                .as(query)
                .isEqualTo(all.stream().filter(wanted).map(i -> i.entry().number()).toList());
        assertThat(lists.count(filter, t.insider))
                .isEqualTo((int) all.stream().filter(wanted).count());
    }

    private static boolean before(BookIssue i, LocalDate today) {
        LocalDate due = i.dueOn();
        return due != null && due.isBefore(today);
    }

    private static boolean has(BookIssue i, String unit, DutyRole role) {
        return i.entry().duties().stream()
                .anyMatch(d -> d.unitName().equals(unit) && (role == null || d.role() == role));
    }

    @Test
    void whatIsOverdueIsReckonedAndLongTermNeverIs() {
        IssueEntry lasting =
                SamplePlan.issue("1", "常年管护", SamplePlan.duty("省林业局", null, DutyRole.LEAD));
        IssueEntry noDay =
                new IssueEntry(
                        "2",
                        null,
                        "常年管护",
                        null,
                        null,
                        "长期坚持",
                        List.of(
                                org.greenledger.app.ledger.TermEntry.plain(
                                        org.greenledger.app.ledger.TermKind.LONG_TERM,
                                        "长期坚持",
                                        null)),
                        List.of(),
                        List.of(),
                        Map.of());
        InspectionId id = t.adopt(List.of(lasting, noDay)).inspection();
        IssueFilter overdue = ListAddress.of(Map.of("due", List.of("overdue"))).filter().of(id);
        assertThat(numbers(overdue, t.insider)).containsExactly("1");
        progress(id, "1", "完成");
        assertThat(numbers(overdue, t.insider)).isEmpty();
    }

    @Test
    void aCountIsCountedAnewAfterAChangeAndNotBefore() {
        InspectionId id = t.adopt(List.of(t.own("1", "甲"), t.own("2", "乙"))).inspection();
        IssueFilter done = ListAddress.of(Map.of("progress", List.of("done"))).filter().of(id);
        assertThat(lists.count(done, t.insider)).isZero();
        progress(id, "1", "完成");
        assertThat(lists.count(done, t.insider)).isEqualTo(1);
    }

    @Test
    void anAddressSurvivesBeingWrittenAndReadAndForeignOnesDoNoHarm() {
        String query =
                "inspection=3&progress=behind&progress=done&acceptance=closed&lamp=red&lamp=yellow&unit=%E7%9C%81&role=lead&area=x&due=soon&from=2026-01-01&to=2026-12-31&q=a+b&lasting=1&withdrawn=1&parents=1&sort=lamp&desc=1&group=area&n=51";
        ListAddress address =
                ListAddress.of(
                        org.springframework.web.util.UriComponentsBuilder.fromUriString(
                                        "/?" + query)
                                .build()
                                .getQueryParams()
                                .entrySet()
                                .stream()
                                .collect(
                                        java.util.stream.Collectors.toMap(
                                                Map.Entry::getKey,
                                                e ->
                                                        e.getValue().stream()
                                                                .map(
                                                                        v ->
                                                                                java.net.URLDecoder
                                                                                        .decode(
                                                                                                v,
                                                                                                java
                                                                                                        .nio
                                                                                                        .charset
                                                                                                        .StandardCharsets
                                                                                                        .UTF_8))
                                                                .toList())));
        assertThat(address.text()).isEqualTo(query);
        ListAddress odd =
                ListAddress.of(
                        Map.of(
                                "inspection", List.of("x'; drop"),
                                "progress", List.of("??"),
                                "from", List.of("2026-02-31"),
                                "sort", List.of("id;"),
                                "at", List.of("aMTIz"),
                                "n", List.of("-4")));
        assertThat(odd.filter()).isEqualTo(IssueFilter.ALL);
        assertThat(lists.page(odd.query(10), t.outsider).rows()).isEmpty();
        Cursor bent = new Cursor(List.of("x", "not a number"), false);
        InspectionId id = t.adopt(List.of(t.own("1", "甲"))).inspection();
        assertThat(
                        lists.page(
                                        new IssueQuery(
                                                IssueFilter.ALL.of(id),
                                                IssueOrder.NUMBER,
                                                false,
                                                bent,
                                                10),
                                        t.insider)
                                .rows())
                .hasSize(1);
    }

    @Test
    void closedIssuesAreFoundByTheirAcceptance() {
        InspectionId id = t.adopt(List.of(t.own("1", "甲"))).inspection();
        IssueFilter closed =
                ListAddress.of(Map.of("acceptance", List.of(Acceptance.CLOSED.code())))
                        .filter()
                        .of(id);
        assertThat(numbers(closed, t.insider)).isEmpty();
        IssueFilter none =
                ListAddress.of(Map.of("acceptance", List.of(Acceptance.NONE.code())))
                        .filter()
                        .of(id);
        assertThat(numbers(none, t.insider)).containsExactly("1");
    }

    private void progress(InspectionId id, String number, String word) {
        BookIssue issue =
                ledger.book(id, t.insider).issues().stream()
                        .filter(i -> i.entry().number().equals(number))
                        .findFirst()
                        .orElseThrow();
        ledger.edit(
                issue.id(),
                issue.version(),
                List.of(FieldChange.of(IssueField.PROGRESS, word)),
                null,
                Origin.PAGE,
                t.insider);
    }

    private List<String> numbers(IssueFilter filter, CurrentUser user) {
        return lists.page(IssueQuery.first(filter, 200), user).rows().stream()
                .map(IssueRow::number)
                .toList();
    }

    private Map<String, Integer> groups(IssueFilter filter, CurrentUser user) {
        return lists.groups(filter, IssueOrder.LEAD, List.of("省住建厅", "省水利厅"), user);
    }
}
