package org.greenledger.app.ledger;

import java.util.Arrays;

/** What can be changed in an issue by hand. The codes are stored in its history. */
public enum IssueField {
    PROGRESS("progress", "进展", false),
    AREA("area", "地区", false),
    DESCRIPTION("description", "问题", false),
    TARGET("target", "整改目标", false),
    DEADLINE("deadline", "整改时限", false),
    DUE_ON("due_on", "到期日", false),
    LEAD("lead", "牵头单位", false),
    RESPONSIBLE("responsible", "责任单位", false),
    PARTICIPATING("participating", "配合单位", false),
    SUPERVISING("supervising", "督导单位", false),
    ACCEPTING("accepting", "验收单位", false),
    MEASURE_TEXT("measure_text", "整改措施", true),
    MEASURE_DUE_ON("measure_due_on", "措施到期日", true);

    private final String code;
    private final String chinese;
    private final boolean ofMeasure;

    IssueField(String code, String chinese, boolean ofMeasure) {
        this.code = code;
        this.chinese = chinese;
        this.ofMeasure = ofMeasure;
    }

    /** The stored word. */
    public String code() {
        return code;
    }

    /** The word users see. */
    public String chinese() {
        return chinese;
    }

    /** Whether it belongs to one measure. */
    public boolean ofMeasure() {
        return ofMeasure;
    }

    /**
     * The one with this code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static IssueField of(String code) {
        return Arrays.stream(values())
                .filter(v -> v.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such field: " + code));
    }
}
