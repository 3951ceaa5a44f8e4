package org.greenledger.extraction.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.greenledger.extraction.PlanDraft.Reading;
import org.greenledger.extraction.text.CleanText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PetitionFiguresTest {

    private static Figures<BigDecimal> read(String text) {
        return PetitionFigures.read(CleanText.ofLines(text));
    }

    private static String summary(String text) {
        Map<String, String> sorted = new TreeMap<>(read(text).map(BigDecimal::toPlainString));
        return sorted.toString().replaceAll("[{}]", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "督察组向我市转办信访事项28批84件共90个问题,其中重点案件17件。|batches=28, cases=84, key_cases=17, problems=90",
                "督察期间共收到转办信访件16批次121个问题。|batches=16, problems=121",
                "对督察组交办的三十二批1,050件群众举报环境问题逐件回头看。|batches=32, cases=1050",
                "信访案件按时限办结率和信息公开率均为100%。|disclosure_rate=100, on_time_rate=100",
                "信访件按期办结率、信息公开率分别达到98.5%和100%。|disclosure_rate=100, on_time_rate=98.5",
                "84个环境信访案件(扣除重复访和不实,应完成整改55项,实际完成50项,还有5项正在整改中)。|cases=84, completed=50, in_progress=5, to_rectify=55",
                "截至6月1日,已对1-9批302件信访件进行调查处理,其中,已办结120件、阶段性办结151件、未办结31件,责令整改70家,立案处罚33家,罚款金额182300.50元,立案侦查9件,刑事拘留2人,约谈4人,问责6人。|accountable=6, batches=9, cases=302, closed=120, criminal_detention=2, fined=33, fines=182300.50, interviewed=4, investigated=9, open=31, ordered_to_rectify=70, stage_closed=151",
                "截至当日,移交的前12批信访举报件累计688件,已办结688件(含阶段性办结)。|batches=12, cases=688, closed_with_stage=688",
                "督察组交办的2210件信访事项,已办结1790件,阶段性办结418件,办结率达81%,其中甲市、乙市分别达97%、91%。|cases=2210, close_rate=81, closed=1790, stage_closed=418",
                "累计受理群众信访举报540件,其中来电举报400件、来信举报140件,属实300件,基本属实60件,部分属实100件,不属实80件。|calls=400, cases=540, largely_substantiated=60, letters=140, partly_substantiated=100, substantiated=300, unsubstantiated=80",
                "66项整改任务已完成37项;督察组移交的3665个信访举报问题,已整改完成3569个。|completed=3569, problems=3665",
                "截至5月27日,云岭县共计接到6批次9件省督察组转交群众举报投诉件(其中办结2件,阶段性办结3件)。|batches=6, cases=9, closed=2, stage_closed=3",
                "转交的前二十三批群众信访举报件累计1427件,已办结492件,正在办理935件,办结率34.5%。|batches=23, cases=1427, close_rate=34.5, closed=492, in_progress=935",
                "共接收交办信访件29批、312件(重点件24件),来电254件、来信58件。|batches=29, calls=254, cases=312, key_cases=24, letters=58",
                "共转办信访件45件,罚款12.5万元。|cases=45, fines=125000",
            })
    void figures(String text, String expected) {
        assertThat(summary(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "对责任不落实的约谈3人,问责2人。",
                "污水处理率达到95%,办结一批项目。",
                "市委常委会先后8次研究部署。",
                "对2013年以来的信访问题进行“回头看”。",
                "我市信访案件全省最少,仅占全省总量的1.3%。",
                "完善公众监督、举报反馈机制。",
            })
    void nothingIsReadWhereNoPetitionIsCounted(String text) {
        assertThat(summary(text)).isEmpty();
    }

    @Test
    void theCumulativeFigureCountsAndTheSingleBatchIsTold() {
        Figures<BigDecimal> read =
                read("督察组交办的第九批31件信访举报件,已办结12件。\n截至5月14日,对1-9批302件信访件进行查处,已办结120件。");

        assertThat(read.map(BigDecimal::intValue))
                .containsEntry("cases", 302)
                .containsEntry("closed", 120);
        assertThat(read.asides())
                .extracting(Reading::fact)
                .contains("plan.petitions.batch.cases", "plan.petitions.batch.closed");
    }

    @Test
    void aBreakdownByPlaceIsToldAndNotCounted() {
        Figures<BigDecimal> read = read("移交的前12批信访举报件累计58件。其中甲市21件,已办结21件;乙市37件,已办结37件。");

        assertThat(read.map(BigDecimal::intValue)).containsOnlyKeys("batches", "cases");
        assertThat(read.asides())
                .extracting(Reading::fact)
                .containsExactly("plan.petitions.areas.甲市", "plan.petitions.areas.乙市");
    }

    @Test
    void aCasesSumByKindIsNoTotal() {
        Figures<BigDecimal> read = read("共收到转办信访件16批次121个问题。\n按污染类型分:水污染40件、大气污染33件、扬尘18件。");

        assertThat(read.map(BigDecimal::intValue)).containsOnlyKeys("batches", "problems");
        assertThat(read.asides()).hasSize(3);
    }

    @Property(tries = 300)
    void anyTextIsReadWithoutAFault(@ForAll("plans") String text) {
        read(text)
                .readings()
                .forEach(r -> assertThat(r.span().end()).isLessThanOrEqualTo(text.length()));
    }

    @Provide
    Arbitrary<String> plans() {
        return PlanLikeText.any();
    }
}
