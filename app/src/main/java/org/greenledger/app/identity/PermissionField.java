package org.greenledger.app.identity;

/**
 * Whose work a permission belongs to. One account works in one field only, so that no administrator
 * sees the ledger and none is two administrators (GB/T 22239-2019: system, security and audit
 * administration are separate).
 */
public enum PermissionField {
    COMMON("通用"),
    BUSINESS("整改业务"),
    SYSTEM("系统管理"),
    SECURITY("安全管理"),
    AUDIT("审计管理");

    private final String chinese;

    PermissionField(String chinese) {
        this.chinese = chinese;
    }

    /** The word users see. */
    public String chinese() {
        return chinese;
    }

    /** Whether it is one of the three administrators' fields. */
    public boolean administrative() {
        return this == SYSTEM || this == SECURITY || this == AUDIT;
    }
}
