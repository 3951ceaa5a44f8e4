package org.greenledger.app.identity;

import java.util.Locale;

/** What sort of unit it is. */
public enum UnitKind {
    GOVERNMENT("政府"),
    PARTY("党委及其部门"),
    DEPARTMENT("政府部门"),
    OFFICE("整改办"),
    COMMITTEE("园区管委会"),
    ENTERPRISE("企业"),
    COURT("法院、检察院"),
    TEMPORARY("临时机构"),
    GROUP("一组单位"),
    OTHER("其他");

    private final String chinese;

    UnitKind(String chinese) {
        this.chinese = chinese;
    }

    /** The word users see. */
    public String chinese() {
        return chinese;
    }

    /** The word stored, for example {@code government}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with this stored word. */
    public static UnitKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
