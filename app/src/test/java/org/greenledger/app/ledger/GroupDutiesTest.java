package org.greenledger.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.TestPeople;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitKind;
import org.greenledger.app.identity.UnitView;
import org.greenledger.app.identity.names.GroupAnswer;
import org.greenledger.app.identity.names.PlanPlace;
import org.greenledger.app.identity.names.UnitGroups;
import org.greenledger.app.ledger.charge.ChargeChoice;
import org.greenledger.app.ledger.charge.ChargeEdit;
import org.greenledger.app.ledger.charge.ChargeRow;
import org.greenledger.app.ledger.charge.Charges;
import org.greenledger.app.ledger.lists.IssueFilter;
import org.greenledger.app.ledger.lists.IssueLists;
import org.greenledger.app.ledger.search.Searches;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class GroupDutiesTest {

    private static final String GROUP = "各设区市政府";

    @Autowired Ledger ledger;
    @Autowired UnitGroups groups;
    @Autowired UnitBindings bindings;
    @Autowired IssueLists lists;
    @Autowired Searches searches;
    @Autowired ApplicationContext server;
    @Autowired Charges charges;
    @Autowired JdbcClient jdbc;

    private final String mark = "丙" + UUID.randomUUID().toString().substring(0, 6);
    private final String region = mark + "省";
    private TestPeople people;
    private UnitId province;
    private UnitId east;
    private UnitId west;
    private CurrentUser office;
    private CurrentUser eastern;
    private CurrentUser western;
    private PlanPlace place;

    @BeforeEach
    void aProvinceWithTwoCities() {
        people = TestPeople.of(server);
        province = people.unit(region + "人民政府", UnitKind.GOVERNMENT, region, null);
        UnitId officeUnit = people.unit(region + "整改办", UnitKind.OFFICE, region, province);
        east = people.unit(mark + "东市人民政府", UnitKind.GOVERNMENT, mark + "东市", province);
        west = people.unit(mark + "西市人民政府", UnitKind.GOVERNMENT, mark + "西市", province);
        people.unit(mark + "甲县人民政府", UnitKind.GOVERNMENT, mark + "甲县", west);
        office = people.again(people.person("张岚", officeUnit, "office-head"));
        eastern = people.person("东员", east, "unit-reporter");
        western = people.person("西员", west, "unit-reporter");
        place = new PlanPlace(region, LocalDate.of(2026, 1, 5), officeUnit);
    }

    private UnitId established() {
        GroupAnswer answer = groups.resolve(List.of(GROUP), place).get(GROUP);
        return groups.establish(answer, place, office).orElseThrow();
    }

    private BookIssue adopted(UnitId group) {
        DutyEntry all =
                new DutyEntry(
                        GROUP, GROUP, group, DutyRole.LEAD, List.of(), DutyScope.ALL, true, null);
        DutyEntry unknown = SamplePlan.duty("省云梯办", null, DutyRole.PARTICIPATING);
        IssueEntry issue = SamplePlan.issue("1", "流域治理滞后", all, unknown);
        Adopted adopted =
                ledger.adopt(SamplePlan.of("督察" + mark, province, List.of(issue)), office);
        return ledger.book(adopted.inspection(), office).issues().get(0);
    }

    @Test
    void everyMemberSeesTheDutyAndEverybodySeesTheGroupOnce() {
        BookIssue issue = adopted(established());

        assertThat(ledger.book(issue.inspection(), eastern).issues()).hasSize(1);
        assertThat(ledger.book(issue.inspection(), western).issues()).hasSize(1);
        assertThat(issue.entry().duties())
                .extracting(DutyEntry::unitName)
                .contains(GROUP)
                .hasSize(2);
        IssueView page = ledger.issue(issue.id(), eastern);
        assertThat(page.members().get(0)).containsExactly(mark + "东市人民政府", mark + "西市人民政府");
        assertThat(
                        jdbc.sql("select unit_count from ledger.issue where id = ?")
                                .param(issue.id().value())
                                .query(Integer.class)
                                .single())
                .isEqualTo(2);
    }

    @Test
    void theIssueIsFoundUnderTheGroupAndUnderEachMember() {
        BookIssue issue = adopted(established());

        for (String name : List.of(GROUP, mark + "东市人民政府", mark + "西市政府")) {
            assertThat(lists.count(of(issue, name), office)).as(name).isEqualTo(1);
        }
        assertThat(lists.count(of(issue, mark + "甲县人民政府"), office)).isZero();
        assertThat(searches.find(mark + "东市", 5, office)).hasSize(1);
    }

    private static IssueFilter of(BookIssue issue, String unit) {
        return new IssueFilter(
                issue.inspection(),
                List.of(),
                List.of(),
                unit,
                null,
                null,
                null,
                null,
                null,
                "",
                false,
                false,
                false,
                false);
    }

    @Test
    void whoIsTakenOutOfAGroupLosesTheDutyAndTheHistorySaysSo() {
        UnitId group = established();
        BookIssue issue = adopted(group);

        groups.set(group, List.of(east), "西市已另行验收", office);

        assertThat(ledger.inspections(western)).isEmpty();
        assertThat(ledger.inspections(eastern)).hasSize(1);
        assertThat(ledger.issue(issue.id(), office).history())
                .anySatisfy(
                        c -> assertThat(c.sentence()).contains(GROUP).contains("东市").contains("西市"))
                .allSatisfy(c -> assertThat(c.reason()).isEqualTo("西市已另行验收"));
        assertThat(
                        jdbc.sql(
                                        "select count(*) from ledger.responsibility where issue_id = ? and part_of is not null and withdrawn_at is not null")
                                .param(issue.id().value())
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
        assertThat(groups.resolve(List.of(GROUP), place).get(GROUP).members())
                .extracting(UnitView::id)
                .containsExactly(east);
    }

    @Test
    void whoWasInChargeForAMemberIsReleasedWithIt() {
        UnitId group = established();
        BookIssue issue = adopted(group);
        ChargeRow duty =
                charges.of(issue.id(), office).stream()
                        .filter(r -> r.unitName().contains("西市"))
                        .findFirst()
                        .orElseThrow();
        ChargeEdit toWest =
                ChargeEdit.read(duty.seen(), ChargeChoice.KEEP, ChargeChoice.of(western.id()));
        charges.assign(List.of(toWest), "分工", office);

        groups.set(group, List.of(east), "西市已另行验收", office);

        assertThat(
                        jdbc.sql(
                                        "select count(*) from ledger.charge where issue_id = ? and withdrawn_at is null")
                                .param(issue.id().value())
                                .query(Integer.class)
                                .single())
                .isZero();
        assertThat(ledger.issue(issue.id(), office).history())
                .anySatisfy(c -> assertThat(c.sentence()).contains("清除经办人“西员"));
    }

    @Test
    void nobodySetsMembersOfOtherPlacesOrWithoutAReason() {
        UnitId group = established();
        assertThatThrownBy(() -> groups.set(group, List.of(east), " ", office))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("理由");
        assertThatThrownBy(() -> groups.set(group, List.of(east), "越权", eastern))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("其他地区");
    }

    @Test
    void aGroupWithoutARuleWaitsUntilSomebodySaysWhoBelongsToIt() {
        BookIssue issue = adopted(null);
        assertThat(bindings.open(office)).containsEntry(issue.inspection(), 2);

        bindings.setMembers(issue.inspection(), GROUP, mark + "西市人民政府", "按任务分工", office);

        assertThat(bindings.open(office)).containsEntry(issue.inspection(), 1);
        assertThat(ledger.inspections(western)).hasSize(1);
        assertThat(ledger.inspections(eastern)).isEmpty();
    }

    @Test
    void oneWordBindsAllDutiesOfTheNameAndCanBeTakenBack() {
        BookIssue issue = adopted(established());
        UnitId ladder = people.unit(region + "云梯工作办公室", UnitKind.DEPARTMENT, region, province);
        CurrentUser clerk = people.person("梯员", ladder, "unit-reporter");
        office = people.again(office);
        assertThat(ledger.inspections(clerk)).isEmpty();

        int bound = bindings.bind(issue.inspection(), "省云梯办", ladder, "就是该办", office);

        assertThat(bound).isEqualTo(1);
        assertThat(ledger.inspections(clerk)).hasSize(1);
        assertThat(bindings.open(office)).doesNotContainKey(issue.inspection());
        assertThat(ledger.issue(issue.id(), office).quotedDuties().get(1))
                .as("the plan's words stay with the duty")
                .isNotNull();
        assertThat(ledger.issue(issue.id(), office).history().get(0).reason()).isEqualTo("就是该办");

        bindings.undo(issue.inspection(), "省云梯办", office);

        assertThat(ledger.inspections(clerk)).isEmpty();
        assertThat(bindings.open(office)).containsEntry(issue.inspection(), 1);
        assertThat(ledger.issue(issue.id(), office).history()).hasSize(2);
    }

    @Test
    void aNameIsBoundByTheOfficeThatOwnsTheInspectionOnly() {
        BookIssue issue = adopted(established());
        CurrentUser stranger = people.person("王外", east, "office-clerk");
        assertThatThrownBy(() -> bindings.bind(issue.inspection(), "省云梯办", east, "试试", stranger))
                .isInstanceOf(NotFound.class);
        assertThat(bindings.open(stranger)).isEmpty();
    }
}
