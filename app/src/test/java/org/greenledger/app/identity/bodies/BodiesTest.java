package org.greenledger.app.identity.bodies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.shared.Stale;
import org.greenledger.app.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class BodiesTest {

    @Autowired Bodies bodies;
    @Autowired UnitGroups groups;
    @Autowired ApplicationContext server;
    @Autowired JdbcClient jdbc;

    private final String region = "壬" + UUID.randomUUID().toString().substring(0, 6) + "市";
    private TestPeople people;
    private UnitId water;
    private UnitId forest;
    private CurrentUser office;
    private CurrentUser stranger;

    @BeforeEach
    void aCity() {
        people = TestPeople.of(server);
        UnitId government = people.unit(region + "人民政府", UnitKind.GOVERNMENT, region, null);
        UnitId unit = people.unit(region + "整改办", UnitKind.OFFICE, region, government);
        water = people.unit(region + "水利局", UnitKind.DEPARTMENT, region, government);
        forest = people.unit(region + "林业局", UnitKind.DEPARTMENT, region, government);
        UnitId other = people.unit(region + "外人", UnitKind.DEPARTMENT, region, null);
        office = people.person("张岚", unit, "office-head");
        stranger = people.person("王外", other, "office-head");
    }

    private UnitId founded() {
        UnitId unit =
                bodies.found(BodySort.LEADING, null, form("市水利局、市林业局", "组长 周海 市长\n副组长 陆鸣"), office);
        office = people.again(office);
        return unit;
    }

    private BodyForm form(String members, String officers) {
        return new BodyForm(region + "整改工作领导小组", "统筹整改", officers, members, region + "整改办", "成立通知");
    }

    private GroupAnswer meant() {
        PlanPlace place = new PlanPlace(region, null, office.unit());
        return groups.resolve(List.of("领导小组成员单位"), place).get("领导小组成员单位");
    }

    @Test
    void headsMembersAndOfficeAreKept() {
        BodyView body = bodies.get(founded(), office);
        assertThat(body.officers()).extracting(Officer::line).containsExactly("组长 周海 市长", "副组长 陆鸣");
        assertThat(body.members()).extracting(UnitView::id).containsExactly(water, forest);
        assertThat(body.office()).extracting(UnitView::name).isEqualTo(region + "整改办");
        assertThat(body.duties()).isEqualTo("统筹整改");
    }

    @Test
    void itsMembersAreWhoAPlanMeansByThem() {
        founded();
        assertThat(meant().members()).extracting(UnitView::id).containsExactly(water, forest);
        assertThat(meant().why()).contains("领导小组的成员单位");
    }

    @Test
    void aGroupThatFollowsABodyFollowsItsCorrections() {
        UnitId body = founded();
        PlanPlace place = new PlanPlace(region, null, office.unit());
        UnitId group = groups.establish(meant(), place, office).orElseThrow();

        bodies.change(body, 0, form("市林业局", "组长 周海 市长"), office);

        assertThat(groups.members(List.of(group), null).get(group))
                .extracting(UnitView::id)
                .containsExactly(forest);
        assertThat(bodies.get(body, office).officers()).hasSize(1);
    }

    @Test
    void aSpecialGroupStandsBelowItsLeadingGroup() {
        UnitId top = founded();
        BodyForm form = new BodyForm("水环境专项组", "治水", "组长 陆鸣", "市水利局", "", "成立通知");
        bodies.found(BodySort.SPECIAL, top, form, office);
        office = people.again(office);
        assertThat(bodies.all(office)).hasSize(1);
        assertThat(bodies.all(office).get(0).below())
                .extracting(b -> b.unit().name())
                .containsExactly("水环境专项组");
    }

    @Test
    void whatIsWrongIsToldAtOnceAndNothingIsKept() {
        assertThatThrownBy(
                        () ->
                                bodies.found(
                                        BodySort.LEADING,
                                        null,
                                        new BodyForm("组", "", "周海", "", "", ""),
                                        office))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("3到100个字")
                .hasMessageContaining("缺姓名")
                .hasMessageContaining("依据");
        assertThatThrownBy(() -> bodies.found(BodySort.LEADING, null, form("市云梯局", ""), office))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("市云梯局");
        assertThat(bodies.all(people.again(office))).isEmpty();
    }

    @Test
    void strangersDoNotKnowItAndAnOldCopyChangesNothing() {
        UnitId body = founded();
        assertThat(bodies.all(stranger)).isEmpty();
        assertThatThrownBy(() -> bodies.get(body, stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> bodies.change(body, 0, form("市林业局", ""), stranger))
                .isInstanceOf(NotFound.class);
        bodies.change(body, 0, form("市林业局", "组长 周海"), office);
        assertThatThrownBy(() -> bodies.change(body, 0, form("市水利局", ""), office))
                .isInstanceOf(Stale.class);
    }

    @Test
    void everyChangeIsWrittenDownWithItsReason() {
        UnitId body = founded();
        bodies.change(body, 0, form("市林业局", "组长 何向阳 市长"), office);
        assertThat(
                        jdbc.sql(
                                        "select sentence || '|' || reason || '|' || changes::text from audit.entry where subject = ? order by id desc limit 1")
                                .param("unit:" + body.value())
                                .query(String.class)
                                .single())
                .contains("修改“" + region + "整改工作领导小组”")
                .contains("成立通知")
                .contains("何向阳");
    }
}
