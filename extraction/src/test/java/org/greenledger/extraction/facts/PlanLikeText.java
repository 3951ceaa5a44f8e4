package org.greenledger.extraction.facts;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Random text made of the words and signs plans are made of, cut and glued anywhere. */
final class PlanLikeText {
    private static final String[] PIECES = {
        "东川省",
        "临江市",
        "云岭县",
        "各县市区",
        "贯彻落实",
        "第二轮",
        "中央",
        "省委",
        "生态环境保护督察组",
        "督察",
        "“回头看”",
        "反馈意见",
        "整改方案",
        "公示",
        "2022年9月8日",
        "至",
        "927日",
        "2022",
        "98日",
        "9月",
        "底前",
        "到2020年",
        "前12批",
        "30批91件",
        "共100个问题",
        "已办结",
        "件",
        "罚款",
        "万元",
        "达到",
        "不低于",
        "分别",
        "95%",
        "和",
        "、",
        ",",
        "，",
        "。",
        ";",
        "\n",
        "\t",
        "(",
        ")",
        "《",
        "》",
        "PM2.5",
        "浓度",
        "率",
        "较2015年",
        "下降",
        "个方面",
        "六大类",
        "21项",
        "强化措施",
        "移交的",
        "责任追究问题",
        "一",
        "十",
        "0",
        "9",
        ".",
        "%",
        "以上",
        "每立方米",
        "微克",
        "序号",
        "责任单位",
        "整改时限",
        "整改措施",
        "1.",
        "一、",
        "(一)",
        "：",
        " ",
        "\uD83D\uDE00",
        "\u0000"
    };

    private PlanLikeText() {}

    static Arbitrary<String> any() {
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(9, Arbitraries.of(PIECES)),
                        net.jqwik.api.Tuple.of(1, Arbitraries.strings().ofMaxLength(4)))
                .list()
                .ofMaxSize(60)
                .map(pieces -> String.join("", pieces));
    }
}
