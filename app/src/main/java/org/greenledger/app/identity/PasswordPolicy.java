package org.greenledger.app.identity;

import java.util.ArrayList;
import java.util.List;
import org.greenledger.app.shared.Refusal;

/**
 * What a password must be: long enough and of three kinds of characters (GB/T 22239-2019 asks for
 * complexity).
 */
final class PasswordPolicy {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 72;

    private PasswordPolicy() {}

    static List<Refusal> refusals(String username, String password) {
        List<Refusal> found = new ArrayList<>();
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            found.add(Refusal.at("password", "密码须为%d到%d个字符".formatted(SHORTEST, LONGEST)));
        }
        if (kinds(password) < 3) {
            found.add(Refusal.at("password", "密码须包含大写字母、小写字母、数字、符号中的至少三种"));
        }
        if (!username.isEmpty()
                && password.toLowerCase(java.util.Locale.ROOT)
                        .contains(username.toLowerCase(java.util.Locale.ROOT))) {
            found.add(Refusal.at("password", "密码不能包含用户名"));
        }
        return found;
    }

    private static int kinds(String password) {
        int upper = password.chars().anyMatch(Character::isUpperCase) ? 1 : 0;
        int lower = password.chars().anyMatch(Character::isLowerCase) ? 1 : 0;
        int digit = password.chars().anyMatch(Character::isDigit) ? 1 : 0;
        int other = password.chars().anyMatch(c -> !Character.isLetterOrDigit(c)) ? 1 : 0;
        return upper + lower + digit + other;
    }
}
