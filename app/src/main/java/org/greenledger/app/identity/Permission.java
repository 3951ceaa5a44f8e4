package org.greenledger.app.identity;

import java.util.Arrays;
import java.util.Optional;

/** What a role can allow. The codes are stored; the words are for the pages. */
public enum Permission {
    LEDGER_VIEW("ledger.view", "查看台账"),
    LEDGER_EDIT("ledger.edit", "改动台账"),
    LEDGER_EXPORT("ledger.export", "导出台账"),
    PLAN_IMPORT("plan.import", "导入方案"),
    PLAN_ADOPT("plan.adopt", "采用方案"),
    UNIT_VIEW("unit.view", "查看单位"),
    UNIT_REGISTER("unit.register", "登记单位"),
    UNIT_MANAGE("unit.manage", "管理单位"),
    PERSON_MANAGE("person.manage", "管理人员"),
    AUDIT_VIEW("audit.view", "查看审计记录");

    private final String code;
    private final String chinese;

    Permission(String code, String chinese) {
        this.code = code;
        this.chinese = chinese;
    }

    /** The stored word, for example {@code ledger.view}. */
    public String code() {
        return code;
    }

    /** The words users see. */
    public String chinese() {
        return chinese;
    }

    /** The permission with this code; empty when this version of the program knows none. */
    public static Optional<Permission> of(String code) {
        return Arrays.stream(values()).filter(p -> p.code.equals(code)).findFirst();
    }
}
