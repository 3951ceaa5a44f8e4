package org.greenledger.app.ledger.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitView;
import org.greenledger.app.identity.names.PlanPlace;
import org.greenledger.app.identity.names.UnitNames;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.charge.ChargeChoice;
import org.greenledger.app.ledger.charge.ChargeEdit;
import org.greenledger.app.ledger.charge.ChargeQuery;
import org.greenledger.app.ledger.charge.ChargeRow;
import org.greenledger.app.ledger.charge.ChargeState;
import org.greenledger.app.ledger.charge.Charges;
import org.greenledger.app.ledger.lists.IssueLists;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.web.Page;
import org.greenledger.app.web.pieces.FormErrors;
import org.greenledger.app.web.pieces.Pager;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 责任分派: the duties of one's units, and who is in charge of each; many at once. */
@Controller
@Requires(Permission.DUTY_ASSIGN)
class ChargesPage {

    private static final List<String> NAMES =
            List.of("inspection", "unit", "person", "state", "page");

    private final Charges charges;
    private final IssueLists lists;
    private final UnitNames names;

    ChargesPage(Charges charges, IssueLists lists, UnitNames names) {
        this.charges = charges;
        this.lists = lists;
        this.names = names;
    }

    @GetMapping("/charges")
    Page list(@RequestParam Map<String, String> query, CurrentUser user) {
        return list(query, user, List.of());
    }

    @PostMapping("/charges")
    Page assign(
            @RequestParam(defaultValue = "") List<String> duties,
            @RequestParam(defaultValue = "") String leader,
            @RequestParam(defaultValue = "") String clerk,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam Map<String, String> sent,
            CurrentUser user) {
        try {
            ChargeChoice first = ChargeChoice.read(leader);
            ChargeChoice second = ChargeChoice.read(clerk);
            if (first.keep() && second.keep()) {
                throw new Refused(List.of(Refusal.at("people", "请选择责任人或经办人")));
            }
            int changed =
                    charges.assign(
                            duties.stream().map(d -> ChargeEdit.read(d, first, second)).toList(),
                            reason,
                            user);
            return Page.redirect(address(sent, 0))
                    .toast(changed == 0 ? "没有改动" : "已分派 " + duties.size() + " 项责任");
        } catch (Refused refused) {
            return list(sent, user, refused.refusals()).status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private Page list(Map<String, String> sent, CurrentUser user, List<Refusal> refusals) {
        ChargeQuery query = query(sent, user);
        Charges.Found found = charges.page(query, user);
        int first = (query.page() - 1) * Charges.PAGE + 1;
        int shown = found.rows().size();
        return Page.of("ledger/charges")
                .with("query", query)
                .with("unit", sent.getOrDefault("unit", ""))
                .with("rows", found.rows())
                .with("inspections", lists.inspections(user))
                .with("people", charges.people(user))
                .with(
                        "candidates",
                        charges.candidates(
                                found.rows().stream().map(ChargeRow::unit).distinct().toList(),
                                user))
                .with("sent", sent)
                .with(
                        "pager",
                        new Pager(
                                shown == 0 ? 0 : first,
                                shown == 0 ? 0 : first + shown - 1,
                                found.count(),
                                false,
                                query.page() > 1 ? address(sent, query.page() - 1) : null,
                                first - 1 + shown < found.count() && shown > 0
                                        ? address(sent, query.page() + 1)
                                        : null))
                .with("errors", new FormErrors(refusals));
    }

    private ChargeQuery query(Map<String, String> sent, CurrentUser user) {
        Long inspection = number(sent.get("inspection"));
        Long person = number(sent.get("person"));
        Long page = number(sent.get("page"));
        String unit = sent.getOrDefault("unit", "").replace("\0", "").strip();
        return new ChargeQuery(
                inspection == null ? null : new InspectionId(inspection),
                unit.isEmpty() ? null : unit(unit, user),
                person == null ? null : new PersonId(person),
                ChargeState.of(sent.getOrDefault("state", "")),
                page == null ? 1 : (int) Math.min(page, 100_000));
    }

    /** The unit that is meant; one that nobody has for a name that is not unique. */
    private UnitId unit(String words, CurrentUser user) {
        List<UnitView> meant =
                names.resolve(List.of(words), PlanPlace.of(user.region())).values().stream()
                        .flatMap(a -> a.candidates().stream())
                        .filter(u -> user.scope().holds(u.id()))
                        .toList();
        return meant.size() == 1 ? meant.get(0).id() : UnitId.NONE;
    }

    private static @Nullable Long number(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,18}") ? Long.valueOf(text) : null;
    }

    /** The address of the same list, on that page; 0 for the page it was sent from. */
    private static String address(Map<String, String> sent, int page) {
        Map<String, String> all = new LinkedHashMap<>();
        NAMES.forEach(n -> all.put(n, sent.getOrDefault(n, "")));
        if (page > 0) {
            all.put("page", String.valueOf(page));
        }
        List<String> parts = new ArrayList<>();
        all.forEach(
                (name, value) -> {
                    if (!value.isBlank()) {
                        parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
                    }
                });
        return parts.isEmpty() ? "/charges" : "/charges?" + String.join("&", parts);
    }
}
