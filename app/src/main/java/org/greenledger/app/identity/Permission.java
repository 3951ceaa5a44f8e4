package org.greenledger.app.identity;

import java.util.Arrays;
import java.util.Optional;

/** What a role can allow. The codes are stored; the words are for the pages. */
public enum Permission {
    LEDGER_VIEW("ledger.view", "查看台账", PermissionField.BUSINESS),
    LEDGER_EDIT("ledger.edit", "改动台账", PermissionField.BUSINESS),
    LEDGER_EXPORT("ledger.export", "导出台账", PermissionField.BUSINESS),
    PLAN_IMPORT("plan.import", "导入方案", PermissionField.BUSINESS),
    PLAN_ADOPT("plan.adopt", "采用方案", PermissionField.BUSINESS),
    DUTY_ASSIGN("duty.assign", "分派经办人", PermissionField.BUSINESS),
    ACCOUNTABILITY_VIEW("accountability.view", "查看追责事项", PermissionField.BUSINESS),
    PROGRESS_REPORT("progress.report", "填报进展", PermissionField.BUSINESS),
    PROGRESS_REVIEW("progress.review", "审核填报", PermissionField.BUSINESS),
    PROGRESS_MANAGE("progress.manage", "设置调度", PermissionField.BUSINESS),
    EVIDENCE_ADD("evidence.add", "上传佐证", PermissionField.BUSINESS),
    EXTENSION_APPLY("extension.apply", "申请延期", PermissionField.BUSINESS),
    EXTENSION_CHECK("extension.check", "初审延期", PermissionField.BUSINESS),
    EXTENSION_APPROVE("extension.approve", "批准延期", PermissionField.BUSINESS),
    LAMP_MANAGE("lamp.manage", "设置亮灯规则", PermissionField.BUSINESS),
    CHECK_SETTLE("check.settle", "处理疑点", PermissionField.BUSINESS),
    CALENDAR_MANAGE("calendar.manage", "维护工作日历", PermissionField.BUSINESS),
    REMINDER_MANAGE("reminder.manage", "设置提醒", PermissionField.BUSINESS),
    AUDIT_OFFICE("audit.office", "查看本范围的操作记录", PermissionField.BUSINESS),
    UNIT_VIEW("unit.view", "查看单位", PermissionField.COMMON),
    UNIT_REGISTER("unit.register", "登记单位", PermissionField.BUSINESS),
    UNIT_MANAGE("unit.manage", "管理单位", PermissionField.SYSTEM),
    PERSON_MANAGE("person.manage", "管理账号和岗位", PermissionField.SYSTEM),
    ROLE_MANAGE("role.manage", "管理角色", PermissionField.SECURITY),
    ROLE_GRANT("role.grant", "授予角色", PermissionField.SECURITY),
    JOB_VIEW("job.view", "查看定时任务", PermissionField.SYSTEM),
    SIGN_IN_MANAGE("signin.manage", "管理登录安全", PermissionField.SECURITY),
    AUDIT_VIEW("audit.view", "查看审计记录", PermissionField.AUDIT);

    private final String code;
    private final String chinese;
    private final PermissionField field;

    Permission(String code, String chinese, PermissionField field) {
        this.code = code;
        this.chinese = chinese;
        this.field = field;
    }

    /** Whose work it belongs to. */
    public PermissionField field() {
        return field;
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
