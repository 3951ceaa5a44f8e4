package org.greenledger.app.identity.signin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.greenledger.app.shared.Refusal;

/** What a password must be (GB/T 22239-2019 asks for complexity and change). */
final class PasswordRules {
    private static final int LONGEST = 72;
    private static final String FIELD = "password";

    private PasswordRules() {}

    /**
     * Everything that is wrong with a password, at once.
     *
     * @param username the account's; empty for none yet
     * @param names the person's name and the names of their unit, which must not be in it
     */
    static List<Refusal> refusals(
            SignInRules rules,
            CommonPasswords common,
            String username,
            List<String> names,
            String password) {
        List<Refusal> found = new ArrayList<>();
        if (password.length() < rules.passwordLength() || password.length() > LONGEST) {
            found.add(Refusal.at(FIELD, "密码须为%d到%d个字符".formatted(rules.passwordLength(), LONGEST)));
        }
        if (kinds(password) < rules.passwordKinds()) {
            found.add(
                    Refusal.at(
                            FIELD,
                            "密码须包含大写字母、小写字母、数字、符号中的至少%s"
                                    .formatted(
                                            rules.passwordKinds() == 4
                                                    ? "四种"
                                                    : rules.passwordKinds() == 3 ? "三种" : "两种")));
        }
        if (contains(password, username)) {
            found.add(Refusal.at(FIELD, "密码不能包含用户名"));
        }
        if (names.stream().anyMatch(name -> name.length() > 1 && contains(password, name))) {
            found.add(Refusal.at(FIELD, "密码不能包含姓名或单位名称"));
        }
        if (common.contains(password)) {
            found.add(Refusal.at(FIELD, "这个密码太常见，容易被猜到，请换一个"));
        }
        return found;
    }

    private static boolean contains(String password, String word) {
        return !word.isEmpty()
                && password.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
    }

    private static int kinds(String password) {
        int upper = password.chars().anyMatch(Character::isUpperCase) ? 1 : 0;
        int lower = password.chars().anyMatch(Character::isLowerCase) ? 1 : 0;
        int digit = password.chars().anyMatch(Character::isDigit) ? 1 : 0;
        int other = password.chars().anyMatch(c -> !Character.isLetterOrDigit(c)) ? 1 : 0;
        return upper + lower + digit + other;
    }
}
