package org.greenledger.app.ledger.charge;

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

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.People;
import org.greenledger.app.identity.PersonView;
import org.greenledger.app.identity.TestPeople;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitKind;
import org.greenledger.app.ledger.BookIssue;
import org.greenledger.app.ledger.DutyRole;
import org.greenledger.app.ledger.FieldChange;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.IssueField;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.Ledger;
import org.greenledger.app.ledger.Origin;
import org.greenledger.app.ledger.SamplePlan;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.shared.Stale;
import org.greenledger.app.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@ServerTest
class ChargesTest {

    @Autowired ApplicationContext server;
    @Autowired MockMvc mvc;
    @Autowired Charges charges;
    @Autowired Ledger ledger;
    @Autowired People accounts;
    @Autowired JdbcClient jdbc;

    private final String mark = UUID.randomUUID().toString().substring(0, 6);
    private TestPeople people;
    private UnitId bureau;
    private CurrentUser officer;
    private CurrentUser head;
    private CurrentUser wang;
    private CurrentUser stranger;
    private InspectionId inspection;
    private IssueId issue;

    @BeforeEach
    void aBureauWithDuties() {
        people = TestPeople.of(server);
        UnitId city = people.unit("云湖市政府" + mark, UnitKind.GOVERNMENT, "云湖市" + mark, null);
        UnitId office = people.unit("整改办" + mark, UnitKind.OFFICE, "云湖市" + mark, city);
        bureau = people.unit("住建局" + mark, UnitKind.DEPARTMENT, "云湖市" + mark, city);
        UnitId other = people.unit("水利局" + mark, UnitKind.DEPARTMENT, "云湖市" + mark, city);
        officer = people.person("赵铭", office, "office-head");
        head = people.person("梁波", bureau, "unit-head");
        wang = people.person("王婷", bureau, "unit-reporter");
        stranger = people.person("外人", other, "unit-reporter");
        inspection =
                ledger.adopt(
                                SamplePlan.of(
                                        "云湖督察" + mark,
                                        city,
                                        List.of(
                                                SamplePlan.issue(
                                                        "1",
                                                        "管网混接" + mark,
                                                        SamplePlan.duty(
                                                                "住建局" + mark,
                                                                bureau,
                                                                DutyRole.LEAD),
                                                        SamplePlan.duty(
                                                                "水利局" + mark,
                                                                other,
                                                                DutyRole.PARTICIPATING)),
                                                SamplePlan.issue(
                                                        "2",
                                                        "进水偏低" + mark,
                                                        SamplePlan.duty(
                                                                "住建局" + mark,
                                                                bureau,
                                                                DutyRole.PARTICIPATING,
                                                                1)))),
                                officer)
                        .inspection();
        issue = ledger.book(inspection, officer).issues().get(0).id();
    }

    @Test
    void aUnitsHeadAssignsTheOwnUnitsDutiesAndTheIssueSaysSo() throws Exception {
        assign(head, own(head, "1"), ChargeChoice.of(head.id()), ChargeChoice.of(wang.id()));

        mvc.perform(get("/issues/" + issue.value()).cookie(people.session(officer)))
                .andExpect(content().string(containsString("责任到人")))
                .andExpect(content().string(containsString("经办：")))
                .andExpect(content().string(containsString("王婷")));
        assertThat(history()).contains("填写经办人“王婷（住建局" + mark + "）”", "填写责任人“梁波（住建局" + mark + "）”");
        assertThat(sentences()).anyMatch(s -> s.contains("经办人定为王婷"));
    }

    @Test
    void anotherUnitsDutiesAreOutOfReachAndTheOfficeReachesAll() {
        ChargeRow foreign = row(officer, "1", "水利局");
        assertThatThrownBy(
                        () -> assign(head, foreign, ChargeChoice.KEEP, ChargeChoice.of(wang.id())))
                .isInstanceOf(NotFound.class);
        assertThat(charges.page(query(ChargeState.ALL), head).rows())
                .extracting(ChargeRow::unit)
                .containsOnly(bureau);
        assign(officer, foreign, ChargeChoice.KEEP, ChargeChoice.of(stranger.id()));
        assertThat(clerk(officer, "1", "水利局")).isEqualTo("外人");
    }

    @Test
    void onlySomebodyWhoWorksThereCanBeInCharge() {
        ChargeRow own = own(head, "1");
        assertThatThrownBy(
                        () -> assign(head, own, ChargeChoice.KEEP, ChargeChoice.of(stranger.id())))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("外人在“住建局" + mark + "”没有岗位");
        close(wang);
        assertThatThrownBy(() -> assign(head, own, ChargeChoice.KEEP, ChargeChoice.of(wang.id())))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("停用");
    }

    @Test
    void whoMayNotAssignIsRefused() throws Exception {
        assertThatThrownBy(
                        () ->
                                assign(
                                        wang,
                                        own(head, "1"),
                                        ChargeChoice.KEEP,
                                        ChargeChoice.of(wang.id())))
                .isInstanceOf(Refused.class);
        mvc.perform(get("/charges").cookie(people.session(wang))).andExpect(status().isForbidden());
    }

    @Test
    void replacingNeedsAReasonAndWithdrawsInsteadOfOverwriting() {
        CurrentUser li = people.person("李禾", bureau, "unit-reporter");
        assign(head, own(head, "1"), ChargeChoice.KEEP, ChargeChoice.of(wang.id()));
        ChargeRow now = own(head, "1");
        assertThatThrownBy(
                        () ->
                                charges.assign(
                                        List.of(
                                                ChargeEdit.read(
                                                        now.seen(),
                                                        ChargeChoice.KEEP,
                                                        ChargeChoice.of(li.id()))),
                                        " ",
                                        head))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("改派的理由");
        assign(head, now, ChargeChoice.KEEP, ChargeChoice.of(li.id()));
        assertThat(
                        jdbc.sql(
                                        "select count(*) from ledger.charge where responsibility_id = ? and role = 'clerk' and withdrawn_at is not null and person_id = ?")
                                .params(now.duty().value(), wang.id().value())
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
        assertThat(history()).anyMatch(s -> s.startsWith("把经办人由“王婷") && s.contains("李禾"));
    }

    @Test
    void anOldCopyOverwritesNobody() {
        ChargeRow old = own(head, "1");
        assign(head, old, ChargeChoice.KEEP, ChargeChoice.of(wang.id()));
        assertThatThrownBy(
                        () -> assign(officer, old, ChargeChoice.KEEP, ChargeChoice.of(head.id())))
                .isInstanceOf(Stale.class);
        assertThat(clerk(head, "1", "住建局")).isEqualTo("王婷");
    }

    @Test
    void manyAreAssignedAtOnceAndFilteredByPersonAndState() throws Exception {
        List<ChargeRow> open = charges.page(query(ChargeState.OPEN), head).rows();
        assertThat(open).hasSize(2);
        mvc.perform(
                        post("/charges")
                                .with(csrf())
                                .cookie(people.session(head))
                                .param("duties", open.get(0).seen(), open.get(1).seen())
                                .param("clerk", String.valueOf(wang.id().value()))
                                .param("state", "open"))
                .andExpect(redirectedUrl("/charges?state=open"));
        assertThat(charges.page(query(ChargeState.OPEN), head).count()).isZero();
        ChargeQuery hers = new ChargeQuery(inspection, null, wang.id(), ChargeState.ALL, 1);
        assertThat(charges.page(hers, officer).rows()).hasSize(2);
    }

    @Test
    void theLedgerShowsWhatOneIsInChargeOf() throws Exception {
        assign(head, own(head, "2"), ChargeChoice.KEEP, ChargeChoice.of(wang.id()));
        String address = "/ledger?inspection=" + inspection.value() + "&mine=1";
        mvc.perform(get(address).cookie(people.session(wang)))
                .andExpect(content().string(containsString("进水偏低" + mark)))
                .andExpect(content().string(containsString("我经办的")))
                .andExpect(content().string(not(containsString("管网混接" + mark))));
        mvc.perform(get(address).cookie(people.session(head)))
                .andExpect(content().string(not(containsString("进水偏低" + mark))));
    }

    @Test
    void dutiesWhosePeopleHaveGoneWaitOnTheDesk() throws Exception {
        assign(head, own(head, "1"), ChargeChoice.KEEP, ChargeChoice.of(wang.id()));
        assertThat(charges.waiting(head)).isZero();
        close(wang);
        assertThat(charges.waiting(head)).isEqualTo(1);
        mvc.perform(get("/").cookie(people.session(head)))
                .andExpect(content().string(containsString("改派 1 项责任")));
        assertThat(charges.page(query(ChargeState.GONE), head).rows())
                .singleElement()
                .matches(r -> Objects.requireNonNull(r.clerk()).gone());
    }

    @Test
    void whoIsInChargeGoesOnWhenTheDutyChangesAndIsReleasedWhenItEnds() {
        assign(head, own(head, "1"), ChargeChoice.KEEP, ChargeChoice.of(wang.id()));
        edit("住建局" + mark + "（第1条）");
        assertThat(clerk(head, "1", "住建局")).as("the same unit, another part").isEqualTo("王婷");

        edit("水利局" + mark);
        assertThat(charges.of(issue, officer)).allMatch(r -> r.clerk() == null);
        assertThat(history()).contains("清除经办人“王婷（住建局" + mark + "）”");
    }

    private void edit(String lead) {
        BookIssue now = ledger.issues(List.of(issue), officer).get(0);
        ledger.edit(
                issue,
                now.version(),
                List.of(FieldChange.of(IssueField.LEAD, lead)),
                "分工调整",
                Origin.PAGE,
                officer);
    }

    private void close(CurrentUser user) {
        PersonView view = accounts.find(user.id()).orElseThrow();
        accounts.close(user.id(), false, "调离", view.version());
    }

    private void assign(CurrentUser user, ChargeRow row, ChargeChoice leader, ChargeChoice clerk) {
        charges.assign(List.of(ChargeEdit.read(row.seen(), leader, clerk)), "分工调整", user);
    }

    private ChargeRow own(CurrentUser user, String number) {
        return row(user, number, "住建局");
    }

    private ChargeRow row(CurrentUser user, String number, String unit) {
        return charges.page(query(ChargeState.ALL), user).rows().stream()
                .filter(r -> r.number().equals(number) && r.unitName().equals(unit + mark))
                .findFirst()
                .orElseThrow();
    }

    private String clerk(CurrentUser user, String number, String unit) {
        return Objects.requireNonNull(row(user, number, unit).clerk()).name();
    }

    private ChargeQuery query(ChargeState state) {
        return new ChargeQuery(inspection, null, null, state, 1);
    }

    private List<String> history() {
        return ledger.issue(issue, officer).history().stream().map(c -> c.sentence()).toList();
    }

    private List<String> sentences() {
        return jdbc.sql("select sentence from audit.entry where subject = ?")
                .param("issue:" + issue.value())
                .query(String.class)
                .list();
    }
}
