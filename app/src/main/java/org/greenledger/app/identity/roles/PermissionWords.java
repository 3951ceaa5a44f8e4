package org.greenledger.app.identity.roles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.PermissionField;

/** What each permission means, for people who put roles together. */
public final class PermissionWords {

    private static final Map<Permission, String> WORDS = new EnumMap<>(Permission.class);

    static {
        WORDS.put(Permission.LEDGER_VIEW, "打开问题台账、问题详情、方案原文和搜索，只看到本岗位数据范围内的内容");
        WORDS.put(Permission.LEDGER_EDIT, "修改本范围问题的描述、目标、时限、单位和进展，每次改动留痕");
        WORDS.put(Permission.LEDGER_EXPORT, "把看得到的台账导出为 Excel、Word");
        WORDS.put(Permission.PLAN_IMPORT, "上传整改方案，核对读取结果");
        WORDS.put(Permission.PLAN_ADOPT, "把核对好的方案采用进台账，处理方案新版本");
        WORDS.put(Permission.DUTY_ASSIGN, "把本范围内单位承担的责任分派给责任人、经办人");
        WORDS.put(Permission.ACCOUNTABILITY_VIEW, "查看责任追究事项，其他人看不到");
        WORDS.put(Permission.PROGRESS_REPORT, "按期填报本单位承担措施的进展，保存草稿，转派下级单位");
        WORDS.put(Permission.PROGRESS_REVIEW, "审核、退回填报，抽查，批准迟报");
        WORDS.put(Permission.PROGRESS_MANAGE, "设置调度频次和截止日，封存期次");
        WORDS.put(Permission.EVIDENCE_ADD, "为看得到的问题上传佐证材料和现场照片");
        WORDS.put(Permission.EXTENSION_APPLY, "为本单位承担的措施申请延期");
        WORDS.put(Permission.EXTENSION_CHECK, "初审本范围的延期申请");
        WORDS.put(Permission.EXTENSION_APPROVE, "批准或不批准本范围的延期申请");
        WORDS.put(Permission.LAMP_MANAGE, "修改、启用亮灯规则，登记上级批评");
        WORDS.put(Permission.CHECK_SETTLE, "核实并处理自动检查发现的疑点");
        WORDS.put(Permission.CALENDAR_MANAGE, "维护法定节假日和调休");
        WORDS.put(Permission.REMINDER_MANAGE, "设置提醒的时间、方式和对象");
        WORDS.put(Permission.AUDIT_OFFICE, "查看本范围内业务操作的记录");
        WORDS.put(Permission.UNIT_VIEW, "查看单位登记簿");
        WORDS.put(Permission.UNIT_REGISTER, "导入方案时把新出现的单位登记入册");
        WORDS.put(Permission.UNIT_MANAGE, "登记、改名、合并、撤销单位，调整上下级");
        WORDS.put(Permission.PERSON_MANAGE, "开通、停用账号，开设、结束岗位，办理交接；不能授予角色");
        WORDS.put(Permission.ROLE_MANAGE, "新建、修改、停用角色，规定每个角色有哪些权限");
        WORDS.put(Permission.ROLE_GRANT, "给岗位授予或收回角色");
        WORDS.put(Permission.JOB_VIEW, "查看定时任务的运行情况，补跑任务");
        WORDS.put(Permission.SIGN_IN_MANAGE, "规定密码、锁定、双因素和单点登录，结束他人的登录");
        WORDS.put(Permission.AUDIT_VIEW, "查看、核验、导出全部审计记录");
    }

    private PermissionWords() {}

    /** One sentence what somebody can do with it. */
    public static String of(Permission permission) {
        return WORDS.getOrDefault(permission, permission.chinese());
    }

    static boolean knows(Permission permission) {
        return WORDS.containsKey(permission);
    }

    /** The permissions by their field, in the order of the fields. */
    public static Map<PermissionField, List<Permission>> byField() {
        Map<PermissionField, List<Permission>> all = new EnumMap<>(PermissionField.class);
        Arrays.stream(Permission.values())
                .forEach(p -> all.computeIfAbsent(p.field(), f -> new ArrayList<>()).add(p));
        return all;
    }
}
