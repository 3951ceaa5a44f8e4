package org.greenledger.app.identity.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.greenledger.app.identity.Directory;
import org.greenledger.app.identity.UnitForm;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitKind;
import org.greenledger.app.identity.UnitView;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class UnitNamesTest {

    @Autowired Directory directory;
    @Autowired UnitNames names;
    @Autowired UnitGroups groups;

    private final String mark = UUID.randomUUID().toString().substring(0, 6);
    private final String place = "甲" + mark + "省";
    private final String otherPlace = "乙" + mark + "省";

    @Test
    void aPlansShortNameMeansTheUnitOfItsOwnPlace() {
        UnitId own = register(place + "水利厅", place, null, "省水利厅");
        register(otherPlace + "水利厅", otherPlace, null, "省水利厅");
        assertThat(resolve("省水利厅", place).unit()).extracting(UnitView::id).isEqualTo(own);
    }

    @Test
    void aPlansShortNameNeverMeansAnotherPlacesUnit() {
        register(otherPlace + "水利厅", otherPlace, null, "省水利厅");
        NameAnswer answer = resolve("省水利厅", place);
        assertThat(answer.certain()).isFalse();
        assertThat(answer.candidates()).isEmpty();
        assertThat(answer.elsewhere()).isNotEmpty();
    }

    @Test
    void aCitysPlanFindsItsProvincesUnitButNoOther() {
        String city = "丙" + mark + "市";
        UnitId government = register(place + "人民政府", place, null);
        UnitId province = register(place + "云梦厅", place, government);
        register(city + "人民政府", city, government);
        register(otherPlace + "云梦厅", otherPlace, null, "省云梦厅");
        assertThat(resolve("省云梦厅", city).unit()).extracting(UnitView::id).isEqualTo(province);
    }

    @Test
    void aNameThatIsNowhereRegisteredStaysUnknownAndGetsSuggestionsWithReasons() {
        UnitId government = register(place + "人民政府", place, null);
        UnitId near = register(place + "水利和湖泊厅", place, government);
        NameAnswer answer = resolve("省水利湖泊厅", place);
        assertThat(answer.candidates()).isEmpty();
        List<NameAnswer.Suggestion> suggested =
                names.suggest(List.of(answer), PlanPlace.of(place)).get("省水利湖泊厅");
        assertThat(suggested.get(0).unit().id()).isEqualTo(near);
        assertThat(suggested.get(0).why()).contains("湖泊").contains(place);
    }

    @Test
    void twoUnitsOfOneNameInOnePlaceAreLeftToAPerson() {
        UnitId government = register(place + "人民政府", place, null);
        register(place + "公路局", place, government, "省路局");
        register(place + "铁路局", place, government, "省路局");
        assertThat(resolve("省路局", place).ambiguous()).isTrue();
        assertThat(resolve("省路局", place).candidates()).hasSize(2);
    }

    @Test
    void countiesOfTheSameNameAreToldApartByTheOfficeThatAsks() {
        String county = "丁" + mark + "区";
        UnitId one = register("戊" + mark + "市人民政府", "戊" + mark + "市", null);
        UnitId other = register("己" + mark + "市人民政府", "己" + mark + "市", null);
        UnitId first = register(county + "人民政府", county, one);
        register(county + "人民政府", county, other);
        UnitId bureau = register(county + "林业局", county, first);
        register("己" + mark + "市" + county + "林业局", county, other, county + "林业局");

        NameAnswer fromWithin =
                names.resolve(List.of("区林业局"), new PlanPlace(county, null, first)).get("区林业局");
        assertThat(fromWithin.unit()).extracting(UnitView::id).isEqualTo(bureau);
        assertThat(resolve("区林业局", county).certain()).isFalse();
    }

    @Test
    void anAbbreviationAndARenamingAreReadOutAndTold() {
        UnitId unit = register(place + "生态环境厅", place, null);
        NameAnswer answer = resolve("省环保厅", place);
        assertThat(answer.unit()).extracting(UnitView::id).isEqualTo(unit);
        assertThat(answer.why()).contains("环境保护厅").contains("更名为生态环境厅");
    }

    @Test
    void theUnitThatStillHasTheOldNameIsBetterThanARenaming() {
        UnitId old = register(place + "环境保护厅", place, null);
        register(place + "生态环境厅", place, null);
        assertThat(resolve("省环保厅", place).unit()).extracting(UnitView::id).isEqualTo(old);
    }

    @Test
    void aGroupIsWhoWasThereOnThePlansDay() {
        UnitId government = register(place + "人民政府", place, null);
        String city = "庚" + mark + "市";
        UnitId old = register(city + "人民政府", city, government);
        directory.register(
                new UnitForm(
                                "辛" + mark + "市人民政府",
                                List.of(),
                                UnitKind.GOVERNMENT,
                                "辛" + mark + "市",
                                government)
                        .startingOn(LocalDate.of(2020, 1, 1)));
        assertThat(members("各设区市政府", LocalDate.of(2018, 6, 1))).containsExactly(old);
        assertThat(members("各市人民政府", LocalDate.of(2021, 6, 1))).hasSize(2);
        assertThat(members("省直有关单位", LocalDate.of(2021, 6, 1))).isEmpty();
    }

    @Test
    void aLineOfNamesIsRefusedWithEveryNameThatIsNotCertain() {
        register(place + "财政厅", place, null);
        assertThatThrownBy(() -> names.line("省财政厅、省云梯厅、省云梦厅", PlanPlace.of(place)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("省云梯厅")
                .hasMessageContaining("省云梦厅");
    }

    private List<UnitId> members(String name, LocalDate on) {
        return groups
                .resolve(List.of(name), new PlanPlace(place, on, null))
                .get(name)
                .members()
                .stream()
                .map(UnitView::id)
                .toList();
    }

    private NameAnswer resolve(String name, String region) {
        return names.resolve(List.of(name), PlanPlace.of(region)).get(name);
    }

    private UnitId register(String name, String region, UnitId parent, String... shorts) {
        UnitKind kind = name.endsWith("政府") ? UnitKind.GOVERNMENT : UnitKind.DEPARTMENT;
        return directory.register(new UnitForm(name, List.of(shorts), kind, region, parent));
    }
}
