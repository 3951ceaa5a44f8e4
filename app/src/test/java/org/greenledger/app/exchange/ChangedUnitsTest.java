package org.greenledger.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.UnitForm;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitKind;
import org.greenledger.app.identity.UnitView;
import org.greenledger.app.identity.names.PlanPlace;
import org.greenledger.app.identity.names.UnitNames;
import org.greenledger.app.identity.people.Colleague;
import org.greenledger.app.identity.people.Staff;
import org.greenledger.app.identity.units.CloseForm;
import org.greenledger.app.identity.units.MergeForm;
import org.greenledger.app.identity.units.RenameForm;
import org.greenledger.app.identity.units.UnitChanges;
import org.greenledger.app.ledger.DutyEntry;
import org.greenledger.app.ledger.DutyRole;
import org.greenledger.app.ledger.FieldChange;
import org.greenledger.app.ledger.IssueEdit;
import org.greenledger.app.ledger.IssueField;
import org.greenledger.app.ledger.Ledger;
import org.greenledger.app.ledger.Origin;
import org.greenledger.app.ledger.SamplePlan;
import org.greenledger.app.ledger.TwoOffices;
import org.greenledger.app.ledger.lists.IssueFilter;
import org.greenledger.app.ledger.lists.IssueLists;
import org.greenledger.app.ledger.lists.IssueQuery;
import org.greenledger.app.ledger.lists.IssueRow;
import org.greenledger.app.ledger.search.Searches;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A unit renamed, two merged, one closed: what was stays, what is new goes to the successor. */
@ServerTest
class ChangedUnitsTest {

    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);
    private static final String WHY = "机构改革";

    @Autowired UnitChanges changes;
    @Autowired UnitNames names;
    @Autowired Ledger ledger;
    @Autowired Staff staff;
    @Autowired IssueLists lists;
    @Autowired Searches searches;
    @Autowired Exports exports;
    @Autowired MockMvc mvc;
    @Autowired JdbcClient jdbc;
    @Autowired ApplicationContext server;

    private TwoOffices t;
    private UnitId planning;
    private UnitId land;
    private CurrentUser planner;
    private CurrentUser surveyor;

    @BeforeEach
    void twoBureausWithADutyEach() {
        t = new TwoOffices(server);
        planning = bureau("规划局");
        land = bureau("国土局");
        planner = t.people.person("规划员", planning, "unit-reporter");
        surveyor = t.people.person("测绘员", land, "unit-reporter");
        t.adopt(
                List.of(
                        SamplePlan.issue("1", "绿地被占", duty("规划局", planning)),
                        SamplePlan.issue("2", "矿坑未填", duty("国土局", land))));
    }

    @Test
    void aRenamedUnitsOldEntriesKeepTheirNameAndItsNewNameFindsThem() throws Exception {
        changes.rename(
                new RenameForm(planning, 0, t.mark + "规划和绿化局", List.of(), null, null, DAY, WHY));
        CurrentUser now = t.people.again(planner);
        assertThat(numbers(now)).containsExactly("1");
        assertThat(numbers(t.mark + "规划和绿化局")).containsExactly("1");
        assertThat(numbers(t.mark + "规划局")).containsExactly("1");
        assertThat(duties()).containsExactly(t.mark + "规划局", t.mark + "国土局");
        mvc.perform(get("/issues/" + issue("1")).cookie(t.people.session(now)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(t.mark + "规划局")))
                .andExpect(content().string(containsString("，现" + t.mark + "规划和绿化局")));
    }

    @Test
    void whoTookOverSeesWhatBothHadInListsSearchAndExport() throws Exception {
        UnitId merged = merge();
        for (CurrentUser before : List.of(planner, surveyor)) {
            CurrentUser now = t.people.again(before);
            assertThat(now.unit()).isEqualTo(merged);
            assertThat(numbers(now)).containsExactly("1", "2");
            assertThat(lists.count(IssueFilter.ALL, now)).isEqualTo(2);
            assertThat(searches.find("矿坑", 10, now)).hasSize(1);
            assertThat(exported(now)).isEqualTo(exported(t.insider));
        }
        assertThat(numbers(t.participant)).isEmpty();
        assertThat(numbers(t.outsider)).isEmpty();
        assertThat(numbers(t.mark + "自然资源局")).containsExactly("1", "2");
        assertThat(duties()).containsExactly(t.mark + "规划局", t.mark + "国土局");
        mvc.perform(get("/issues/" + issue("2")).cookie(t.people.session(t.insider)))
                .andExpect(content().string(containsString("，现" + t.mark + "自然资源局")));
    }

    @Test
    void aNewDutyInTheOldNameGoesToTheSuccessor() {
        UnitId merged = merge();
        long issue = issue("1");
        FieldChange change = FieldChange.of(IssueField.PARTICIPATING, t.mark + "国土局");
        int version =
                jdbc.sql("select version from ledger.issue where id = ?")
                        .param(issue)
                        .query(Integer.class)
                        .single();
        ledger.edit(
                List.of(
                        new IssueEdit(
                                new org.greenledger.app.ledger.IssueId(issue),
                                version,
                                List.of(change),
                                "补充配合单位")),
                Origin.PAGE,
                t.insider);
        assertThat(
                        jdbc.sql(
                                        "select unit_id from ledger.responsibility where issue_id = ? and role = 'participating' and withdrawn_at is null")
                                .param(issue)
                                .query(Long.class)
                                .list())
                .containsExactly(merged.value());
    }

    @Test
    void oldDutiesAreGivenToPeopleOfWhoTookOver() {
        UnitId merged = merge();
        assertThat(staff.at(List.of(land), "", 10))
                .extracting(Colleague::name)
                .containsExactlyInAnyOrder("规划员", "测绘员");
        assertThat(staff.workplaces(planner.id(), List.of(land, merged, t.housing)))
                .containsExactly(land, merged);
    }

    @Test
    void aClosedUnitTakesNoNewDuties() {
        UnitId merged = merge();
        assertThatThrownBy(
                        () -> t.adopt(List.of(SamplePlan.issue("1", "新问题", duty("规划局", planning)))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("已经撤销")
                .hasMessageContaining(t.mark + "自然资源局");
        t.adopt(List.of(SamplePlan.issue("1", "新问题", duty("自然资源局", merged))));
        assertThat(numbers(t.people.again(planner))).hasSize(3);
    }

    @Test
    void aUnitWithDutiesIsNotClosedWithoutASuccessor() {
        CloseForm alone = new CloseForm(land, 0, List.of(), null, planning, DAY, WHY);
        assertThatThrownBy(() -> changes.close(alone))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("承担或主管的问题1个");
        changes.close(new CloseForm(land, 0, List.of(planning), null, planning, DAY, WHY));
        assertThat(numbers(t.people.again(planner))).containsExactly("1", "2");
        assertThat(
                        names.resolve(List.of(t.mark + "国土局"), PlanPlace.of(null))
                                .get(t.mark + "国土局")
                                .candidates())
                .extracting(UnitView::id)
                .containsExactly(planning);
    }

    private UnitId merge() {
        return changes.merge(
                new MergeForm(
                        List.of(planning, land),
                        null,
                        new UnitForm(
                                t.mark + "自然资源局", List.of(), UnitKind.DEPARTMENT, null, t.province),
                        DAY,
                        WHY));
    }

    private UnitId bureau(String name) {
        return t.people.unit(t.mark + name, UnitKind.DEPARTMENT, "东川省" + t.mark, t.province);
    }

    private DutyEntry duty(String name, UnitId unit) {
        return SamplePlan.duty(t.mark + name, unit, DutyRole.LEAD);
    }

    private List<String> numbers(CurrentUser user) {
        return lists.page(IssueQuery.first(IssueFilter.ALL, 50), user).rows().stream()
                .map(IssueRow::number)
                .toList();
    }

    /** What the office's list shows for a unit's name. */
    private List<String> numbers(String unit) {
        IssueFilter filter =
                new IssueFilter(
                        null, List.of(), List.of(), unit, null, null, null, null, null, "", false,
                        false, false, false);
        return lists.page(IssueQuery.first(filter, 50), t.insider).rows().stream()
                .map(IssueRow::number)
                .toList();
    }

    private int exported(CurrentUser user) throws IOException {
        return exports.sheet(
                IssueQuery.first(IssueFilter.ALL, 50), "全部", user, new ByteArrayOutputStream());
    }

    private long issue(String number) {
        return jdbc.sql("select id from ledger.issue where owner_unit_id = ? and number = ?")
                .params(t.province.value(), number)
                .query(Long.class)
                .single();
    }

    private List<String> duties() {
        return jdbc.sql(
                        "select r.unit_name from ledger.responsibility r join ledger.issue i on i.id = r.issue_id where i.owner_unit_id = ? order by r.id")
                .param(t.province.value())
                .query(String.class)
                .list();
    }
}
