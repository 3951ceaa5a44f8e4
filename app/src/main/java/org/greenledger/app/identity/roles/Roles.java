package org.greenledger.app.identity.roles;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.shared.Stale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The roles: make, copy, change, retire, put back. What changes acts with everybody's next request.
 */
@Service
public class Roles {

    private final JdbcRoles roles;
    private final RightsCheck rights;
    private final ApplicationEventPublisher events;

    Roles(JdbcRoles roles, RightsCheck rights, ApplicationEventPublisher events) {
        this.roles = roles;
        this.rights = rights;
        this.events = events;
    }

    /** All roles, retired ones last. */
    public List<RoleDetail> all() {
        return roles.all();
    }

    /** The role with this code. */
    public Optional<RoleDetail> find(String code) {
        return roles.find(code);
    }

    /**
     * The posts that carry a role, by unit and name.
     *
     * @param limit at most this many, 1 or more
     */
    public List<RoleHolder> holders(String code, int limit) {
        return roles.holders(code, limit);
    }

    /** A form filled like this role, under a name not taken yet. */
    @Transactional(readOnly = true)
    public RoleForm copy(String code) {
        RoleDetail role = get(code);
        String name = role.name() + "（副本）";
        for (int n = 2; roles.nameTaken(name, ""); n++) {
            name = role.name() + "（副本" + n + "）";
        }
        return new RoleForm(name, role.note(), role.permissions());
    }

    /**
     * Makes a role.
     *
     * @return its code
     * @throws Refused with every reason at once
     */
    @Transactional
    public String make(RoleForm form) {
        refuse(form, "");
        String code = roles.insert(form);
        events.publishEvent(new RoleMade(code, form.name(), words(form)));
        return code;
    }

    /**
     * Changes a role for everybody who has it.
     *
     * @param version the version that the form was filled from
     * @throws Refused also when it would put two fields into somebody's hand, or leave nobody to
     *     administer
     * @throws Stale when somebody else changed the role meanwhile
     */
    @Transactional
    public void change(String code, RoleForm form, int version) {
        write(code, form, version, "修改", get(code).retired());
    }

    /** Puts a preset back as the program brought it along. */
    @Transactional
    public void restore(String code, int version) {
        RoleForm first = RolePresets.of(code).orElseThrow(() -> new NotFound("没有这个预设角色"));
        write(code, first, version, "恢复预设", false);
    }

    /**
     * Takes a role out of use.
     *
     * @throws Refused while a post carries it
     */
    @Transactional
    public void retire(String code, int version) {
        RightsCheck.Begun begun = rights.begin();
        RoleDetail role = get(code);
        if (role.holders() > 0) {
            throw Refused.because(
                    "还有%d个岗位持有“%s”，请先到授权页收回或改授".formatted(role.holders(), role.name()));
        }
        store(begun, role, form(role), version, "停用", true);
    }

    /** Lets a retired role be granted again. */
    @Transactional
    public void revive(String code, int version) {
        RoleDetail role = get(code);
        store(rights.begin(), role, form(role), version, "恢复使用", false);
    }

    private void write(String code, RoleForm form, int version, String act, boolean retired) {
        RightsCheck.Begun begun = rights.begin();
        refuse(form, code);
        store(begun, get(code), form, version, act, retired);
    }

    private void store(
            RightsCheck.Begun begun,
            RoleDetail before,
            RoleForm form,
            int version,
            String act,
            boolean retired) {
        if (!roles.update(before.code(), form, retired, version)) {
            throw new Stale("角色“" + before.name() + "”刚被别人修改过，您的改动没有保存。请刷新后再改");
        }
        rights.settle(begun, rights.actingIn(before.code()), "permissions");
        events.publishEvent(
                new RoleChanged(
                        before.code(),
                        act,
                        before.name(),
                        form.name(),
                        words(form(before)),
                        words(form)));
    }

    private RoleDetail get(String code) {
        return roles.find(code).orElseThrow(() -> new NotFound("没有这个角色"));
    }

    private void refuse(RoleForm form, String code) {
        List<Refusal> found = new ArrayList<>(form.refusals());
        if (roles.nameTaken(form.name(), code)) {
            found.add(Refusal.at("name", "已有名为“" + form.name() + "”的角色，请换个名称"));
        }
        Refused.ifAny(found);
    }

    private static RoleForm form(RoleDetail role) {
        return new RoleForm(role.name(), role.note(), role.permissions());
    }

    private static List<String> words(RoleForm form) {
        return form.permissions().stream().map(Permission::chinese).toList();
    }
}
