package org.greenledger.app.identity.roles;

import java.util.ArrayList;
import java.util.List;
import org.greenledger.app.shared.Change;
import org.greenledger.app.shared.DomainEvent;

/**
 * A role was changed.
 *
 * @param act 修改、停用、恢复使用、恢复为预设
 * @param before its name and what it allowed, in Chinese
 * @param after its name and what it allows, in Chinese
 */
public record RoleChanged(
        String code,
        String act,
        String nameBefore,
        String nameAfter,
        List<String> before,
        List<String> after)
        implements DomainEvent {
    @Override
    public String subject() {
        return "role:" + code;
    }

    @Override
    public List<Change> changes() {
        List<Change> all = new ArrayList<>();
        if (!nameBefore.equals(nameAfter)) {
            all.add(new Change("名称", nameBefore, nameAfter));
        }
        if (!before.equals(after)) {
            all.add(new Change("权限", String.join("、", before), String.join("、", after)));
        }
        return all;
    }

    @Override
    public String sentence() {
        StringBuilder told = new StringBuilder(act).append("角色“").append(nameBefore).append("”");
        if (!nameBefore.equals(nameAfter)) {
            told.append("，改名为“").append(nameAfter).append("”");
        }
        append(told, "增加", without(after, before));
        append(told, "去掉", without(before, after));
        return told.toString();
    }

    private static void append(StringBuilder told, String word, List<String> some) {
        if (!some.isEmpty()) {
            told.append("，").append(word).append("“").append(String.join("、", some)).append("”");
        }
    }

    private static List<String> without(List<String> some, List<String> others) {
        return some.stream().filter(s -> !others.contains(s)).toList();
    }
}
