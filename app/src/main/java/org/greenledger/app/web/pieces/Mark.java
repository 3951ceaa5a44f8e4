package org.greenledger.app.web.pieces;

import java.util.Locale;

/** How a state looks: a shape, a word, a colour. The words of both axes, and those of a lamp. */
public enum Mark {
    NOT_STARTED("未启动", "未启动"),
    BEHIND("未达序时进度", "未达序时"),
    ON_SCHEDULE("达到序时进度", "达到序时"),
    AHEAD("超过序时进度", "超过序时"),
    NEARLY_DONE("基本完成", "基本完成"),
    DONE("完成", "完成"),
    OVERDUE("超期", "超期"),
    DUE_SOON("临期", "临期"),
    NOT_APPLIED("未申请", "–"),
    IN_ACCEPTANCE("验收中", "验收中"),
    ON_NOTICE("公示中", "公示中"),
    CLOSED("已销号", "已销号"),
    RETURNED("退回", "退回"),
    WITHDRAWN("已撤回", "已撤回");

    private final String word;
    private final String brief;

    Mark(String word, String brief) {
        this.word = word;
        this.brief = brief;
    }

    /** The state's full name. */
    public String word() {
        return word;
    }

    /** The name where there is little room, as in a table. */
    public String brief() {
        return brief;
    }

    /** The end of its style's name. */
    public String css() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
