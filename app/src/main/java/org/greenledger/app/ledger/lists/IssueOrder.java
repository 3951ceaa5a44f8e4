package org.greenledger.app.ledger.lists;

import java.util.Arrays;
import java.util.Optional;

/** What a list is sorted by. Ties are settled by inspection and number. */
public enum IssueOrder {
    NUMBER("number", "sort_key", "text"),
    TITLE("title", "title_key", "text"),
    AREA("area", "area_key", "text"),
    LEAD("lead", "lead_key", "text"),
    DUE("due", "due_key", "date"),
    PROGRESS("progress", "progress_key", "smallint"),
    ACCEPTANCE("acceptance", "acceptance_key", "smallint"),
    LAMP("lamp", "lamp_key", "smallint");

    private final String code;
    private final String column;
    private final String type;

    IssueOrder(String code, String column, String type) {
        this.code = code;
        this.column = column;
        this.type = type;
    }

    /** The word in addresses. */
    public String code() {
        return code;
    }

    String column() {
        return column;
    }

    String type() {
        return type;
    }

    /** The one with this code; empty when there is none. */
    public static Optional<IssueOrder> of(String code) {
        return Arrays.stream(values()).filter(v -> v.code.equals(code)).findFirst();
    }
}
