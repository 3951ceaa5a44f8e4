package org.greenledger.extraction.facts;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.greenledger.extraction.PlanDraft.Reading;
import org.greenledger.extraction.Warning;
import org.greenledger.extraction.text.CleanText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InspectionHeaderTest {

    private static InspectionHeader read(String text) {
        return InspectionHeader.read(CleanText.ofLines(text.replace("/", "\n")));
    }

    private static @Nullable Object value(@Nullable Found<?> found) {
        return found == null ? null : found.value();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "东川省贯彻落实中央生态环境保护督察组督察反馈意见整改方案|东川省",
                "临江市公开第二轮省级生态环境保护督察整改方案|临江市",
                "云岭县落实省委生态环境保护督察反馈问题整改措施清单|云岭县",
                "关于印发《东川省临江市第三轮省级督察反馈意见整改方案》的通知|临江市",
                "中共临江市委 临江市人民政府关于印发《临江市贯彻落实督察报告整改方案》的通知|临江市",
                "最新北原省贯彻落实中央环境保护督察“回头看”反馈意见整改方案|北原省",
                "江西公布中央环保督察整改方案|江西省",
                "内蒙古自治区贯彻落实中央环境保护督察反馈意见整改方案|内蒙古自治区",
                "广西对外公开中央生态环境保护督察整改落实情况|广西壮族自治区",
                "新疆生产建设兵团贯彻落实第二轮中央生态环境保护督察报告整改方案|新疆生产建设兵团",
                "青川州贯彻落实省生态环境保护督察反馈意见整改方案|青川州",
                "南山彝族自治州公开省级督察整改方案|南山彝族自治州",
                "林西盟第二轮自治区生态环境保护督察整改方案|林西盟",
                "白音旗贯彻落实自治区督察反馈意见整改方案|白音旗",
                "临海新区贯彻落实中央生态环境保护督察反馈意见整改方案|临海新区",
                "河东区关于第二轮督察反馈问题整改情况的公示|河东区",
                "常州市公开省级生态环境保护督察整改方案|常州市",
                "兵团第三师落实兵团党委生态环境保护督察反馈意见整改方案|兵团第三师",
                "中央第五环境保护督察组向东川省反馈“回头看”情况|东川省",
                "关于公示云岭县督察反馈问题整改完成情况的公告|云岭县",
                "突出生态环境问题整改验收销号公示|-",
                "城市生活污水问题整改方案|-",
                "全省自然保护区问题整改方案|-",
            })
    void theRegionStandsAtTheHeadOfTheTitle(String title, @Nullable String region) {
        InspectionHeader header = read(title + "/现将有关内容公布如下。");

        assertThat(value(header.title())).isEqualTo(title);
        assertThat(value(header.region())).isEqualTo(region);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "关于督察反馈意见整改进展情况的汇报/临江市委、市政府高度重视。近日向东川省作了报告。|临江市",
                "整改工作情况汇报/按照《临江市贯彻落实中央督察反馈意见整改方案》推进整改。|临江市",
                "整改工作情况汇报/我市高度重视,全省各市县迅速行动。|-",
            })
    void withoutAPlaceInTheTitleTheBodySpeaks(String text, @Nullable String region) {
        assertThat(value(read(text).region())).isEqualTo(region);
    }

    @Test
    void aTitleBrokenOverTwoLinesIsOneTitle() {
        InspectionHeader header = read("临江市贯彻落实第二轮中央生态环境保护督察/反馈意见整改方案/为做好整改,制定本方案。");

        assertThat(value(header.title())).isEqualTo("临江市贯彻落实第二轮中央生态环境保护督察反馈意见整改方案");
        assertThat(value(read("群众来信来电举报污染类型/统计表(第八批)/单位:件").title()))
                .isEqualTo("群众来信来电举报污染类型统计表(第八批)");
        assertThat(value(header.region())).isEqualTo("临江市");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "临江市公开整改方案/2021年4月9日至5月9日,中央第五生态环境保护督察组进驻东川省。|中央第五生态环境保护督察组|central",
                "临江市整改方案/由东川省第三生态环境保护督察组对临江市开展督察。|东川省第三生态环境保护督察组|provincial",
                "临江市整改方案/省委第二生态环境保护督察组反馈意见后,我市认真整改。|省委第二生态环境保护督察组|provincial",
                "云岭县整改方案/市委第一生态环境保护督察组向云岭县反馈。|市委第一生态环境保护督察组|municipal",
                "林西盟整改方案/自治区党委第四生态环境保护督察组对林西盟开展督察。|自治区党委第四生态环境保护督察组|provincial",
                "北京市平山区整改方案/市第二生态环境保护督察组对平山区开展市级生态环境保护督察。|市第二生态环境保护督察组|-",
                "临江市整改方案/本市自行组织检查。|-|-",
            })
    void theTeamTellsTheLevel(String text, @Nullable String team, @Nullable String level) {
        InspectionHeader header = read(text);

        assertThat(value(header.team())).isEqualTo(team);
        if (level != null) {
            assertThat(value(header.level())).isEqualTo(level);
        }
    }

    @Test
    void aTeamThatLostItsNumberIsTakenAsPrintedAndSaidSo() {
        InspectionHeader header = read("临江市公开省级督察整改方案/东川省第生态环境保护督察组对临江市开展了督察。");

        assertThat(value(header.team())).isEqualTo("东川省第生态环境保护督察组");
        assertThat(header.warnings()).extracting(Warning::code).containsExactly("lost-character");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "临江市落实省委生态环境保护督察“回头看”反馈意见整改方案|look-back|-",
                "东川省贯彻落实中央环保督察\"回头看\"及大气污染问题专项督察反馈意见整改方案|look-back|-",
                "临江市落实海洋生态环境保护专项督察反馈意见整改方案|special|-",
                "临江市贯彻落实第二轮中央生态环境保护督察报告整改方案|inspection|2",
                "临江市贯彻落实第3轮省级生态环境保护督察反馈意见整改方案|inspection|3",
                "临江市公开首轮省级环保督察整改方案|inspection|1",
                "东川省公布第二轮第四批中央生态环境保护督察整改方案|inspection|2",
                "临江市生活污水治理整改方案|-|-",
            })
    void kindAndRoundAreReadFromTheTitle(
            String title, @Nullable String kind, @Nullable Integer round) {
        InspectionHeader header = read(title + "/对群众信访开展“回头看”,办好第二轮土地承包的事。");

        assertThat(value(header.kind())).isEqualTo(kind);
        assertThat(value(header.round())).isEqualTo(round);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "2017年8月29日至9月1日,中央第二环境保护督察组对临江市开展下沉督察,并于12月24日反馈督察意见。|2017-08-29|2017-09-01|2017-12-24",
                "2018年10月15日至11月4日,省委第二督察组开展了“回头看”,于2019年5月20日反馈了督察意见。|2018-10-15|2018-11-04|2019-05-20",
                "2021年12月20日至次年1月20日,中央督察组进驻东川省。|2021-12-20|2022-01-20|-",
                "2021年12月20日至1月20日,中央督察组进驻东川省。|2021-12-20|2022-01-20|-",
                "2022年9月8日—27日,省督察组对我市开展督察。|2022-09-08|2022-09-27|-",
                "2022.9.8-2022.9.27,督察组进驻。|2022-09-08|2022-09-27|-",
                "二〇二二年九月八日至九月二十七日,督察组进驻临江。|2022-09-08|2022-09-27|-",
                "2022年9月8日到2022年9月27日,督察组对临江市实施督察,2022年11月3日,督察组正式反馈督察情况。|2022-09-08|2022-09-27|2022-11-03",
                "7月14日至8月14日,中央第四督察组对我省开展督察,并于11月17日反馈了督察意见。|--07-14|--08-14|--11-17",
                "202298日至927日,省督察组对临江市开展督察。|2022-09-08|2022-09-27|-",
                "2022年98日至9月27日,省督察组对临江市开展督察。|2022-09-08|2022-09-27|-",
                "2022118日至28日,省督察组对临江市开展督察。|-|-|-",
                "公示时间:2023年6月5日至2023年6月11日,对督察组反馈问题整改情况公示。|-|-|-",
                "2023年6月5日至6月11日,我市开展植树活动。|-|-|-",
                "督察组于2021年8月30日召开督察反馈会。|-|-|2021-08-30",
                "2021年12月底前完成督察反馈问题整改,2021年8月3日前反馈情况。|-|-|-",
            })
    void theDaysOfTheInspection(
            String body, @Nullable String from, @Nullable String to, @Nullable String feedback) {
        InspectionHeader header = read("临江市公开督察整改方案/" + body);

        assertThat(value(header.from())).isEqualTo(from);
        assertThat(value(header.to())).isEqualTo(to);
        assertThat(value(header.feedback())).isEqualTo(feedback);
    }

    @Test
    void aRepairedDayIsSaidToBeRepairedAndAWholeOneIsNot() {
        assertThat(read("临江市公开督察整改方案/202298日至927日,督察组进驻临江市。").warnings())
                .extracting(Warning::code)
                .contains("repaired-date");
        assertThat(read("临江市公开督察整改方案/2022年9月8日至9月27日,督察组进驻临江市。").warnings()).isEmpty();
    }

    @Test
    void aDamagedDayWithTwoReadingsIsLeftOpen() {
        InspectionHeader header = read("临江市公开督察整改方案/2022118日至28日,督察组进驻临江市。");

        assertThat(header.from()).isNull();
        assertThat(header.warnings()).extracting(Warning::code).containsExactly("unresolved-date");
    }

    @Test
    void aDayWithoutAYearIsSaidToBeOpen() {
        assertThat(read("东川省整改方案/7月14日至8月14日,督察组对我省开展督察。").warnings())
                .extracting(Warning::code, Warning::at)
                .contains(org.assertj.core.groups.Tuple.tuple("unresolved-date", "plan.from"));
    }

    @Test
    void ofTwoInspectionsTheLookBackPlanMeansTheLookBack() {
        InspectionHeader header =
                read(
                        "临江市落实督察“回头看”反馈意见整改方案/2016年7月14日至8月14日,中央督察组进驻东川省。"
                                + "2018年6月1日至7月1日,中央第四环境保护督察组对东川省开展“回头看”。");

        assertThat(value(header.from())).isEqualTo("2018-06-01");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "临江市公开督察整改方案/发布时间:2018-07-07 11:54:17 来源:临江日报|2018-07-07",
                "临江市公开督察整改方案/时间：2023年7月17日 来源：|2023-07-17",
                "临江市公开督察整改方案/发布日期 2023.07.17 浏览次数:33|2023-07-17",
                "临江市公开督察整改方案/临江市人民政府 2023-06-05 10:12 来源:市水务局|2023-06-05",
                "临江市公开督察整改方案/更新时间:2023-07-09 09:36|-",
                "临江市督察整改公示/公示时间:2023年6月5日至2023年6月11日|-",
                "临江市督察整改公示/整改时间:2023年6月5日|-",
            })
    void thePageSaysWhenItWasPublished(String text, @Nullable String published) {
        assertThat(value(read(text).published())).isEqualTo(published);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "临江市督察整改方案/正文如下。/中共临江市委/临江市人民政府/2019年6月28日|2019-06-28",
                "各县委、县人民政府:/现印发给你们。/临江市生态环境保护督察整改工作领导小组办公室/二〇一九年六月二十八日/临江市督察整改方案|2019-06-28",
                "临江市督察整改方案/(2021年4月2日)/一、总体要求|2021-04-02",
                "各县人民政府:/现印发给你们,请认真贯彻执行。/2025年3月12日/临江市督察整改方案|2025-03-12",
                "临江市督察整改公示/监督电话:0000-223344/2023年9月28日|2023-09-28",
                "临江市督察整改公示/特此公示。/2023年9月28日|2023-09-28",
                "临江市督察整改方案/于2019年6月28日召开会议。|-",
                "临江市督察整改方案/完成了全部治理工作。/2019年6月28日|-",
            })
    void theSignatureSaysWhenItWasIssued(String text, @Nullable String issued) {
        assertThat(value(read(text).issued())).isEqualTo(issued);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "临江市贯彻落实督察反馈意见整改方案/一、指导思想|plan",
                "临江市公开督察整改方案/《整改方案》明确了目标。|announcement",
                "临江市贯彻落实督察反馈意见整改方案/《整改方案》提出,坚持问题导向。《整改方案》明确了五项措施。|announcement",
                "关于临江市督察反馈问题整改落实情况的报告/汇报如下。|progress-report",
                "云岭县督察反馈问题(序号七)整改完成情况的公示/现公示如下。|notice",
                "临江市信访举报件办理情况一览表/第三批|progress-report",
                "大江流过的地方/这里没有方案。|-",
            })
    void theTitleTellsTheKindOfDocument(String text, @Nullable String document) {
        assertThat(value(read(text).document())).isEqualTo(document);
    }

    @Property(tries = 300)
    void anyTextIsReadWithoutAFaultAndSpansStayInside(@ForAll("plans") String text) {
        InspectionHeader header = InspectionHeader.read(CleanText.ofLines(text));

        for (Reading reading : header.readings()) {
            assertThat(reading.span().end()).isLessThanOrEqualTo(text.length());
            assertThat(reading.reason()).isNotBlank();
        }
    }

    @net.jqwik.api.Provide
    net.jqwik.api.Arbitrary<String> plans() {
        return PlanLikeText.any();
    }
}
