package org.greenledger.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Directory;
import org.greenledger.app.identity.People;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.UnitView;
import org.greenledger.app.identity.people.Deputies;
import org.greenledger.app.identity.people.HandOvers;
import org.greenledger.app.ledger.BookIssue;
import org.greenledger.app.ledger.DutyEntry;
import org.greenledger.app.ledger.InspectionView;
import org.greenledger.app.ledger.Ledger;
import org.greenledger.app.ledger.Progress;
import org.greenledger.app.ledger.UnitBindings;
import org.greenledger.app.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.test.context.TestPropertySource;

@ServerTest
@TestPropertySource(properties = {"greenledger.demo=true", "greenledger.demo.months=2"})
class DemoProvinceTest {

    @Autowired DemoProvince demo;
    @Autowired Ledger ledger;
    @Autowired UnitBindings bindings;
    @Autowired People people;
    @Autowired Directory directory;
    @Autowired DemoStaffing staffing;
    @Autowired HandOvers handOvers;
    @Autowired Deputies deputies;

    @Test
    void theThreePlansAreInTheLedgerThroughTheRealImportAndAlive() {
        CurrentUser head = new DemoRegister(directory, people, staffing).acting("zhanglan");
        List<InspectionView> inspections = ledger.inspections(head);

        assertThat(inspections).hasSize(3).allMatch(InspectionView::owned);
        List<BookIssue> leaves =
                inspections.stream()
                        .flatMap(i -> ledger.book(i.id(), head).issues().stream())
                        .filter(BookIssue::leaf)
                        .toList();
        assertThat(leaves).hasSize(60);
        assertThat(leaves.stream().mapToInt(i -> i.entry().measures().size()).sum()).isEqualTo(186);
        assertThat(leaves)
                .extracting(BookIssue::progress)
                .contains(Progress.BEHIND, Progress.ON_SCHEDULE, Progress.DONE);
        assertThat(leaves)
                .as("some are overdue today")
                .anyMatch(
                        i ->
                                i.progress() == Progress.BEHIND
                                        && i.dueOn() != null
                                        && i.dueOn().isBefore(LocalDate.of(2026, 11, 21)));
        assertThat(leaves)
                .flatExtracting(i -> i.entry().duties())
                .as("all names mean a unit or a group with members, but two left to the office")
                .filteredOn(d -> ((DutyEntry) d).unit() == null)
                .extracting(d -> ((DutyEntry) d).unitName())
                .containsOnly("临河矿业集团", "云湖文旅集团");
        assertThat(bindings.open(head).values()).containsExactly(1, 1, 1);
    }

    @Test
    void theGovernmentsOfAGroupSeeWhatTheGroupHasToDo() {
        CurrentUser head = new DemoRegister(directory, people, staffing).acting("zhanglan");
        BookIssue issue =
                ledger.inspections(head).stream()
                        .flatMap(i -> ledger.book(i.id(), head).issues().stream())
                        .filter(
                                i ->
                                        i.entry().duties().stream()
                                                .anyMatch(d -> d.unitName().equals("各设区市政府")))
                        .findFirst()
                        .orElseThrow();
        CurrentUser city = new DemoRegister(directory, people, staffing).acting("zhaoming");

        assertThat(ledger.issue(issue.id(), city).members())
                .anyMatch(m -> m.size() == 5 && m.contains("云湖市政府"));
    }

    @Test
    void anotherStartAddsNothing() {
        int units = directory.all().size();
        int persons = people.all().size();
        CurrentUser head = new DemoRegister(directory, people, staffing).acting("zhanglan");

        demo.run(new DefaultApplicationArguments());

        assertThat(directory.all()).hasSize(units);
        assertThat(people.all()).hasSize(persons);
        assertThat(ledger.inspections(head)).hasSize(3);
    }

    @Test
    void theRegisterIsLivedIn() {
        List<UnitView> units = directory.all();
        assertThat(units).hasSizeBetween(150, 300);
        assertThat(units).filteredOn(UnitView::closed).hasSize(3);
        assertThat(named("东川省生态环境厅").formerNames()).contains("东川省环境保护厅", "省环保厅");
        assertThat(named("东川省生态环境厅").regionCode()).isEqualTo("990000");
        assertThat(directory.successors(named("云湖市国土资源局").id()))
                .extracting(UnitView::name)
                .containsExactly("云湖市自然资源和规划局");
        assertThat(named("云湖市不动产登记中心").parent()).isEqualTo(named("云湖市自然资源和规划局").id());
        assertThat(
                        directory
                                .at(named("云湖市生态环境局").id(), LocalDate.of(2018, 1, 1))
                                .orElseThrow()
                                .name())
                .isEqualTo("云湖市环境保护局");
    }

    private UnitView named(String name) {
        return directory.all().stream()
                .filter(u -> u.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theTerminalSaysWhomToSignInAs() {
        assertThat(demo.lines())
                .anyMatch(l -> l.contains(DemoRegister.PASSWORD))
                .anyMatch(l -> l.contains("zhanglan") && l.contains("省整改办"))
                .hasSize(24);
    }

    @Test
    void aCountysBureauSeesItsShareAndNoMore() {
        CurrentUser bureau = acting("yefan");
        CurrentUser city = acting("zhaoming");
        List<BookIssue> seen = seen(bureau);
        assertThat(seen).isNotEmpty();
        assertThat(seen(city)).hasSizeGreaterThan(seen.size()).containsAll(seen);
        assertThat(seen).allMatch(i -> i.entry().description().contains("桐溪县"));
    }

    @Test
    void aClerkHasFortyDutiesToHandOverAndAnotherTwoPostsAndADeputyship() {
        int duties =
                handOvers.of(acting("hemiao").id()).parts().stream()
                        .flatMap(p -> p.holdings().stream())
                        .mapToInt(h -> h.count())
                        .sum();
        assertThat(duties).isGreaterThanOrEqualTo(40);
        assertThat(acting("gulin").severalPosts()).isTrue();
        assertThat(deputies.held(acting("gulin").id()))
                .singleElement()
                .matches(d -> d.holderName().equals("赵铭"));
    }

    @Test
    void anAccountabilityMatterIsSeenByDisciplineAndTheHeadOnly() {
        List<BookIssue> matter = seen(acting("panyue"));
        assertThat(matter).hasSize(1);
        assertThat(seen(acting("zhanglan"))).containsAll(matter);
        assertThat(seen(acting("lihe")))
                .hasSize(seen(acting("zhanglan")).size() - 1)
                .doesNotContainAnyElementsOf(matter);
    }

    @Test
    void theThreeAdministratorsSeeNothing() {
        for (String username : List.of("zhengwen", "fangwei", "wuming")) {
            assertThat(acting(username).may(Permission.LEDGER_VIEW)).isFalse();
        }
    }

    private List<BookIssue> seen(CurrentUser user) {
        return ledger.inspections(user).stream()
                .flatMap(i -> ledger.book(i.id(), user).issues().stream())
                .toList();
    }

    private CurrentUser acting(String username) {
        return new DemoRegister(directory, people, staffing).acting(username);
    }

    @Test
    void cityPeopleSeeTheirCityAndTheirDutiesOnly() {
        CurrentUser reporter = new DemoRegister(directory, people, staffing).acting("wangting");

        List<BookIssue> seen =
                ledger.inspections(reporter).stream()
                        .flatMap(i -> ledger.book(i.id(), reporter).issues().stream())
                        .toList();

        assertThat(seen).isNotEmpty().hasSizeLessThan(60);
        assertThat(seen)
                .allMatch(
                        i ->
                                i.entry().duties().stream()
                                        .anyMatch(d -> reporter.unit().equals(d.unit())));
    }
}
