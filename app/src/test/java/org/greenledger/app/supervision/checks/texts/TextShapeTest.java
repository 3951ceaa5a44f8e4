package org.greenledger.app.supervision.checks.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TextShapeTest {

    private static final String MARCH =
            "3月份组织排查沿河管网12.5公里，整治雨污混接点位37处，完成投资450万元，剩余点位已落实施工单位，计划4月底前全部完成。";
    private static final String APRIL =
            "四月份组织排查沿河管网十八公里，整治雨污混接点位52处；完成投资600万元，剩余点位已落实施工单位，计划五月底前全部完成";
    private static final String REWRITTEN =
            "本月会同水务部门对老城片区管道做了闭路电视检测，修复破损三处，更换老旧管段，施工便道已经平整，居民接户管改造进入收尾阶段。";
    private static final String ENLARGED = MARCH + "同时对上月已整治的点位开展了复查，未发现反弹。";

    private static int likeness(String one, String other) {
        return TextShape.of(one).likeness(TextShape.of(other));
    }

    @Test
    void onlyTheMonthAndTheNumbersChangedIsTheSameText() {
        assertThat(likeness(MARCH, APRIL)).isGreaterThanOrEqualTo(95);
        assertThat(likeness(MARCH, MARCH.replace("3", "11"))).isEqualTo(100);
    }

    @Test
    void aSentenceAddedOrAPlaceReplacedIsStillCopied() {
        assertThat(likeness(MARCH, ENLARGED)).isBetween(80, 95);
        assertThat(likeness(MARCH, MARCH.replace("沿河", "城东"))).isBetween(85, 99);
    }

    @Test
    void theSameWorkInOtherWordsIsNotCopied() {
        assertThat(likeness(MARCH, REWRITTEN)).isLessThan(20);
        assertThat(
                        likeness(
                                "完成污水处理厂提标改造土建工程，设备安装完成六成，预计下月通水调试。",
                                "污水处理厂提标改造已通水调试，出水水质稳定达到设计标准，正在办理竣工验收手续。"))
                .isLessThan(50);
    }

    @Test
    void sharedOpeningsDoNotMakeACopy() {
        assertThat(
                        likeness(
                                "按照整改方案要求，本月拆除违建养殖棚舍八处，清运畜禽粪污二百吨，复绿岸线一公里，聘请第三方监测水质。",
                                "按照整改方案要求，本月召开现场推进会，与三个乡镇签订责任书，确定设计单位，完成项目可研批复和用地预审。"))
                .isLessThan(40);
    }

    @Test
    void figuresDatesAndSignsAreNoLetters() {
        assertThat(TextShape.of("2026年3月，完成80%。").letters()).isEqualTo(2);
        assertThat(TextShape.of("").likeness(TextShape.of("，。"))).isZero();
    }

    @Test
    void alikeTextsShareAKeyAndOthersDoNot() {
        assertThat(shared(MARCH, APRIL)).isPositive();
        assertThat(shared(MARCH, MARCH)).isEqualTo(TextKeys.BANDS);
        assertThat(shared(MARCH, REWRITTEN)).isZero();
        assertThat(TextKeys.of(TextShape.of("。"))).isEmpty();
    }

    private static long shared(String one, String other) {
        long[] keys = TextKeys.of(TextShape.of(other));
        return Arrays.stream(TextKeys.of(TextShape.of(one)))
                .filter(k -> Arrays.stream(keys).anyMatch(x -> x == k))
                .count();
    }
}
