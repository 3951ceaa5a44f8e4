package org.greenledger.app.identity.pages;

import java.util.Arrays;
import java.util.List;
import org.greenledger.app.identity.Directory;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.identity.UnitForm;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitKind;
import org.greenledger.app.identity.UnitView;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of units. */
@Controller
class UnitsPage {

    private final Directory directory;

    UnitsPage(Directory directory) {
        this.directory = directory;
    }

    @GetMapping("/units")
    @Requires({Permission.UNIT_VIEW, Permission.UNIT_MANAGE})
    Page list(@RequestParam(defaultValue = "") String q) {
        return Page.of("identity/units").with("rows", UnitTree.of(directory.all(), q)).with("q", q);
    }

    @GetMapping("/units/new")
    @Requires(Permission.UNIT_MANAGE)
    Page blank() {
        return form(
                null, new UnitForm("", List.of(), UnitKind.DEPARTMENT, null, null), 0, List.of());
    }

    @GetMapping("/units/{id}")
    @Requires(Permission.UNIT_MANAGE)
    Page edit(@PathVariable long id) {
        UnitView unit = directory.find(new UnitId(id)).orElseThrow(() -> new NotFound("没有这个单位"));
        UnitForm form =
                new UnitForm(
                        unit.name(), unit.shortNames(), unit.kind(), unit.region(), unit.parent());
        return form(unit, form, unit.version(), List.of());
    }

    @PostMapping("/units")
    @Requires(Permission.UNIT_MANAGE)
    Page register(
            @RequestParam String name,
            @RequestParam(defaultValue = "") String shortNames,
            @RequestParam UnitKind kind,
            @RequestParam(defaultValue = "") String region,
            @RequestParam @Nullable Long parent) {
        UnitForm form = read(name, shortNames, kind, region, parent);
        try {
            directory.register(form);
            return Page.redirect("/units").toast("已登记“" + form.name() + "”");
        } catch (Refused refused) {
            return form(null, form, 0, refused.refusals()).status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    @PostMapping("/units/{id}")
    @Requires(Permission.UNIT_MANAGE)
    Page change(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String shortNames,
            @RequestParam UnitKind kind,
            @RequestParam(defaultValue = "") String region,
            @RequestParam @Nullable Long parent) {
        UnitForm form = read(name, shortNames, kind, region, parent);
        try {
            directory.correct(new UnitId(id), form, version);
            return Page.redirect("/units").toast("已保存“" + form.name() + "”");
        } catch (Refused refused) {
            UnitView unit =
                    directory.find(new UnitId(id)).orElseThrow(() -> new NotFound("没有这个单位"));
            return form(unit, form, version, refused.refusals())
                    .status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private static UnitForm read(
            String name,
            String shortNames,
            UnitKind kind,
            @Nullable String region,
            @Nullable Long parent) {
        List<String> shorts = Arrays.asList(shortNames.split("[,,、;;\\s]+"));
        return new UnitForm(name, shorts, kind, region, parent == null ? null : new UnitId(parent));
    }

    private Page form(@Nullable UnitView unit, UnitForm form, int version, List<Refusal> refusals) {
        return Page.of("identity/unit")
                .with("unit", unit)
                .with("form", form)
                .with("version", version)
                .with("parents", UnitTree.of(directory.all(), ""))
                .with("refusals", refusals);
    }
}
