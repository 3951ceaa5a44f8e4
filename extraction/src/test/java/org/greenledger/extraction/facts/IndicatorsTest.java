package org.greenledger.extraction.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.greenledger.extraction.PlanDraft.Indicator;
import org.greenledger.extraction.text.CleanText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorsTest {

    private static List<Indicator> read(String text) {
        return Indicators.read(CleanText.ofLines(text));
    }

    /** name sign value unit due baseline; absent parts left out. */
    private static String told(Indicator i) {
        return (i.name()
                        + " "
                        + i.comparator()
                        + " "
                        + i.value().toPlainString()
                        + (i.unit() == null ? "" : " " + i.unit())
                        + (i.due() == null ? "" : " " + i.due())
                        + (i.baselineYear() == null ? "" : " " + i.baselineYear()))
                .strip();
    }

    private static String all(String text) {
        return read(text).stream().map(IndicatorsTest::told).collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "优良天数比例达到97%以上。|优良天数比例 >= 97 %",
                "全市森林覆盖率达到9.48%。|全市森林覆盖率 >= 9.48 %",
                "再生水利用率不低于30%。|再生水利用率 >= 30 %",
                "再生水利用率不少于百分之三十。|再生水利用率 >= 30 %",
                "全省森林覆盖率大于63%。|全省森林覆盖率 > 63 %",
                "湿地保护率高于50%。|湿地保护率 > 50 %",
                "单位产值能耗低于0.5吨标准煤/万元。|单位产值能耗 < 0.5 吨标准煤/万元",
                "PM2.5年均浓度小于35μg/m³。|PM2.5年均浓度 < 35 微克/立方米",
                "细颗粒物(PM2.5)浓度降至每立方米25微克以下。|细颗粒物(PM2.5)浓度 <= 25 微克/立方米",
                "PM10年均浓度不高于60微克/立方米。|PM10年均浓度 <= 60 微克/立方米",
                "全市用水总量控制在11.06亿立方米以内。|全市用水总量 <= 11.06 亿立方米",
                "煤炭占能源消费总量比重降低到65%以下。|煤炭占能源消费总量比重 <= 65 %",
                "煤炭消费量不超过1,200万吨。|煤炭消费量 <= 1200 万吨",
                "劣Ⅴ类水体比例为0。|劣Ⅴ类水体比例 = 0",
                "全面消除劣Ⅴ类水体。|劣Ⅴ类水体 = 0",
                "城市黑臭水体全部消除。|城市黑臭水体 = 0",
                "PM2.5浓度较2015年下降24%。|PM2.5浓度 decrease-by 24 % 2015",
                "PM2.5浓度比2020年累计下降10%以上。|PM2.5浓度 decrease-by 10 % 2020",
                "重点重金属排放量在2013年基础上削减12%。|重点重金属排放量 decrease-by 12 % 2013",
                "化学需氧量排放总量与2015年相比减少8.6%。|化学需氧量排放总量 decrease-by 8.6 % 2015",
                "森林蓄积量较2020年增加300万立方米。|森林蓄积量 increase-by 300 万立方米 2020",
                "空气优良天数达到300天以上。|空气优良天数 >= 300 天",
                "污泥无害化处置率提高到92%。|污泥无害化处置率 >= 92 %",
                "Ⅲ类以上水体达到50%以上。|Ⅲ类以上水体 >= 50 %",
                "危险废物处置率≥95%。|危险废物处置率 >= 95 %",
                "PM2.5平均浓度达到35微克/立方米。|PM2.5平均浓度 <= 35 微克/立方米",
                "二氧化碳排放强度比2020年下降18%左右。|二氧化碳排放强度 decrease-by 18 % 2020",
                "近岸海域水质优良(一、二类)比例总体高于87.5%。|近岸海域水质优良(一、二类)比例 > 87.5 %",
                "优良天数比例稳定在90%以上。|优良天数比例 >= 90 %",
            })
    void comparators(String text, String expected) {
        assertThat(all(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "畜禽粪污综合利用率、养殖场设施装备配套率分别达到73%和90%。|畜禽粪污综合利用率 >= 73 %; 养殖场设施装备配套率 >= 90 %",
                "城市和县城生活污水处理率分别达到93%和84%以上。|城市生活污水处理率 >= 93 %; 县城生活污水处理率 >= 84 %",
                "肥料、农药利用率均达到40%。|肥料利用率 >= 40 %; 农药利用率 >= 40 %",
                "PM2.5、PM10浓度分别降至35微克/立方米、60微克/立方米以下。|PM2.5浓度 <= 35 微克/立方米; PM10浓度 <= 60 微克/立方米",
                "建成区清洁取暖率达到60%以上,农村地区达到20%。|建成区清洁取暖率 >= 60 %; 农村地区清洁取暖率 >= 20 %",
                "PM2.5浓度较2017年下降15%以上,达到40微克/立方米。|PM2.5浓度 decrease-by 15 % 2017; PM2.5浓度 <= 40 微克/立方米",
                "化学需氧量、氨氮重点工程减排量分别达到1.2万吨、0.08万吨。|化学需氧量重点工程减排量 >= 1.2 万吨; 氨氮重点工程减排量 >= 0.08 万吨",
                "地级及以上城市建成区黑臭水体比例均控制在10%以内。|地级及以上城市建成区黑臭水体比例 <= 10 %",
                "全市污泥、危险废物无害化处置率达到95%以上。|全市污泥、危险废物无害化处置率 >= 95 %",
            })
    void severalInOneSentence(String text, String expected) {
        assertThat(all(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "到2020年,优良天数比例达到80%,森林覆盖率达到63%。|优良天数比例 >= 80 % 2020-12-31; 森林覆盖率 >= 63 % 2020-12-31",
                "到2020年底实现两个确保:优良天数比例达到80%;森林覆盖率达到63%。|优良天数比例 >= 80 % 2020-12-31; 森林覆盖率 >= 63 % 2020-12-31",
                "2019年底污泥处置率达到90%以上。再生水利用率不低于30%。|污泥处置率 >= 90 % 2019-12-31; 再生水利用率 >= 30 %",
                "2022年6月底前,管网覆盖率达到95%,到2025年末,管网覆盖率达到98%。|管网覆盖率 >= 95 % 2022-06-30; 管网覆盖率 >= 98 % 2025-12-31",
                "到“十四五”末,湿地保护率达到55%。|湿地保护率 >= 55 % 2025-12-31",
                "到2020年,全市PM2.5年均浓度较2015年下降24%。|全市PM2.5年均浓度 decrease-by 24 % 2020-12-31 2015",
                "到2025年,水源地水质达标率100%,回收利用率为35%。|水源地水质达标率 = 100 % 2025-12-31; 回收利用率 = 35 % 2025-12-31",
                "自2017年起,污泥处置率不低于90%。|污泥处置率 >= 90 %",
            })
    void theDueDayHoldsForTheSentence(String text, String expected) {
        assertThat(all(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "污水处理率仅为63%。",
        "2020年水质达标率100%。",
        "目前,污水处理率达到63%,回收率达到20%。",
        "截至2016年底,污水处理率达到63%。",
        "污泥处置率未达到90%的要求。",
        "对日供水在1000吨以上的水源地限期整治。",
        "淘汰每小时10吨以下燃煤锅炉。",
        "重叠面积22.84平方公里。",
        "2018年底前80%的镇建成示范镇。",
        "出水水质达到《排放标准》(DB 61/224-2018)。",
        "办结信访件1790件。",
        "基本消除城市黑臭水体。",
        "排名达到第3位。",
    })
    void whatPromisesNoFigureIsNoIndicator(String text) {
        assertThat(all(text)).isEmpty();
    }

    @Test
    void theSpanHoldsNameAndFigure() {
        String text = "到2020年,力争全市森林覆盖率达到63%以上。";

        assertThat(read(text).get(0).span().of(text)).isEqualTo("全市森林覆盖率达到63%以上");
    }

    @Property(tries = 300)
    void anyTextIsReadWithoutAFaultAndTheSpanHoldsTheFigure(@ForAll("plans") String text) {
        for (Indicator indicator : read(text)) {
            assertThat(indicator.span().end()).isLessThanOrEqualTo(text.length());
        }
    }

    @Provide
    Arbitrary<String> plans() {
        return PlanLikeText.any();
    }
}
