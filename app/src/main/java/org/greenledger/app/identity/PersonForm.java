package org.greenledger.app.identity;

import java.util.ArrayList;
import java.util.List;
import org.greenledger.app.shared.Refusal;

/**
 * What is asked of somebody who opens an account.
 *
 * @param username 2–40 letters, digits, dots, dashes or underscores
 * @param unit where their main post is
 * @param title the post's title, for example 科长; at most 50 characters, may be empty
 * @param roles codes of the post's roles; none until the security administrator grants some
 */
public record PersonForm(
        String username, String name, UnitId unit, String title, List<String> roles) {

    /** Trims every text. */
    public PersonForm {
        username = username.strip();
        name = name.strip();
        title = title.strip();
        roles = List.copyOf(roles);
    }

    /** For a post without title. */
    public PersonForm(String username, String name, UnitId unit, List<String> roles) {
        this(username, name, unit, "", roles);
    }

    List<Refusal> refusals() {
        List<Refusal> found = new ArrayList<>();
        if (!username.matches("[A-Za-z0-9._\\-\\p{IsHan}]{2,40}")) {
            found.add(Refusal.at("username", "用户名须为2到40个字母、数字、汉字、点、横线或下划线"));
        }
        if (name.isEmpty() || name.length() > 50) {
            found.add(Refusal.at("name", "姓名须为1到50个字"));
        }
        if (title.length() > 50) {
            found.add(Refusal.at("title", "职务不能超过50个字"));
        }
        return found;
    }
}
