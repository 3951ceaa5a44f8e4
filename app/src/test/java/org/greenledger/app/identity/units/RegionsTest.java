package org.greenledger.app.identity.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class RegionsTest {

    @Autowired Regions regions;
    @Autowired RegionLoading loading;

    @Test
    void everyProvinceAndItsPartsAreThere() {
        assertThat(regions.below("").stream().filter(r -> !r.own())).hasSize(34);
        assertThat(regions.below("360000")).hasSize(11);
        assertThat(regions.find("361104").orElseThrow().fullName()).isEqualTo("上饶市广信区");
    }

    @Test
    void aCountyThatBecameADistrictIsFoundWithItsTime() {
        RegionView county = regions.find("361121").orElseThrow();
        assertThat(county.name()).isEqualTo("上饶县");
        assertThat(county.to()).isEqualTo(LocalDate.of(2020, 11, 19));
        RegionView yuhang = regions.find("330183").orElseThrow();
        assertThat(yuhang.became()).isEqualTo("330111");
    }

    @Test
    void aRegionIsFoundByItsFormerName() {
        assertThat(regions.search("襄樊", 5)).extracting(RegionView::name).contains("襄阳市");
        assertThat(regions.find("420600").orElseThrow().formerNames()).containsExactly("襄樊市");
    }

    @Test
    void aNameThatSeveralRegionsHaveMeansNoneForSure() {
        assertThat(regions.only("鼓楼区")).isEmpty();
        assertThat(regions.only("榆林市").orElseThrow().code()).isEqualTo("610800");
    }

    @Test
    void anOfficeAddsCodesThatTheStandardLeavesFree() {
        regions.add("970000", "西岭省", RegionLevel.PROVINCE, "");
        regions.add("970100", "北原市", RegionLevel.PREFECTURE, "970000");
        assertThat(regions.find("970100").orElseThrow().own()).isTrue();
        assertThatThrownBy(() -> regions.add("360199", "某区", RegionLevel.COUNTY, "360100"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("9开头");
        assertThatThrownBy(() -> regions.add("970100", "某市", RegionLevel.PREFECTURE, "970000"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("已经使用");
        assertThatThrownBy(() -> regions.add("970200", "某省", RegionLevel.PROVINCE, "970000"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void loadingTheSameListAgainChangesNothing() {
        int before = regions.below("610000").size();
        loading.afterPropertiesSet();
        assertThat(regions.below("610000")).hasSize(before);
    }
}
