package org.greenledger.app.ledger.lists;

import java.util.Arrays;
import java.util.Optional;

/** Which issues a list shows by how near their last day is. Nothing of this is stored. */
public enum DueFilter {
    OVERDUE("overdue", "已超期"),
    SOON("soon", "临期"),
    DATED("dated", "有到期日"),
    UNDATED("undated", "无到期日");

    private final String code;
    private final String chinese;

    DueFilter(String code, String chinese) {
        this.code = code;
        this.chinese = chinese;
    }

    /** The word in addresses. */
    public String code() {
        return code;
    }

    /** The word users see. */
    public String chinese() {
        return chinese;
    }

    /** The one with this code; empty when there is none. */
    public static Optional<DueFilter> of(String code) {
        return Arrays.stream(values()).filter(v -> v.code.equals(code)).findFirst();
    }
}
