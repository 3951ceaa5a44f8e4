package org.greenledger.extraction.facts;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.greenledger.extraction.Warning;
import org.greenledger.extraction.text.CleanText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclaredCountsTest {

    private static Figures<Integer> read(String text) {
        return DeclaredCounts.read(CleanText.ofLines(text));
    }

    private static @Nullable Integer count(String text, String name) {
        Found<Integer> found = read(text).values().get(name);
        return found == null ? null : found.value();
    }

    private static String words(String text, String name) {
        Found<Integer> found = read(text).values().get(name);
        return found == null ? "" : found.span().of(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "针对督察反馈意见,逐条逐句梳理出4个方面16项61个问题,坚决整改。|61",
                "针对省督察组提出的28个具体问题,制定了整改任务清单。|28",
                "根据督察反馈意见,归纳梳理出14项整改任务,逐一建档立案。|14",
                "督察反馈意见指出的五个方面四十三项问题,已分解到部门。|43",
                "督察共反馈问题56个,涉及12个县。|56",
                "《整改方案》明确了38项整改任务和151项具体整改措施。|38",
                "我市涉及9个方面整改任务(全省共性问题5个,本市问题4个)。|9",
                "对反馈的３２个问题逐一明确责任单位。|32",
                "方案将反馈意见细化分解为4个方面、17类、56个问题。|56",
                "我省66项整改任务已完成37项,其余29项正加快推进。|66",
                "截至7月底,45个具体问题有39个已完成整改。|45",
                "按照反馈意见,共梳理问题5个方面、31项,制定措施102条。|31",
                "我市认领整改任务33项,其中共性任务21项。|33",
                "39项整改任务已完成,其余按序时推进。|-",
                "坚持一个问题、一套方案、一名责任领导。|-",
                "第12项整改任务已完成并通过验收。|-",
                "督察组转办信访件30批91件共100个问题。|-",
                "省督察组移交的4个生态环境损害责任追究问题,按程序办理。|-",
                "会上通报,42项整改任务中29项已完成整改。|42",
                "对5个突出问题进行挂牌督办。|-",
                "加快155项环保问题的自查自纠。|-",
                "明确了4个方面组织保障措施。|-",
                "2017年共投入3个亿,问题不少。|-",
            })
    void issues(String text, @Nullable Integer expected) {
        assertThat(count(text, "issues")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "提出了六大类21项强化措施:一是…|6|21",
                "制定了8大类26项强化措施。|8|26",
                "《整改方案》明确了4个方面14项主要措施。|4|14",
                "从五个方面提出二十二条具体措施。|5|22",
                "围绕3个方面共18项重点任务持续发力。|3|18",
                "明确了五个方面措施:一是加强组织领导。|-|-",
                "明确了4个方面12项组织保障措施。|-|-",
                "梳理出4个方面14项整改任务。|-|-",
                "提出12项强化措施。|-|12",
            })
    void tasks(String text, @Nullable Integer categories, @Nullable Integer tasks) {
        assertThat(count(text, "task_categories")).isEqualTo(categories);
        assertThat(count(text, "tasks")).isEqualTo(tasks);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "对省督察组移交的4个生态环境损害责任追究问题,移交市纪委监委。|4",
                "督察组移交了七件责任追究案件。|7",
                "同步移交责任追究问题5个,由纪委调查。|5",
                "移交问责问题线索6件。|6",
                "严肃责任追究,逐一厘清责任。|-",
                "整改28个问题,强化责任追究。|-",
            })
    void accountability(String text, @Nullable Integer expected) {
        assertThat(count(text, "accountability_issues")).isEqualTo(expected);
    }

    @Test
    void theSpanHoldsTheWords() {
        String text = "根据反馈意见,归纳梳理出14项整改任务,提出六大类21项强化措施。";

        assertThat(words(text, "issues")).contains("14项整改任务");
        assertThat(words(text, "tasks")).isEqualTo("六大类21项强化措施");
    }

    @Test
    void twoDifferentNumbersRaiseADoubtAndTheSameTwiceDoesNot() {
        assertThat(read("反馈意见梳理出61个问题。\n对照反馈意见梳理出60个问题。").warnings())
                .extracting(Warning::code)
                .containsExactly("declared-count-conflict");
        assertThat(read("反馈意见梳理出61个问题。\n对照反馈意见梳理出61个问题。").warnings()).isEmpty();
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
