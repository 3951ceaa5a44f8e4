package org.greenledger.app.exchange.units;

import java.util.Arrays;
import java.util.Optional;

/**
 * The columns of the sheet of units. They are found again by their heads, so people may move them.
 */
enum UnitColumn {
    KEY("识别码", 9, "id", "系统用来认出这个单位，请勿改动；新增单位留空"),
    NAME("全称", 40, "name", "改动即更名，须填变更日期和变更依据"),
    SHORT("简称", 28, "shortNames", "多个用顿号分开；改动视为更正"),
    FORMER("曾用名", 28, "", "由更名产生，不能修改"),
    KIND("类别", 13, "kind", "改动视为更正"),
    CODE("行政区划代码", 11, "regionCode", "六位代码（GB/T 2260），可以为空；改动视为更正"),
    REGION("行政区", 14, "region", "方案里的叫法，可以为空；改动视为更正"),
    PARENT("上级单位", 36, "parent", "全称；重名时写成“单位（它的上级）”；最高一级留空；改动即划转，须填变更日期和变更依据"),
    FROM("设立日期", 12, "from", "只用于新增单位，不清楚时留空"),
    STATE("状态", 9, "closed", "在用或已撤销；由在用改为已撤销即撤销，须填变更日期和变更依据"),
    SUCCESSORS("承接单位", 30, "successors", "撤销时由谁承接，多个用顿号分开；几个单位填同一个承接单位即为合并"),
    ON("变更日期", 12, "on", "更名、划转、撤销的生效日期，如 2024-03-01"),
    REASON("变更依据", 30, "reason", "例如文号");

    static final String CLOSED = "已撤销";
    static final String OPEN = "在用";

    private final String head;
    private final int width;
    private final String field;
    private final String note;

    UnitColumn(String head, int width, String field, String note) {
        this.head = head;
        this.width = width;
        this.field = field;
        this.note = note;
    }

    /** The word in the head row. */
    String head() {
        return head;
    }

    /** Width in characters. */
    int width() {
        return width;
    }

    /** The component of a batch row that it fills; empty for one that is only shown. */
    String field() {
        return field;
    }

    /** What the cell holds and accepts. */
    String note() {
        return note;
    }

    boolean editable() {
        return this != KEY && this != FORMER;
    }

    static Optional<UnitColumn> headed(String words) {
        return Arrays.stream(values()).filter(c -> c.head.equals(words.strip())).findFirst();
    }

    static UnitColumn filling(String field) {
        return Arrays.stream(values()).filter(c -> c.field.equals(field)).findFirst().orElse(KEY);
    }
}
