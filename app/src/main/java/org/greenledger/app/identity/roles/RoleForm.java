package org.greenledger.app.identity.roles;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.greenledger.app.identity.FieldRules;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.shared.Refusal;

/**
 * What is asked of somebody who makes or changes a role.
 *
 * @param name 1–30 characters
 * @param note what it is for, at most 200 characters
 * @param permissions one or more, of one field beside the common one
 */
public record RoleForm(String name, String note, Set<Permission> permissions) {

    /** Trims every text. */
    public RoleForm {
        name = name.strip();
        note = note.strip();
        permissions =
                permissions.isEmpty()
                        ? EnumSet.noneOf(Permission.class)
                        : EnumSet.copyOf(permissions);
    }

    /** With permissions by their codes; unknown ones are left aside. */
    public static RoleForm of(String name, String note, Collection<String> codes) {
        Set<Permission> all = EnumSet.noneOf(Permission.class);
        codes.forEach(c -> Permission.of(c).ifPresent(all::add));
        return new RoleForm(name, note, all);
    }

    List<Refusal> refusals() {
        List<Refusal> found = new ArrayList<>();
        if (name.isEmpty() || name.length() > 30) {
            found.add(Refusal.at("name", "角色名称须为1到30个字"));
        }
        if (note.length() > 200) {
            found.add(Refusal.at("note", "说明不能超过200个字"));
        }
        if (permissions.isEmpty()) {
            found.add(Refusal.at("permissions", "至少选择一项权限"));
        }
        if (FieldRules.fields(permissions).size() > 1) {
            found.add(
                    Refusal.at(
                            "permissions",
                            "一个角色只能有一类权限（另加通用权限），现在同时选了“"
                                    + String.join(
                                            "、",
                                            FieldRules.fields(permissions).stream()
                                                    .map(f -> f.chinese())
                                                    .toList())
                                    + "”，请分成几个角色"));
        }
        return found;
    }
}
