package org.greenledger.app.identity.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroupRulesTest {

    private static final List<String> PROVINCE = List.of("东川省");
    private static final List<String> CITY = List.of("云湖市", "东川省");

    @ParameterizedTest
    @CsvSource({
        "各设区市政府, CITY, GOVERNMENT",
        "各市人民政府, CITY, GOVERNMENT",
        "'各州、市人民政府', CITY, GOVERNMENT",
        "各地市党委政府, CITY, PARTY GOVERNMENT",
        "各县（市、区）人民政府, COUNTY, GOVERNMENT",
        "'各市、县（区）人民政府', CITY COUNTY, GOVERNMENT",
        "县（市、区）, COUNTY, GOVERNMENT",
        "各级党委, PROVINCE CITY COUNTY TOWN, PARTY",
        "各开发区管委会, PROVINCE CITY COUNTY TOWN, COMMITTEE",
        "全省各县区政府, COUNTY, GOVERNMENT",
        "乡镇（街道）, TOWN, GOVERNMENT",
    })
    void aProvincesPlanNamesLevelsAndOrgans(String name, String levels, String organs) {
        assertThat(words(name, PROVINCE)).isEqualTo(levels + " | " + organs);
    }

    @ParameterizedTest
    @CsvSource({
        "'各县市区党委、政府', COUNTY, PARTY GOVERNMENT",
        "各市区政府, COUNTY, GOVERNMENT",
        "'各县（区）、', COUNTY, GOVERNMENT",
        "云湖市各县区, COUNTY, GOVERNMENT",
        "市直各部门, PROVINCE CITY COUNTY TOWN, DEPARTMENT",
        "各乡镇, TOWN, GOVERNMENT",
    })
    void aCitysPlanNamesItsCounties(String name, String levels, String organs) {
        assertThat(words(name, CITY)).isEqualTo(levels + " | " + organs);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "市级有关部门",
                "有关市县",
                "各有关单位",
                "省直各督导验收单位",
                "各整改责任单位",
                "相关市（区）",
                "市直整改牵头部门",
                "省直有关单位",
                "市级部门"
            })
    void whoIsMeantWithoutARuleIsForAPersonToSay(String name) {
        assertThat(GroupRules.read(name, CITY)).contains(GroupMeaning.OPEN);
    }

    @Test
    void membersOfTheLeadingGroupAreAsked() {
        assertThat(GroupRules.read("市整改工作领导小组成员单位", CITY)).contains(GroupMeaning.BODY);
        assertThat(GroupRules.read("各成员单位", CITY)).contains(GroupMeaning.BODY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "市生态环境局",
                "上饶市政府",
                "市直机关工委",
                "榆林高新区管委会",
                "省委组织部",
                "区河湖管理中心",
                "县区域发展中心",
                "市县域经济办",
                "各莫乡政府",
                "省政府教育督导委员会",
                "云湖市市场监管局",
                "宿马园区党工委"
            })
    void oneUnitIsNoGroup(String name) {
        assertThat(GroupRules.read(name, CITY)).isEmpty();
    }

    private static String words(String name, List<String> chain) {
        GroupMeaning meaning = GroupRules.read(name, chain).orElseThrow();
        return words(meaning.levels()) + " | " + words(meaning.organs());
    }

    private static String words(java.util.Set<? extends Enum<?>> all) {
        return all.stream()
                .sorted()
                .map(e -> e.name())
                .collect(Collectors.joining(" "))
                .replace("GOVERNMENT PARTY", "PARTY GOVERNMENT");
    }

    @ParameterizedTest
    @CsvSource({
        "东川省, PROVINCE",
        "云湖市|东川省, CITY",
        "湖东区|云湖市|东川省, COUNTY",
        "石桥镇|湖东区|云湖市|东川省, TOWN",
        "桐溪县|东川省, COUNTY",
        "重庆市, PROVINCE",
        "渝中区|重庆市, COUNTY",
        "云湖市, CITY",
        "湖东区|云湖市, COUNTY",
        "桐溪县, COUNTY",
        "云西地区|东川省, CITY",
    })
    void theLevelOfAPlaceIsToldByWhatStandsAboveIt(String chain, Level level) {
        assertThat(Level.of(List.of(chain.split("\\|")))).isEqualTo(level);
    }
}
