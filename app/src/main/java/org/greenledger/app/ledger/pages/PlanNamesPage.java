package org.greenledger.app.ledger.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Directory;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitView;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.InspectionView;
import org.greenledger.app.ledger.Ledger;
import org.greenledger.app.ledger.PlanName;
import org.greenledger.app.ledger.UnitBindings;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** Names without a unit 未对应单位: what the adopted plans' names mean, set and corrected. */
@Controller
@Requires(Permission.LEDGER_EDIT)
class PlanNamesPage {

    private final UnitBindings bindings;
    private final Ledger ledger;
    private final Directory directory;

    PlanNamesPage(UnitBindings bindings, Ledger ledger, Directory directory) {
        this.bindings = bindings;
        this.ledger = ledger;
        this.directory = directory;
    }

    @GetMapping("/plan-names")
    Page names(@RequestParam @Nullable Long inspection, CurrentUser user) {
        return page(inspection, user, List.of());
    }

    private Page page(@Nullable Long asked, CurrentUser user, List<Refusal> refusals) {
        List<InspectionView> owned =
                ledger.inspections(user).stream().filter(InspectionView::owned).toList();
        Map<InspectionId, Integer> open = bindings.open(user);
        InspectionView one = chosen(asked, owned, open);
        Page page =
                Page.of("ledger/planNames")
                        .with("inspections", owned)
                        .with("counts", open)
                        .with("inspection", one)
                        .with("refusals", refusals);
        if (one == null) {
            return page;
        }
        List<PlanName> all = bindings.names(one.id(), false, user);
        List<PlanName> without = all.stream().filter(n -> n.unit() == null).toList();
        List<PlanName> bound = all.stream().filter(n -> n.unit() != null).toList();
        return page.with("open", without)
                .with("near", bindings.suggest(one.id(), without, user))
                .with("bound", bound)
                .with("units", units(bound))
                .with("members", members(one.id(), bound, user))
                .with("reasons", bindings.reasons(one.id(), user));
    }

    private static @Nullable InspectionView chosen(
            @Nullable Long asked, List<InspectionView> owned, Map<InspectionId, Integer> open) {
        if (asked != null) {
            return owned.stream()
                    .filter(i -> i.id().value() == asked)
                    .findFirst()
                    .orElseThrow(() -> new NotFound("没有这次督察，或者不由您的整改办管理"));
        }
        return owned.stream()
                .filter(i -> open.containsKey(i.id()))
                .findFirst()
                .orElse(owned.isEmpty() ? null : owned.get(0));
    }

    private Map<UnitId, UnitView> units(List<PlanName> names) {
        return directory
                .find(names.stream().map(PlanName::unit).filter(Objects::nonNull).toList())
                .stream()
                .collect(Collectors.toMap(UnitView::id, Function.identity()));
    }

    private Map<UnitId, List<UnitView>> members(
            InspectionId inspection, List<PlanName> names, CurrentUser user) {
        List<UnitId> groups =
                names.stream()
                        .filter(PlanName::group)
                        .map(PlanName::unit)
                        .filter(Objects::nonNull)
                        .toList();
        return groups.isEmpty() ? new HashMap<>() : bindings.members(inspection, groups, user);
    }

    /** Lets a name mean a unit: one of those offered, or the one of a full name. */
    @PostMapping("/plan-names/bind")
    Page bind(
            @RequestParam long inspection,
            @RequestParam String name,
            @RequestParam @Nullable Long unit,
            @RequestParam(defaultValue = "") String named,
            @RequestParam(defaultValue = "") String reason,
            CurrentUser user) {
        InspectionId id = new InspectionId(inspection);
        try {
            int duties =
                    named.isBlank() && unit != null
                            ? bindings.bind(id, name, new UnitId(unit), reason, user)
                            : bindings.bind(id, name, named, reason, user);
            return back(inspection)
                    .toast("“" + name + "”已对应，" + duties + " 项职责随之生效", undo(inspection, name));
        } catch (Refused e) {
            return refused(inspection, user, e);
        }
    }

    /** Says who belongs to a group. */
    @PostMapping("/plan-names/members")
    Page members(
            @RequestParam long inspection,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String members,
            @RequestParam(defaultValue = "") String reason,
            CurrentUser user) {
        try {
            bindings.setMembers(new InspectionId(inspection), name, members, reason, user);
            return back(inspection).toast("“" + name + "”的成员单位已确定");
        } catch (Refused e) {
            return refused(inspection, user, e);
        }
    }

    /** Takes the last binding of a name back. */
    @PostMapping("/plan-names/undo")
    Page undo(@RequestParam long inspection, @RequestParam String name, CurrentUser user) {
        try {
            bindings.undo(new InspectionId(inspection), name, user);
            return back(inspection).toast("已撤销“" + name + "”的对应");
        } catch (Refused e) {
            return refused(inspection, user, e);
        }
    }

    private Page refused(long inspection, CurrentUser user, Refused e) {
        return page(inspection, user, e.refusals()).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static Page back(long inspection) {
        return Page.redirect("/plan-names?inspection=" + inspection);
    }

    private static String undo(long inspection, String name) {
        return "/plan-names/undo?inspection="
                + inspection
                + "&name="
                + UriUtils.encode(name, java.nio.charset.StandardCharsets.UTF_8);
    }
}
