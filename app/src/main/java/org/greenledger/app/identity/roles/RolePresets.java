package org.greenledger.app.identity.roles;

import static org.greenledger.app.identity.Permission.ACCOUNTABILITY_VIEW;
import static org.greenledger.app.identity.Permission.AUDIT_OFFICE;
import static org.greenledger.app.identity.Permission.AUDIT_VIEW;
import static org.greenledger.app.identity.Permission.CALENDAR_MANAGE;
import static org.greenledger.app.identity.Permission.CHECK_SETTLE;
import static org.greenledger.app.identity.Permission.DUTY_ASSIGN;
import static org.greenledger.app.identity.Permission.EVIDENCE_ADD;
import static org.greenledger.app.identity.Permission.EXTENSION_APPLY;
import static org.greenledger.app.identity.Permission.EXTENSION_APPROVE;
import static org.greenledger.app.identity.Permission.EXTENSION_CHECK;
import static org.greenledger.app.identity.Permission.JOB_VIEW;
import static org.greenledger.app.identity.Permission.LAMP_MANAGE;
import static org.greenledger.app.identity.Permission.LEDGER_EDIT;
import static org.greenledger.app.identity.Permission.LEDGER_EXPORT;
import static org.greenledger.app.identity.Permission.LEDGER_VIEW;
import static org.greenledger.app.identity.Permission.PERSON_MANAGE;
import static org.greenledger.app.identity.Permission.PLAN_ADOPT;
import static org.greenledger.app.identity.Permission.PLAN_IMPORT;
import static org.greenledger.app.identity.Permission.PROGRESS_MANAGE;
import static org.greenledger.app.identity.Permission.PROGRESS_REPORT;
import static org.greenledger.app.identity.Permission.PROGRESS_REVIEW;
import static org.greenledger.app.identity.Permission.REMINDER_MANAGE;
import static org.greenledger.app.identity.Permission.ROLE_GRANT;
import static org.greenledger.app.identity.Permission.ROLE_MANAGE;
import static org.greenledger.app.identity.Permission.SIGN_IN_MANAGE;
import static org.greenledger.app.identity.Permission.UNIT_MANAGE;
import static org.greenledger.app.identity.Permission.UNIT_REGISTER;
import static org.greenledger.app.identity.Permission.UNIT_VIEW;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.greenledger.app.identity.Permission;

/** The roles the program brings along, as the migrations leave them in an empty database. */
final class RolePresets {

    private static final Map<String, RoleForm> ALL = new LinkedHashMap<>();

    static {
        add(
                "office-head",
                "整改办负责人",
                "导入和采用方案,改动台账",
                LEDGER_VIEW,
                LEDGER_EDIT,
                LEDGER_EXPORT,
                PLAN_IMPORT,
                PLAN_ADOPT,
                UNIT_VIEW,
                UNIT_REGISTER,
                DUTY_ASSIGN,
                AUDIT_OFFICE,
                ACCOUNTABILITY_VIEW,
                PROGRESS_REVIEW,
                PROGRESS_MANAGE,
                EVIDENCE_ADD,
                EXTENSION_CHECK,
                EXTENSION_APPROVE,
                LAMP_MANAGE,
                CHECK_SETTLE,
                CALENDAR_MANAGE,
                REMINDER_MANAGE);
        add(
                "office-clerk",
                "整改办经办人",
                "导入方案,改动台账",
                LEDGER_VIEW,
                LEDGER_EDIT,
                LEDGER_EXPORT,
                PLAN_IMPORT,
                PLAN_ADOPT,
                UNIT_VIEW,
                UNIT_REGISTER,
                DUTY_ASSIGN,
                AUDIT_OFFICE,
                PROGRESS_REVIEW,
                EVIDENCE_ADD,
                EXTENSION_CHECK,
                CHECK_SETTLE);
        add(
                "unit-head",
                "责任单位负责人",
                "查看本单位承担的问题,分派经办人",
                LEDGER_VIEW,
                LEDGER_EXPORT,
                UNIT_VIEW,
                DUTY_ASSIGN,
                PROGRESS_REPORT,
                EVIDENCE_ADD,
                EXTENSION_APPLY);
        add(
                "unit-reporter",
                "责任单位填报人",
                "查看本单位承担的问题",
                LEDGER_VIEW,
                LEDGER_EXPORT,
                UNIT_VIEW,
                PROGRESS_REPORT,
                EVIDENCE_ADD,
                EXTENSION_APPLY);
        add(
                "supervisor",
                "督导验收人员",
                "查看本单位督导、验收的问题",
                LEDGER_VIEW,
                LEDGER_EXPORT,
                UNIT_VIEW,
                EVIDENCE_ADD);
        add("leader", "领导", "只读查看", LEDGER_VIEW, LEDGER_EXPORT, UNIT_VIEW, EXTENSION_APPROVE);
        add(
                "discipline",
                "纪检监察人员",
                "查看本单位范围内的问题和追责事项",
                LEDGER_VIEW,
                UNIT_VIEW,
                ACCOUNTABILITY_VIEW);
        add("field-inspector", "现场核查人员", "查看需要现场核查的问题", LEDGER_VIEW, UNIT_VIEW, EVIDENCE_ADD);
        add(
                "system-admin",
                "系统管理员",
                "管理单位、账号和岗位,不能授权,不能查看台账",
                UNIT_VIEW,
                UNIT_MANAGE,
                PERSON_MANAGE,
                JOB_VIEW);
        add(
                "security-admin",
                "安全管理员",
                "管理角色、授权和登录安全,不能查看台账",
                ROLE_MANAGE,
                ROLE_GRANT,
                SIGN_IN_MANAGE,
                UNIT_VIEW);
        add("audit-admin", "审计管理员", "查看审计记录,不能查看台账", AUDIT_VIEW);
    }

    private RolePresets() {}

    private static void add(String code, String name, String note, Permission... permissions) {
        ALL.put(code, new RoleForm(name, note, Set.of(permissions)));
    }

    /** By code, in the order in which they are offered. */
    static Map<String, RoleForm> all() {
        return ALL;
    }

    static Optional<RoleForm> of(String code) {
        return Optional.ofNullable(ALL.get(code));
    }
}
