package org.greenledger.app.identity;

import java.util.ArrayList;
import java.util.List;
import org.greenledger.app.shared.Refusal;

/**
 * What is asked of somebody who opens an account.
 *
 * @param username 2–40 letters, digits, dots, dashes or underscores
 * @param roles codes of one or more roles
 */
public record PersonForm(String username, String name, UnitId unit, List<String> roles) {

    /** Trims every text. */
    public PersonForm {
        username = username.strip();
        name = name.strip();
        roles = List.copyOf(roles);
    }

    List<Refusal> refusals() {
        List<Refusal> found = new ArrayList<>();
        if (!username.matches("[A-Za-z0-9._\\-\\p{IsHan}]{2,40}")) {
            found.add(Refusal.at("username", "用户名须为2到40个字母、数字、汉字、点、横线或下划线"));
        }
        if (name.isEmpty() || name.length() > 50) {
            found.add(Refusal.at("name", "姓名须为1到50个字"));
        }
        if (roles.isEmpty()) {
            found.add(Refusal.at("roles", "至少选择一个角色"));
        }
        return found;
    }
}
