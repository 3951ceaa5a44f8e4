package org.greenledger.app.identity.roles;

import java.util.Optional;
import java.util.Set;
import org.greenledger.app.identity.FieldRules;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.PermissionField;

/**
 * A role with what it allows.
 *
 * @param preset whether the program brought it along, so that it can be put back as it was
 * @param retired whether it can no longer be granted
 * @param version grows with every change
 * @param holders how many posts carry it today or later
 */
public record RoleDetail(
        String code,
        String name,
        String note,
        boolean preset,
        boolean retired,
        int version,
        Set<Permission> permissions,
        int holders) {

    /** Whose work it is; {@link PermissionField#COMMON} where it is everybody's. */
    public PermissionField field() {
        return FieldRules.fields(permissions).stream().findFirst().orElse(PermissionField.COMMON);
    }

    /** Whether it is a preset that was changed. */
    public boolean changedPreset() {
        Optional<RoleForm> first = RolePresets.of(code);
        return first.isPresent() && !first.get().equals(new RoleForm(name, note, permissions));
    }
}
