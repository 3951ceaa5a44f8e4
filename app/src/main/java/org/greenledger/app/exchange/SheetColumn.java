package org.greenledger.app.exchange;

import java.util.Arrays;
import java.util.Optional;
import org.greenledger.app.ledger.IssueField;
import org.jspecify.annotations.Nullable;

/**
 * The columns of the sheet, in the order in which they are written. They are found again by their
 * heads, so people may move them.
 */
enum SheetColumn {
    KEY("识别码", 22, null, "系统用来认出这一行，请勿改动"),
    INSPECTION("督察", 20, null, "所属督察"),
    NUMBER("问题编号", 9, null, "方案中的编号"),
    DESCRIPTION("问题", 48, null, "方案原文"),
    AREA("地区", 10, IssueField.AREA, "问题所在地，可以为空"),
    PROGRESS("进展", 13, IssueField.PROGRESS, "未启动、未达序时进度、达到序时进度、超过序时进度、基本完成、完成之一"),
    ACCEPTANCE("销号状态", 10, null, "由销号程序产生"),
    TARGET("整改目标", 36, IssueField.TARGET, "方案原文；改动须写明原因"),
    DEADLINE("整改时限", 22, IssueField.DEADLINE, "方案原文，如 2026年6月底前，并长期坚持；改动须写明原因"),
    DUE_ON("到期日", 12, IssueField.DUE_ON, "日期，如 2026-06-30；没有期限的留空"),
    LEAD("牵头单位", 26, IssueField.LEAD, "单位之间用顿号；只负责部分措施的，后加括号，如 省水利厅（第1、8条）、临河市政府"),
    RESPONSIBLE("责任单位", 26, IssueField.RESPONSIBLE, "同牵头单位"),
    PARTICIPATING("配合单位", 22, IssueField.PARTICIPATING, "同牵头单位"),
    SUPERVISING("督导单位", 18, IssueField.SUPERVISING, "同牵头单位"),
    ACCEPTING("验收单位", 18, IssueField.ACCEPTING, "同牵头单位"),
    MEASURE_NUMBER("措施序号", 9, null, "措施在本问题中的序号"),
    MEASURE_TEXT("整改措施", 56, IssueField.MEASURE_TEXT, "方案原文；改动须写明原因"),
    MEASURE_DUE_ON("措施到期日", 12, IssueField.MEASURE_DUE_ON, "日期，如 2026-06-30；没有期限的留空");

    private final String head;
    private final int width;
    private final @Nullable IssueField field;
    private final String note;

    SheetColumn(String head, int width, @Nullable IssueField field, String note) {
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

    /** What a change of the cell changes; {@code null} where the cell must stay as it is. */
    @Nullable IssueField field() {
        return field;
    }

    /** What the cell holds and accepts. */
    String note() {
        return note;
    }

    boolean holdsDates() {
        return this == DUE_ON || this == MEASURE_DUE_ON;
    }

    /** Whether the cell belongs to the row's measure; all others repeat what the issue says. */
    boolean ofMeasure() {
        return this == MEASURE_NUMBER || this == MEASURE_TEXT || this == MEASURE_DUE_ON;
    }

    static Optional<SheetColumn> headed(String words) {
        return Arrays.stream(values()).filter(c -> c.head.equals(words.strip())).findFirst();
    }

    static Optional<SheetColumn> of(IssueField field) {
        return Arrays.stream(values()).filter(c -> c.field == field).findFirst();
    }
}
