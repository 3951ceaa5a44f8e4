package org.greenledger.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.shared.Stale;
import org.greenledger.app.testing.ServerTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class DirectoryTest {

    @Autowired Directory directory;

    @Autowired JdbcClient jdbc;

    @Autowired ApplicationContext server;

    private final String place = "甲" + UUID.randomUUID().toString().substring(0, 6) + "省";
    private final String otherPlace = "乙" + UUID.randomUUID().toString().substring(0, 6) + "省";

    @Test
    void whoeverCorrectsAnOldCopyIsToldAndNothingIsLost() {
        UnitId id = register(place + "林业局", "", place);
        UnitForm form =
                new UnitForm(place + "林业局", List.of("林业"), UnitKind.DEPARTMENT, place, null);
        directory.correct(id, form, 0);
        assertThatThrownBy(() -> directory.correct(id, form, 0)).isInstanceOf(Stale.class);
        assertThat(directory.find(id).orElseThrow().shortNames()).containsExactly("林业");
    }

    @Test
    void aCorrectionNeverRenamesOrMoves() {
        UnitId top = register(place + "政府", "", place);
        UnitId id = register(place + "环保局", "", place);
        UnitForm other = new UnitForm(place + "生态环境局", List.of(), UnitKind.DEPARTMENT, place, top);
        assertThatThrownBy(() -> directory.correct(id, other, 0))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("更名")
                .hasMessageContaining("划转");
    }

    @Test
    void anOfficeRegistersOnlyBelowItsOwnGovernment() {
        TestPeople people = TestPeople.of(server);
        UnitId government = people.unit(place + "政府", UnitKind.GOVERNMENT, place, null);
        UnitId office = people.unit(place + "整改办", UnitKind.OFFICE, place, government);
        UnitId foreign = people.unit(otherPlace + "政府", UnitKind.GOVERNMENT, otherPlace, null);
        CurrentUser clerk = people.person("经办", office, "office-clerk");
        assertThat(directory.register(bureau(government), clerk)).isNotNull();
        assertThatThrownBy(() -> directory.register(bureau(foreign), clerk))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("管理范围");
        assertThatThrownBy(() -> directory.register(bureau(null), clerk))
                .isInstanceOf(Refused.class);
        CurrentUser admin = people.person("管理员", office, "system-admin");
        assertThat(directory.register(bureau(foreign), admin)).isNotNull();
    }

    private UnitForm bureau(@Nullable UnitId parent) {
        return new UnitForm(place + "统计局", List.of(), UnitKind.DEPARTMENT, place, parent);
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
