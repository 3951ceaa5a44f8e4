package org.greenledger.app.identity.roles;

import java.util.List;
import org.greenledger.app.shared.DomainEvent;

/**
 * A role was made.
 *
 * @param permissions what it allows, in Chinese
 */
public record RoleMade(String code, String name, List<String> permissions) implements DomainEvent {
    @Override
    public String subject() {
        return "role:" + code;
    }

    @Override
    public String sentence() {
        return "新建角色“" + name + "”：" + String.join("、", permissions);
    }
}
