package org.greenledger.app.identity.signin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.greenledger.app.shared.Change;

/** What is different between two sets of rules, in words for the log. */
final class RulesDifference {
    private final List<Change> found = new ArrayList<>();

    private RulesDifference() {}

    static List<Change> of(
            SignInRules before,
            SignInRules after,
            Collection<String> rolesBefore,
            Collection<String> rolesAfter) {
        RulesDifference d = new RulesDifference();
        d.add("密码最短长度", before.passwordLength(), after.passwordLength());
        d.add("密码字符种类", before.passwordKinds(), after.passwordKinds());
        d.add("不得重复的历史密码", before.passwordPast(), after.passwordPast());
        d.add("密码更换天数", before.passwordDays(), after.passwordDays());
        d.add("密码最短使用小时", before.passwordHours(), after.passwordHours());
        d.add("账号允许失败次数", before.tries(), after.tries());
        d.add("第一次等待秒数", before.firstWait(), after.firstWait());
        d.add("最长等待秒数", before.longestWait(), after.longestWait());
        d.add("地址允许失败次数", before.addressTries(), after.addressTries());
        d.add("无操作退出分钟", before.idleMinutes(), after.idleMinutes());
        d.add("最长登录小时", before.absoluteHours(), after.absoluteHours());
        d.add("三员须用动态口令", yes(before.adminsSecond()), yes(after.adminsSecond()));
        d.add("须用动态口令的角色", told(rolesBefore), told(rolesAfter));
        return List.copyOf(d.found);
    }

    private void add(String what, Object before, Object after) {
        if (!before.equals(after)) {
            found.add(new Change(what, before.toString(), after.toString()));
        }
    }

    private static String yes(boolean value) {
        return value ? "是" : "否";
    }

    private static String told(Collection<String> roles) {
        return String.join("、", roles.stream().sorted().toList());
    }
}
