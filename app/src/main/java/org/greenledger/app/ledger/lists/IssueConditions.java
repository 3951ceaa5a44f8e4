package org.greenledger.app.ledger.lists;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.Scope;
import org.greenledger.app.ledger.Acceptance;
import org.greenledger.app.ledger.DutyRole;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.Progress;
import org.greenledger.app.ledger.scope.Seen;
import org.greenledger.app.ledger.search.SearchWords;
import org.jspecify.annotations.Nullable;

/** A filter and a scope as conditions on {@code ledger.issue i}. */
final class IssueConditions {

    private static final String OPEN = " and i.progress <> 'done' and i.acceptance <> 'closed'";

    /** Past its last day and not finished. */
    static final String OVERDUE = "i.due_key < :today" + OPEN;

    /** Near its last day and not finished. */
    static final String SOON = "i.due_key between :today and :soon" + OPEN;

    /**
     * What a filter means today.
     *
     * @param person who asks
     * @param inspections ids of all inspections the person may see, so that a list over all of them
     *     does not walk through the rest of the nation
     * @param units ids that the filter's unit can mean
     * @param owned whether the scope owns inspections that the filter looks into, or has duties in
     *     many issues; where not, the list starts from the duties instead of walking through other
     *     people's issues
     */
    record Meaning(
            IssueFilter filter,
            Scope scope,
            PersonId person,
            Long[] inspections,
            Long[] units,
            boolean owned,
            LocalDate today,
            int soonDays) {}

    private final List<String> all = new ArrayList<>();
    private final Map<String, @Nullable Object> parameters = new HashMap<>();

    static IssueConditions of(Meaning meaning) {
        IssueConditions conditions = new IssueConditions();
        conditions.scope(meaning);
        conditions.inspections(meaning);
        conditions.own(meaning.filter());
        conditions.unit(meaning);
        conditions.mine(meaning);
        conditions.due(meaning);
        conditions.text(meaning.filter().text());
        return conditions;
    }

    String sql() {
        return String.join("\n  and ", all);
    }

    Map<String, @Nullable Object> parameters() {
        return parameters;
    }

    private void add(String condition, String name, Object value) {
        all.add(condition);
        parameters.put(name, value);
    }

    private void scope(Meaning meaning) {
        Scope scope = meaning.scope();
        add(
                meaning.owned() ? Seen.issue(scope) : Seen.issueByDuty(scope),
                Scope.PARAMETER,
                scope.root());
    }

    private void inspections(Meaning meaning) {
        InspectionId one = meaning.filter().inspection();
        Long[] seen = meaning.inspections();
        if (one != null || seen.length == 1) {
            add("i.inspection_id = :inspection", "inspection", one != null ? one.value() : seen[0]);
        } else {
            add("i.inspection_id = any(:inspections)", "inspections", seen);
        }
    }

    private void own(IssueFilter filter) {
        if (!filter.withdrawn()) {
            all.add("i.withdrawn_at is null");
        }
        if (!filter.parents()) {
            all.add("i.leaf");
        }
        if (!filter.progress().isEmpty()) {
            add(
                    "i.progress = any(:progress)",
                    "progress",
                    filter.progress().stream().map(Progress::code).toArray(String[]::new));
        }
        if (!filter.acceptance().isEmpty()) {
            add(
                    "i.acceptance = any(:acceptance)",
                    "acceptance",
                    filter.acceptance().stream().map(Acceptance::code).toArray(String[]::new));
        }
        if (!filter.lamps().isEmpty()) {
            add(
                    filter.lamps().contains(LampFilter.NONE)
                            ? "(i.lamp is null or i.lamp = any(:lamps))"
                            : "i.lamp = any(:lamps)",
                    "lamps",
                    filter.lamps().stream().map(LampFilter::code).toArray(String[]::new));
        }
        String area = filter.area();
        if (area != null) {
            add("i.area_key = :area", "area", area);
        }
        String lead = filter.lead();
        if (lead != null) {
            add("i.lead_key = :lead", "lead", lead);
        }
        if (filter.lasting()) {
            all.add("(i.long_term or i.continuous)");
        }
        if (filter.doubtful()) {
            all.add("i.doubts > 0");
        }
    }

    private void unit(Meaning meaning) {
        String unit = meaning.filter().unit();
        DutyRole role = meaning.filter().role();
        if (unit == null && role == null) {
            return;
        }
        String sql =
                "i.id in (select u.issue_id from ledger.responsibility u where u.withdrawn_at is"
                        + " null";
        if (unit != null) {
            sql += " and (u.unit_name = :unit or u.unit_id = any(:unit_ids))";
            parameters.put("unit", unit);
            parameters.put("unit_ids", meaning.units());
        }
        if (role != null) {
            sql += " and u.role = :role";
            parameters.put("role", role.code());
        }
        all.add(sql + ")");
    }

    private void mine(Meaning meaning) {
        if (meaning.filter().mine()) {
            add(
                    "i.id in (select h.issue_id from ledger.charge h where h.person_id = :me and"
                            + " h.withdrawn_at is null)",
                    "me",
                    meaning.person().value());
        }
    }

    private void due(Meaning meaning) {
        IssueFilter filter = meaning.filter();
        DueFilter due = filter.due();
        if (due != null) {
            switch (due) {
                case OVERDUE -> all.add(OVERDUE);
                case SOON -> all.add(SOON);
                case DATED -> all.add("i.due_on is not null");
                case UNDATED -> all.add("i.due_on is null");
            }
        }
        parameters.put("today", Date.valueOf(meaning.today()));
        parameters.put("soon", Date.valueOf(meaning.today().plusDays(meaning.soonDays())));
        LocalDate from = filter.from();
        if (from != null) {
            add("i.due_key >= :from and i.due_on is not null", "from", Date.valueOf(from));
        }
        LocalDate to = filter.to();
        if (to != null) {
            add("i.due_key <= :to", "to", Date.valueOf(to));
        }
    }

    private void text(String text) {
        SearchWords words = SearchWords.of(text);
        if (words.none()) {
            return;
        }
        all.add(
                "i.id in (select s.issue_id from ledger.search_text s where %s)"
                        .formatted(words.condition("s")));
        parameters.put(SearchWords.GRAMS, words.grams());
        for (int k = 0; k < words.words().size(); k++) {
            parameters.put(words.likeName(k), words.like(k));
        }
    }
}
