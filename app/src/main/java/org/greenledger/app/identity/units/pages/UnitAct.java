package org.greenledger.app.identity.units.pages;

import java.util.Arrays;
import java.util.Locale;
import org.greenledger.app.shared.NotFound;

/** What can be done to a unit's place in the tree. */
public enum UnitAct {
    RENAME("更名", "自生效日期起用新名称，原名称留作曾用名，以前的台账、记录仍显示原名称。"),
    MOVE("划转", "自生效日期起归新的上级；它的下级随同划转。新上级可以看到它的全部问题，原上级不再看到。"),
    MERGE("合并", "合并后原单位撤销，人员和下级单位转到合并后的单位；合并后的单位可以看到各单位原有的全部问题，新的责任由它承担。"),
    CLOSE("撤销", "撤销后不能再承担新的责任；承接单位可以看到它原有的全部问题。填写几个承接单位即为拆分。"),
    REOPEN("恢复", "只用于更正误操作：恢复后视同没有撤销过，承接关系取消；已经转走的下级和人员不会自动转回。");

    private final String chinese;
    private final String meaning;

    UnitAct(String chinese, String meaning) {
        this.chinese = chinese;
        this.meaning = meaning;
    }

    /** The word users see. */
    public String chinese() {
        return chinese;
    }

    /** What it does, in words. */
    public String meaning() {
        return meaning;
    }

    /** Its word in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static UnitAct of(String code) {
        return Arrays.stream(values())
                .filter(a -> a.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("没有这个操作"));
    }
}
