package org.greenledger.app.identity.people;

import java.util.Arrays;

/** What accounts a list of people is about. */
public enum StaffState {
    ACTIVE("active", "在用", "p.active"),
    WAITING(
            "waiting",
            "有岗位待授权",
            """
            p.active and exists (select 1 from identity.post o where o.person_id = p.id and (o.valid_to is null or o.valid_to >= :today)
              and not exists (select 1 from identity.post_role r where r.post_id = o.id))"""),
    WITHOUT_POST(
            "without-post",
            "没有岗位",
            """
            p.active and not exists (select 1 from identity.post o where o.person_id = p.id and (o.valid_to is null or o.valid_to >= :today))"""),
    CLOSED("closed", "停用", "not p.active and p.left_on is null"),
    LEFT("left", "已离任", "p.left_on is not null"),
    ALL("all", "全部", "true");

    private final String code;
    private final String chinese;
    private final String condition;

    StaffState(String code, String chinese, String condition) {
        this.code = code;
        this.chinese = chinese;
        this.condition = condition;
    }

    /** The word in addresses. */
    public String code() {
        return code;
    }

    /** The word users see. */
    public String chinese() {
        return chinese;
    }

    String condition() {
        return condition;
    }

    /** The one with this code; accounts in use for any other word. */
    public static StaffState of(String code) {
        return Arrays.stream(values()).filter(s -> s.code.equals(code)).findFirst().orElse(ACTIVE);
    }
}
