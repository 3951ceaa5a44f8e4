package org.greenledger.app.planimport;

/** A name for the inspection a plan answers, for people to correct. */
final class InspectionName {

    private static final String[] DIGITS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

    private InspectionName() {}

    /** For example 东川省第三轮中央生态环境保护督察; what the plan does not tell is left out. */
    static String of(HeaderEntry h) {
        StringBuilder name = new StringBuilder();
        name.append(h.region() == null ? "" : h.region());
        Integer round = h.round();
        if (round != null) {
            name.append("第").append(round < DIGITS.length ? DIGITS[round] : round).append("轮");
        }
        name.append(h.level() == null ? "" : Words.value("level", h.level()));
        name.append("生态环境保护");
        name.append(
                "look-back".equals(h.kind())
                        ? "督察“回头看”"
                        : "special".equals(h.kind()) ? "专项督察" : "督察");
        return name.toString();
    }
}
