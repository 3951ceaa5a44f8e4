package org.greenledger.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.shared.Stale;
import org.greenledger.app.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class DirectoryTest {

    @Autowired Directory directory;

    @Autowired JdbcClient jdbc;

    private final String place = "甲" + UUID.randomUUID().toString().substring(0, 6) + "省";
    private final String otherPlace = "乙" + UUID.randomUUID().toString().substring(0, 6) + "省";

    @Test
    void aPlansShortNameMeansTheUnitOfItsOwnPlace() {
        UnitId own = register(place + "水利厅", "省水利厅", place);
        register(otherPlace + "水利厅", "省水利厅", otherPlace);
        assertThat(directory.resolve(List.of("省水利厅"), place).get("省水利厅"))
                .extracting(UnitView::id)
                .containsExactly(own);
    }

    @Test
    void aPlansShortNameNeverMeansAnotherPlacesUnit() {
        register(otherPlace + "水利厅", "省水利厅", otherPlace);
        assertThat(directory.resolve(List.of("省水利厅"), place).get("省水利厅")).isEmpty();
    }

    @Test
    void aCitysPlanFindsItsProvincesUnit() {
        String written = "省云梦厅" + place;
        UnitId province = register(place + "云梦厅", written, place);
        assertThat(directory.resolve(List.of(written), "云湖市").get(written))
                .extracting(UnitView::id)
                .containsExactly(province);
    }

    @Test
    void aNameThatIsNowhereRegisteredStaysUnknown() {
        assertThat(directory.resolve(List.of("省云梯厅"), place).get("省云梯厅")).isEmpty();
    }

    @Test
    void aFormerNameStillFindsTheUnit() {
        UnitId id = register(place + "环保局", "", place);
        directory.change(
                id, new UnitForm(place + "生态环境局", List.of(), UnitKind.DEPARTMENT, place, null), 0);
        assertThat(directory.resolve(List.of(place + "环保局"), place).get(place + "环保局"))
                .extracting(UnitView::name)
                .containsExactly(place + "生态环境局");
    }

    @Test
    void whoeverChangesAnOldCopyIsToldAndNothingIsLost() {
        UnitId id = register(place + "林业局", "", place);
        UnitForm form = new UnitForm(place + "林草局", List.of(), UnitKind.DEPARTMENT, place, null);
        directory.change(id, form, 0);
        assertThatThrownBy(() -> directory.change(id, form, 0)).isInstanceOf(Stale.class);
        assertThat(directory.find(id).orElseThrow().name()).isEqualTo(place + "林草局");
    }

    @Test
    void aUnitCannotStandBelowItself() {
        UnitId top = register(place + "政府", "", place);
        UnitId below =
                directory.register(
                        new UnitForm(place + "办公厅", List.of(), UnitKind.DEPARTMENT, place, top));
        UnitForm circle = new UnitForm(place + "政府", List.of(), UnitKind.GOVERNMENT, place, below);
        assertThatThrownBy(() -> directory.change(top, circle, 0))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("上级单位");
    }

    @Test
    void aUnitThatMovesIsBelowItsNewParentAndNotBelowTheOld() {
        UnitId old = register(place + "旧府", "", place);
        UnitId fresh = register(place + "新府", "", place);
        UnitId office =
                directory.register(
                        new UnitForm(place + "局", List.of(), UnitKind.DEPARTMENT, place, old));
        UnitId station =
                directory.register(
                        new UnitForm(place + "站", List.of(), UnitKind.DEPARTMENT, place, office));
        assertThat(below(old)).contains(old.value(), office.value(), station.value());

        directory.change(
                office, new UnitForm(place + "局", List.of(), UnitKind.DEPARTMENT, place, fresh), 0);

        assertThat(below(old)).containsExactly(old.value());
        assertThat(below(fresh))
                .containsExactlyInAnyOrder(fresh.value(), office.value(), station.value());
    }

    private List<Long> below(UnitId unit) {
        return jdbc.sql("select below from identity.unit_below where above = ?")
                .param(unit.value())
                .query(Long.class)
                .list();
    }

    @Test
    void theSameNameTwiceUnderOneParentIsRefused() {
        register(place + "财政厅", "", place);
        assertThatThrownBy(() -> register(place + "财政厅", "", place))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("已有");
    }

    @Test
    void everyRegistrationIsWrittenDown() {
        UnitId id = register(place + "审计厅", "", place);
        assertThat(
                        jdbc.sql("select sentence from audit.entry where subject = ?")
                                .param("unit:" + id.value())
                                .query(String.class)
                                .list())
                .containsExactly("登记单位“" + place + "审计厅”");
    }

    @Test
    void aProposalPutsThePlansPlaceInFrontAndKeepsWhatWasWritten() {
        UnitForm proposal = directory.proposal("省水利厅", "东川省", null);
        assertThat(proposal.name()).isEqualTo("东川省水利厅");
        assertThat(proposal.shortNames()).containsExactly("省水利厅");
        assertThat(proposal.kind()).isEqualTo(UnitKind.DEPARTMENT);
        assertThat(directory.proposal("云湖市政府", "东川省", null).kind()).isEqualTo(UnitKind.GOVERNMENT);
    }

    private UnitId register(String name, String shortName, String region) {
        return directory.register(
                new UnitForm(name, List.of(shortName), UnitKind.DEPARTMENT, region, null));
    }
}
