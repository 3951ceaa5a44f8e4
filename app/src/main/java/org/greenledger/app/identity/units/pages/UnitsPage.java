package org.greenledger.app.identity.units.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitKind;
import org.greenledger.app.identity.spi.RegisterAct;
import org.greenledger.app.identity.units.Regions;
import org.greenledger.app.identity.units.UnitFilter;
import org.greenledger.app.identity.units.UnitLine;
import org.greenledger.app.identity.units.UnitRegister;
import org.greenledger.app.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of units 单位名册: the tree, level by level, and what a filter finds. */
@Controller
@Requires({Permission.UNIT_VIEW, Permission.UNIT_MANAGE})
class UnitsPage {

    private static final int SHOWN = 300;
    private static final int SUGGESTED = 10;

    private final UnitRegister register;
    private final Regions regions;
    private final List<RegisterAct> acts;

    UnitsPage(UnitRegister register, Regions regions, ObjectProvider<RegisterAct> acts) {
        this.register = register;
        this.regions = regions;
        this.acts = acts.stream().sorted(Comparator.comparingInt(RegisterAct::order)).toList();
    }

    @GetMapping("/units")
    Page list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable UnitKind kind,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "false") boolean closed,
            CurrentUser user) {
        UnitFilter filter = new UnitFilter(clean(q), kind, clean(region), closed);
        List<TreeRow> rows =
                filter.open()
                        ? TreeRows.of(register, register.roots(), 0)
                        : register.find(filter, SHOWN).stream()
                                .map(u -> new TreeRow(u, 0, false))
                                .toList();
        return Page.of("identity/units/tree")
                .with("rows", rows)
                .with("acts", acts.stream().filter(a -> user.may(a.permission())).toList())
                .with("filter", filter)
                .with("count", register.count(filter));
    }

    /** The lines below one, to be put under it. */
    @GetMapping("/units/{id}/below")
    Page below(@PathVariable long id, @RequestParam(defaultValue = "0") int depth) {
        UnitId unit = new UnitId(id);
        int children = register.line(unit).map(UnitLine::children).orElse(0);
        List<TreeRow> rows =
                register.below(List.of(unit), TreeRows.MOST).stream()
                        .map(u -> new TreeRow(u, Math.max(0, Math.min(depth, 20)) + 1, false))
                        .toList();
        return Page.of("identity/units/rows")
                .with("rows", rows)
                .with("more", children - rows.size());
    }

    /**
     * Names of open units that begin to fit what is being typed.
     *
     * @param typed the field and what stands in it
     */
    @GetMapping("/units/names")
    Page names(@RequestParam Map<String, String> typed) {
        String words = words(typed);
        List<UnitLine> found =
                words.isBlank()
                        ? List.of()
                        : register.find(new UnitFilter(words, null, "", false), SUGGESTED);
        return Page.of("identity/units/names")
                .with("names", found.stream().map(UnitPicking::typed).toList());
    }

    /**
     * Regions that begin to fit what is being typed.
     *
     * @param typed the field and what stands in it
     */
    @GetMapping("/units/regions")
    Page regions(@RequestParam Map<String, String> typed) {
        return Page.of("identity/units/regions")
                .with("regions", regions.search(words(typed), SUGGESTED));
    }

    private static String words(Map<String, String> typed) {
        return typed.values().stream().map(UnitsPage::clean).findFirst().orElse("");
    }

    private static String clean(String words) {
        return words.replace("\0", "");
    }
}
