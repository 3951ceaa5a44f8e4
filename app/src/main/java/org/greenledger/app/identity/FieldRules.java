package org.greenledger.app.identity;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** No account works in two fields: business, system, security and audit stay apart. */
public final class FieldRules {

    private FieldRules() {}

    /** The fields these permissions belong to, without the common one. */
    public static Set<PermissionField> fields(Collection<Permission> permissions) {
        Set<PermissionField> found = EnumSet.noneOf(PermissionField.class);
        permissions.forEach(p -> found.add(p.field()));
        found.remove(PermissionField.COMMON);
        return found;
    }

    /** Why these permissions cannot be in one hand; empty when they can. */
    public static Optional<String> refusal(Collection<Permission> permissions) {
        Set<PermissionField> fields = fields(permissions);
        if (fields.size() < 2) {
            return Optional.empty();
        }
        String told =
                fields.stream().map(PermissionField::chinese).collect(Collectors.joining("、"));
        return Optional.of(
                "同一个账号不能同时承担“%s”：系统管理员、安全管理员、审计管理员须由不同账号担任，且都不能兼任整改业务角色".formatted(told));
    }
}
