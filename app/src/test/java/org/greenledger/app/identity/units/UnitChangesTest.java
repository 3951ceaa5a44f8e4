package org.greenledger.app.identity.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Directory;
import org.greenledger.app.identity.TestPeople;
import org.greenledger.app.identity.UnitForm;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitKind;
import org.greenledger.app.identity.UnitView;
import org.greenledger.app.identity.names.PlanPlace;
import org.greenledger.app.identity.names.UnitNames;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.shared.Stale;
import org.greenledger.app.testing.ServerTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class UnitChangesTest {

    private static final LocalDate DAY = LocalDate.of(2019, 3, 1);
    private static final LocalDate LATER = LocalDate.of(2023, 5, 1);
    private static final String WHY = "机构改革方案";

    @Autowired UnitChanges changes;
    @Autowired UnitHistory history;
    @Autowired Directory directory;
    @Autowired UnitNames names;
    @Autowired JdbcClient jdbc;
    @Autowired ApplicationContext server;

    private final String place = "丙" + UUID.randomUUID().toString().substring(0, 6) + "市";
    private TestPeople people;
    private UnitId government;

    @BeforeEach
    void aGovernment() {
        people = TestPeople.of(server);
        government = unit("人民政府", UnitKind.GOVERNMENT, null);
    }

    @Test
    void aRenamedUnitKeepsItsOldNameForItsTime() {
        UnitId id = unit("环境保护局", government);
        rename(id, place + "生态环境局", DAY);
        assertThat(directory.at(id, DAY.minusDays(1)).orElseThrow().name())
                .isEqualTo(place + "环境保护局");
        assertThat(directory.at(id, DAY).orElseThrow().name()).isEqualTo(place + "生态环境局");
        assertThat(history.periods(id))
                .extracting(UnitPeriod::days)
                .containsExactly("2019-03-01至今", "至2019-02-28");
        assertThat(meaning(place + "环境保护局"))
                .extracting(UnitView::name)
                .containsExactly(place + "生态环境局");
        assertThat(directory.find(id).orElseThrow().formerNames()).containsExactly(place + "环境保护局");
        assertThat(sentences(id)).contains("自2019-03-01起更名为");
    }

    @Test
    void aShortNameThatARenamedUnitNoLongerHasStaysAsFormerName() {
        UnitId id =
                directory.register(
                        new UnitForm(
                                place + "环境保护局",
                                List.of(place + "环保局"),
                                UnitKind.DEPARTMENT,
                                place,
                                government));
        RenameForm form =
                new RenameForm(
                        id, 0, place + "生态环境局", List.of(place + "生态局"), null, null, DAY, WHY);
        changes.rename(form);
        UnitView unit = directory.find(id).orElseThrow();
        assertThat(unit.shortNames()).containsExactly(place + "生态局");
        assertThat(unit.formerNames()).containsExactlyInAnyOrder(place + "环境保护局", place + "环保局");
        assertThat(meaning(place + "环保局")).extracting(UnitView::id).containsExactly(id);
    }

    @Test
    void aMovedUnitIsSeenFromItsNewPlaceAndNoLongerFromTheOld() {
        UnitId old = unit("旧委", government);
        UnitId fresh = unit("新委", government);
        UnitId bureau = unit("局", old);
        UnitId station = unit("站", bureau);
        changes.move(new MoveForm(bureau, 0, fresh, DAY, WHY));
        assertThat(sees(old)).containsExactly(old);
        assertThat(sees(fresh)).containsExactlyInAnyOrder(fresh, bureau, station);
        assertThat(directory.at(bureau, DAY.minusDays(1)).orElseThrow().parentName())
                .isEqualTo(place + "旧委");
        assertThat(directory.at(bureau, DAY).orElseThrow().parentName()).isEqualTo(place + "新委");
    }

    @Test
    void whoeverMergesSeesWhatTheMergedHadAndTheirNamesLeadToIt() {
        UnitId one = unit("规划局", government);
        UnitId other = unit("国土局", government);
        UnitId station = unit("测绘站", other);
        CurrentUser clerk = people.person("经办", one, "unit-reporter");
        UnitId merged =
                changes.merge(
                        new MergeForm(
                                List.of(one, other),
                                null,
                                form("自然资源局", UnitKind.DEPARTMENT, government),
                                DAY,
                                WHY));
        assertThat(sees(merged)).containsExactlyInAnyOrder(merged, one, other, station);
        assertThat(sees(government)).contains(merged, one, other, station);
        assertThat(meaning(place + "规划局")).extracting(UnitView::id).containsExactly(merged);
        assertThat(directory.successors(other)).extracting(UnitView::id).containsExactly(merged);
        assertThat(directory.find(station).orElseThrow().parent()).isEqualTo(merged);
        assertThat(directory.find(one).orElseThrow().closed()).isTrue();
        CurrentUser now = people.again(clerk);
        assertThat(now.unit()).isEqualTo(merged);
        assertThat(now.scope().holds(other)).isTrue();
        assertThat(directory.at(one, DAY)).isEmpty();
        assertThat(directory.at(merged, DAY.minusDays(1))).isEmpty();
        assertThat(sentences(one)).contains("自2019-03-01起并入");
    }

    @Test
    void aMergedUnitMayKeepTheNameOfOneThatEnds() {
        UnitId one = unit("水利局", government);
        UnitId other = unit("水务局", government);
        UnitId merged =
                changes.merge(
                        new MergeForm(
                                List.of(one, other),
                                null,
                                form("水利局", UnitKind.DEPARTMENT, government),
                                DAY,
                                WHY));
        assertThat(meaning(place + "水利局")).extracting(UnitView::id).containsExactly(merged);
    }

    @Test
    void successorsAreFollowedToWhoStandsToday() {
        UnitId first = unit("甲局", government);
        UnitId second = unit("乙局", government);
        UnitId third = unit("丁局", government);
        changes.merge(new MergeForm(List.of(first), second, null, DAY, WHY));
        changes.close(new CloseForm(second, 0, List.of(third), null, null, LATER, WHY));
        assertThat(directory.successors(first)).extracting(UnitView::id).containsExactly(third);
        assertThat(sees(third)).containsExactlyInAnyOrder(third, second, first);
        assertThat(history.predecessors(List.of(third))).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void aSplitUnitHasSeveralSuccessors() {
        UnitId old = unit("计生卫生局", government);
        UnitId one = unit("卫生局", government);
        UnitId other = unit("老龄局", government);
        changes.close(new CloseForm(old, 0, List.of(one, other), null, null, DAY, WHY));
        assertThat(directory.successors(old))
                .extracting(UnitView::id)
                .containsExactlyInAnyOrder(one, other);
        assertThat(meaning(place + "计生卫生局")).hasSize(2);
    }

    @Test
    void closingWithoutSayingWhereChildrenAndPeopleGoIsRefusedWithAllReasons() {
        UnitId bureau = unit("局", government);
        unit("站", bureau);
        people.person("在岗", bureau, "unit-reporter");
        assertThatThrownBy(
                        () ->
                                changes.close(
                                        new CloseForm(bureau, 0, List.of(), null, null, DAY, "")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("1个下级单位")
                .hasMessageContaining("1名在用账号")
                .hasMessageContaining("依据或原因");
        assertThat(directory.find(bureau).orElseThrow().closed()).isFalse();
    }

    @Test
    void nonsenseIsRefused() {
        UnitId bureau = unit("局", government);
        UnitId station = unit("站", bureau);
        refused(() -> changes.move(new MoveForm(bureau, 0, station, DAY, WHY)), "下级");
        refused(() -> changes.move(new MoveForm(bureau, 0, bureau, DAY, WHY)), "它自己");
        refused(() -> changes.move(new MoveForm(bureau, 0, government, DAY, WHY)), "没有变化");
        refused(() -> merge(bureau, bureau), "它自己");
        refused(() -> merge(bureau, station), "不能并入自己的下级");
        refused(
                () -> changes.close(new CloseForm(bureau, 0, List.of(), station, null, DAY, WHY)),
                "先把它划转");
        refused(() -> rename(bureau, place + "局", DAY), "相同");
        refused(() -> rename(bureau, place + "新局", LocalDate.of(2999, 1, 1)), "还没有到");
        rename(bureau, place + "新局", LATER);
        refused(() -> rename(bureau, place + "又新局", DAY), "不能早于");
        refused(() -> changes.reopen(new ReopenForm(bureau, version(bureau), WHY)), "没有撤销");
    }

    @Test
    void aClosedUnitTakesNothingMore() {
        UnitId bureau = unit("局", government);
        UnitId other = unit("别局", government);
        changes.close(new CloseForm(bureau, 0, List.of(), null, null, DAY, WHY));
        refused(() -> rename(bureau, place + "新局", LATER), "已于2019-03-01撤销");
        refused(() -> changes.move(new MoveForm(other, 0, bureau, LATER, WHY)), "已经撤销");
        refused(() -> merge(other, bureau), "撤销");
        refused(() -> directory.register(form("站", UnitKind.OTHER, bureau)), "已经撤销");
        assertThat(meaning(place + "局")).isEmpty();
    }

    @Test
    void twoUnitsOfOneNameMayNotMeetUnderOneParent() {
        UnitId one = unit("甲局", government);
        UnitId other = unit("乙局", government);
        directory.register(new UnitForm("监察大队", List.of(), UnitKind.OTHER, place, one));
        directory.register(new UnitForm("监察大队", List.of(), UnitKind.OTHER, place, other));
        refused(() -> merge(one, other), "监察大队");
    }

    @Test
    void aUnitClosedByMistakeStandsAgainAsIfItNeverEnded() {
        UnitId bureau = unit("局", government);
        UnitId heir = unit("后局", government);
        changes.close(new CloseForm(bureau, 0, List.of(heir), null, null, DAY, WHY));
        changes.reopen(new ReopenForm(bureau, version(bureau), "误操作"));
        assertThat(directory.find(bureau).orElseThrow().closed()).isFalse();
        assertThat(sees(heir)).containsExactly(heir);
        assertThat(directory.successors(bureau)).isEmpty();
        assertThat(meaning(place + "局")).extracting(UnitView::id).containsExactly(bureau);
        assertThat(directory.at(bureau, LATER)).isPresent();
        assertThat(sentences(bureau)).contains("更正：恢复单位");
    }

    @Test
    void whoeverChangesAnOldCopyIsTold() {
        UnitId bureau = unit("局", government);
        rename(bureau, place + "新局", DAY);
        RenameForm old = new RenameForm(bureau, 0, place + "另局", List.of(), null, null, LATER, WHY);
        assertThatThrownBy(() -> changes.rename(old)).isInstanceOf(Stale.class);
    }

    @Test
    void whatEachUnitSeesCanBeWorkedOutAnewAndIsTheSame() {
        UnitId one = unit("甲局", government);
        unit("站", one);
        UnitId other = unit("乙局", government);
        merge(one, other);
        List<String> kept = closure();
        changes.settle();
        assertThat(closure()).isEqualTo(kept);
    }

    private List<String> closure() {
        return jdbc.sql(
                        "select b.above || '>' || b.below from identity.unit_below b join identity.unit u on u.id = b.above where u.region = ? order by 1")
                .param(place)
                .query(String.class)
                .list();
    }

    private UnitId unit(String name, UnitId parent) {
        return unit(name, UnitKind.DEPARTMENT, parent);
    }

    private UnitId unit(String name, UnitKind kind, @Nullable UnitId parent) {
        return directory.register(form(name, kind, parent));
    }

    private UnitForm form(String name, UnitKind kind, @Nullable UnitId parent) {
        return new UnitForm(place + name, List.of(), kind, place, parent);
    }

    private void rename(UnitId id, String name, LocalDate on) {
        changes.rename(new RenameForm(id, version(id), name, List.of(), null, null, on, WHY));
    }

    private void merge(UnitId ending, UnitId into) {
        changes.merge(new MergeForm(List.of(ending), into, null, DAY, WHY));
    }

    private int version(UnitId id) {
        return directory.find(id).orElseThrow().version();
    }

    private List<UnitView> meaning(String name) {
        return names.resolve(List.of(name), PlanPlace.of(place)).get(name).candidates();
    }

    private List<UnitId> sees(UnitId unit) {
        return jdbc.sql("select below from identity.unit_below where above = ?")
                .param(unit.value())
                .query((rs, n) -> new UnitId(rs.getLong(1)))
                .list();
    }

    private String sentences(UnitId unit) {
        return String.join(
                "\n",
                jdbc.sql("select sentence from audit.entry where subject = ?")
                        .param("unit:" + unit.value())
                        .query(String.class)
                        .list());
    }

    private static void refused(Runnable act, String words) {
        assertThatThrownBy(act::run).isInstanceOf(Refused.class).hasMessageContaining(words);
    }
}
