package org.greenledger.app.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what an issue's page shows. */
@Component
class IssuePageReading {

    private final JdbcIssues issues;
    private final IssueRows rows;
    private final IssueReading whole;
    private final JdbcQuotations quotations;
    private final JdbcPlans plans;
    private final JdbcPlanVersions versions;
    private final JdbcChanges changes;
    private final JdbcGroupDuties groups;

    IssuePageReading(
            JdbcIssues issues,
            IssueRows rows,
            IssueReading whole,
            JdbcQuotations quotations,
            JdbcPlans plans,
            JdbcPlanVersions versions,
            JdbcChanges changes,
            JdbcGroupDuties groups) {
        this.issues = issues;
        this.rows = rows;
        this.whole = whole;
        this.quotations = quotations;
        this.plans = plans;
        this.versions = versions;
        this.changes = changes;
        this.groups = groups;
    }

    IssueView read(IssueId id, CurrentUser user) {
        JdbcIssues.Row row =
                issues.withIds(List.of(id), user.scope()).stream()
                        .findFirst()
                        .orElseThrow(() -> new NotFound("没有这个问题，或者您无权查看"));
        IssueRows.Of of = rows.of(List.of(row)).getOrDefault(id, null);
        if (of == null) {
            throw new NotFound("没有这个问题，或者您无权查看");
        }
        Map<String, Map<Long, Map<String, QuotedAt>>> words = quotations.at(subjects(of));
        List<IssueLink> family = issues.family(row, user.scope());
        String above = Numbering.parent(row.number());
        return new IssueView(
                whole.whole(List.of(row)).get(0),
                plans.name(row.inspection()),
                versions.find(row.planVersion(), user.scope())
                        .orElseThrow(() -> new NotFound("没有这个方案")),
                words.getOrDefault("issue", Map.of()).getOrDefault(id.value(), Map.of()),
                measures(of, words.getOrDefault("measure", Map.of())),
                duties(of, words.getOrDefault("responsibility", Map.of())),
                members(of),
                family.stream().filter(l -> l.number().equals(above)).findFirst().orElse(null),
                family.stream().filter(l -> !l.number().equals(above)).toList(),
                changes.of(id),
                user.may(Permission.LEDGER_EDIT)
                        && user.scope().holds(row.owner())
                        && !row.withdrawn(),
                row.secret());
    }

    private List<List<String>> members(IssueRows.Of of) {
        Map<Long, List<JdbcGroupDuties.Member>> members =
                groups.members(
                        of.duties().stream()
                                .filter(d -> d.duty().group())
                                .map(JdbcDuties.Row::id)
                                .toList());
        return of.duties().stream()
                .map(
                        d ->
                                members.getOrDefault(d.id(), List.of()).stream()
                                        .map(JdbcGroupDuties.Member::name)
                                        .toList())
                .toList();
    }

    private static Map<String, List<Long>> subjects(IssueRows.Of of) {
        return Map.of(
                "issue", List.of(of.issue().id().value()),
                "measure", of.measures().stream().map(JdbcMeasures.Row::id).toList(),
                "responsibility", of.duties().stream().map(JdbcDuties.Row::id).toList());
    }

    private static Map<Integer, QuotedAt> measures(
            IssueRows.Of of, Map<Long, Map<String, QuotedAt>> words) {
        Map<Integer, QuotedAt> found = new HashMap<>();
        for (JdbcMeasures.Row m : of.measures()) {
            QuotedAt at = words.getOrDefault(m.id(), Map.of()).get("text");
            if (at != null) {
                found.put(m.number(), at);
            }
        }
        return found;
    }

    private static List<@Nullable QuotedAt> duties(
            IssueRows.Of of, Map<Long, Map<String, QuotedAt>> words) {
        List<@Nullable QuotedAt> found = new ArrayList<>();
        of.duties().forEach(d -> found.add(words.getOrDefault(d.id(), Map.of()).get("unit")));
        return found;
    }
}
