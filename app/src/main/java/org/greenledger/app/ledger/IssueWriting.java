package org.greenledger.app.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.ledger.deadlines.DueReckoning;
import org.greenledger.app.ledger.search.SearchIndex;
import org.springframework.stereotype.Component;

/** Writes whole issues with all that belongs to them, in batches. */
@Component
class IssueWriting {

    /** Which inspection and version the issues come with. */
    record Place(InspectionId inspection, UnitId owner, PlanVersionId version, Instant at) {}

    private final JdbcIssues issues;
    private final JdbcMeasures measures;
    private final JdbcTerms terms;
    private final JdbcDuties duties;
    private final GroupDuties groups;
    private final JdbcQuotations quotations;
    private final SearchIndex search;
    private final DueReckoning reckoning;

    private final DutyUnits dutyUnits;

    IssueWriting(
            DutyUnits dutyUnits,
            JdbcIssues issues,
            JdbcMeasures measures,
            JdbcTerms terms,
            JdbcDuties duties,
            GroupDuties groups,
            JdbcQuotations quotations,
            SearchIndex search,
            DueReckoning reckoning) {
        this.dutyUnits = dutyUnits;
        this.issues = issues;
        this.measures = measures;
        this.terms = terms;
        this.duties = duties;
        this.groups = groups;
        this.quotations = quotations;
        this.search = search;
        this.reckoning = reckoning;
    }

    /**
     * @param known ids of the numbers that the inspection already has
     */
    void insert(List<IssueEntry> entries, Map<String, IssueId> known, Place place) {
        dutyUnits.welcome(entries.stream().flatMap(e -> e.duties().stream()).toList());
        List<Long> ids = issues.freshIds(entries.size());
        Map<String, IssueId> all = new HashMap<>(known);
        Map<IssueId, IssueEntry> byId = new LinkedHashMap<>();
        for (int k = 0; k < entries.size(); k++) {
            IssueId id = new IssueId(ids.get(k));
            all.put(entries.get(k).number(), id);
            byId.put(id, entries.get(k));
        }
        issues.insert(byId, all, place);
        measures.insert(byId, place.version());
        List<JdbcQuotations.Quoted> quoted = new ArrayList<>();
        List<JdbcTerms.Row> termRows = new ArrayList<>();
        List<JdbcDuties.Row> dutyRows = new ArrayList<>();
        Map<IssueId, Map<Integer, Long>> measureIds = measures.ids(byId.keySet());
        byId.forEach(
                (id, entry) -> {
                    Map<Integer, Long> numbers = measureIds.getOrDefault(id, Map.of());
                    quoted.addAll(JdbcQuotations.ofIssue(id, entry, numbers));
                    termRows.addAll(JdbcTerms.rows(id, entry, numbers));
                    dutyRows.addAll(JdbcDuties.rows(id, entry.duties(), 0));
                });
        quoted.addAll(terms.insert(termRows));
        reckoning.reckon(byId.keySet());
        JdbcDuties.Entered entered = duties.insert(dutyRows);
        groups.expand(entered.rows());
        quoted.addAll(entered.quoted());
        quotations.insert(place.version(), quoted);
        search.write(ids);
    }
}
