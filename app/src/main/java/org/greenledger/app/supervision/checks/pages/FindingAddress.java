package org.greenledger.app.supervision.checks.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitView;
import org.greenledger.app.identity.names.PlanPlace;
import org.greenledger.app.identity.names.UnitNames;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.supervision.checks.FindingQuery;
import org.greenledger.app.supervision.checks.FindingState;
import org.greenledger.app.supervision.checks.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A list of findings as it stands in the address bar. What cannot be read is left aside.
 *
 * @param sent the conditions as they were sent, blank ones left out
 */
public record FindingAddress(Map<String, String> sent) {

    /** The names of the conditions. */
    public static final List<String> NAMES =
            List.of("inspection", "severity", "check", "unit", "state");

    private static final String PAGE = "page";

    static FindingAddress of(Map<String, String> query) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (String name : NAMES) {
            String value = query.getOrDefault(name, "").replace("\0", "").strip();
            if (!value.isEmpty() && value.length() <= 200) {
                kept.put(name, value);
            }
        }
        String page = query.getOrDefault(PAGE, "");
        if (page.matches("[0-9]{1,5}")) {
            kept.put(PAGE, page);
        }
        return new FindingAddress(kept);
    }

    /** What was sent by that name; empty for nothing. */
    public String one(String name) {
        return sent.getOrDefault(name, "");
    }

    /** Whether it narrows the list at all. */
    public boolean narrowed() {
        return NAMES.stream().anyMatch(sent::containsKey);
    }

    FindingQuery query(UnitNames names, CurrentUser user) {
        String inspection = one("inspection");
        String check = one("check");
        String unit = one("unit");
        String page = one(PAGE);
        return new FindingQuery(
                inspection.matches("[0-9]{1,18}")
                        ? new InspectionId(Long.parseLong(inspection))
                        : null,
                Severity.of(one("severity")).orElse(null),
                check.isEmpty() ? null : check,
                unit.isEmpty() ? null : unit(unit, names, user),
                null,
                FindingState.of(one("state")).orElse(FindingState.OPEN),
                page.isEmpty() ? 1 : Integer.parseInt(page));
    }

    /** The unit that is meant; one that nobody has for a name that is not unique in one's scope. */
    private static UnitId unit(String words, UnitNames names, CurrentUser user) {
        List<UnitView> meant =
                names.resolve(List.of(words), PlanPlace.of(user.region())).values().stream()
                        .flatMap(a -> a.candidates().stream())
                        .filter(u -> user.scope().holds(u.id()))
                        .toList();
        return meant.size() == 1 ? meant.get(0).id() : UnitId.NONE;
    }

    /** The same list from its beginning, or on another page. */
    String at(String path, @Nullable Integer page) {
        List<String> parts = new ArrayList<>();
        sent.forEach(
                (name, value) -> {
                    if (!name.equals(PAGE)) {
                        parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
                    }
                });
        if (page != null && page > 1) {
            parts.add(PAGE + "=" + page);
        }
        return parts.isEmpty() ? path : path + "?" + String.join("&", parts);
    }

    /** The address of something within this list. */
    public String within(String path) {
        return at(path, one(PAGE).isEmpty() ? null : Integer.valueOf(one(PAGE)));
    }
}
