package org.greenledger.app.identity.pages;

import java.util.List;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.identity.roles.PermissionWords;
import org.greenledger.app.identity.roles.RoleDetail;
import org.greenledger.app.identity.roles.RoleForm;
import org.greenledger.app.identity.roles.Roles;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.web.Page;
import org.greenledger.app.web.pieces.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Roles: what each allows, and who has it. */
@Controller
@Requires(Permission.ROLE_MANAGE)
class RolesPage {

    private static final int HOLDERS_SHOWN = 200;

    private final Roles roles;

    RolesPage(Roles roles) {
        this.roles = roles;
    }

    @GetMapping("/roles")
    Page list() {
        return Page.of("identity/roles").with("roles", roles.all());
    }

    @GetMapping("/roles/new")
    Page blank(@RequestParam(defaultValue = "") String copy) {
        RoleForm form = copy.isEmpty() ? RoleForm.of("", "", List.of()) : roles.copy(copy);
        return form(null, form, 0, List.of());
    }

    @GetMapping("/roles/{code}")
    Page show(@PathVariable String code) {
        RoleDetail role = get(code);
        return form(role, form(role), role.version(), List.of());
    }

    @PostMapping("/roles")
    Page make(
            @RequestParam String name,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") List<String> permissions) {
        RoleForm form = RoleForm.of(name, note, permissions);
        try {
            roles.make(form);
            return Page.redirect("/roles").toast("已新建角色“" + form.name() + "”");
        } catch (Refused refused) {
            return form(null, form, 0, refused.refusals()).status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    @PostMapping("/roles/{code}")
    Page change(
            @PathVariable String code,
            @RequestParam int version,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") List<String> permissions) {
        RoleForm form = RoleForm.of(name, note, permissions);
        return act(code, form, version, "已保存，对持有者立即生效", () -> roles.change(code, form, version));
    }

    @PostMapping("/roles/{code}/restore")
    Page restore(@PathVariable String code, @RequestParam int version) {
        return act(code, form(get(code)), version, "已恢复为预设", () -> roles.restore(code, version));
    }

    @PostMapping("/roles/{code}/retire")
    Page retire(@PathVariable String code, @RequestParam int version) {
        return act(code, form(get(code)), version, "已停用，不能再授予", () -> roles.retire(code, version));
    }

    @PostMapping("/roles/{code}/revive")
    Page revive(@PathVariable String code, @RequestParam int version) {
        return act(code, form(get(code)), version, "已恢复使用", () -> roles.revive(code, version));
    }

    private Page act(String code, RoleForm form, int version, String done, Runnable act) {
        RoleDetail role = get(code);
        try {
            act.run();
            return Page.redirect("/roles/" + code).toast(done);
        } catch (Refused refused) {
            return form(role, form, version, refused.refusals())
                    .status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private RoleDetail get(String code) {
        return roles.find(code).orElseThrow(() -> new NotFound("没有这个角色"));
    }

    private static RoleForm form(RoleDetail role) {
        return new RoleForm(role.name(), role.note(), role.permissions());
    }

    private Page form(
            @Nullable RoleDetail role, RoleForm form, int version, List<Refusal> refusals) {
        return Page.of("identity/role")
                .with("role", role)
                .with("form", form)
                .with("version", version)
                .with("fields", PermissionWords.byField())
                .with(
                        "holders",
                        role == null ? List.of() : roles.holders(role.code(), HOLDERS_SHOWN))
                .with("errors", new FormErrors(refusals));
    }
}
