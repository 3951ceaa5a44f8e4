package org.greenledger.app.audit;

import java.util.Arrays;
import java.util.Optional;

/** What sort of thing an entry is about, told by its subject. */
public enum Topic {
    ISSUE("issue", "问题"),
    INSPECTION("inspection", "督察"),
    PLAN("plan", "整改方案"),
    IMPORT("import", "方案导入"),
    SHEET("sheet", "表格导入"),
    FINDING("finding", "疑点"),
    EXPORT("ledger", "台账导出"),
    FILE("file", "文件"),
    UNIT("unit", "单位"),
    REGION("region", "行政区划"),
    NAME("name-term", "单位称谓"),
    PERSON("person", "人员与岗位"),
    ROLE("role", "角色"),
    SIGN_IN("sign-in", "登录"),
    SIGN_IN_RULES("sign-in-rules", "登录规则"),
    REQUEST("request", "被拒请求"),
    JOB("job", "定时任务"),
    AUDIT("audit", "审计导出"),
    ARCHIVE("archive", "审计归档"),
    OTHER("", "其他");

    private final String code;
    private final String chinese;

    Topic(String code, String chinese) {
        this.code = code;
        this.chinese = chinese;
    }

    /** The word before the colon of a subject; empty for {@link #OTHER}. */
    public String code() {
        return code;
    }

    /** The word users see. */
    public String chinese() {
        return chinese;
    }

    /** The one that a form names; {@code other} is {@link #OTHER}. */
    public static Optional<Topic> named(String name) {
        return Arrays.stream(values()).filter(t -> t.named().equals(name)).findFirst();
    }

    /** How a form names it. */
    public String named() {
        return this == OTHER ? "other" : code;
    }

    /** The one with this code, or {@link #OTHER}. */
    static Topic of(String code) {
        return Arrays.stream(values()).filter(t -> t.code.equals(code)).findFirst().orElse(OTHER);
    }
}
