package org.greenledger.app.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.greenledger.app.ledger.charge.ChargeFollowing;
import org.greenledger.app.ledger.deadlines.DueReckoning;
import org.greenledger.app.ledger.search.SearchIndex;
import org.greenledger.app.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes an issue stand as it shall, writes down what changed, and quotes the new version. */
@Component
class IssueRevising {

    private final JdbcIssues issues;
    private final JdbcMeasures measures;
    private final JdbcTerms terms;
    private final ChargeFollowing following;
    private final JdbcDuties duties;
    private final GroupDuties groups;
    private final JdbcQuotations quotations;
    private final JdbcChanges changes;
    private final SearchIndex search;
    private final DueReckoning reckoning;

    private final DutyUnits dutyUnits;

    IssueRevising(
            DutyUnits dutyUnits,
            JdbcIssues issues,
            JdbcMeasures measures,
            JdbcTerms terms,
            ChargeFollowing following,
            JdbcDuties duties,
            GroupDuties groups,
            JdbcQuotations quotations,
            JdbcChanges changes,
            SearchIndex search,
            DueReckoning reckoning) {
        this.dutyUnits = dutyUnits;
        this.issues = issues;
        this.measures = measures;
        this.terms = terms;
        this.following = following;
        this.duties = duties;
        this.groups = groups;
        this.quotations = quotations;
        this.changes = changes;
        this.search = search;
        this.reckoning = reckoning;
    }

    /**
     * @param version of the issue that the person saw
     * @return what changed; empty when nothing did
     * @throws Stale when somebody else changed the issue meanwhile
     */
    List<ChangeLine> revise(
            IssueRows.Of now,
            int version,
            IssueEntry next,
            Progress progress,
            JdbcChanges.Act act) {
        List<ChangeLine> lines = IssueDifference.lines(now, next, progress);
        IssueId id = now.issue().id();
        List<JdbcQuotations.Quoted> quoted = new ArrayList<>();
        if (!lines.isEmpty()) {
            if (!issues.update(id, version, next, progress)) {
                throw new Stale(staleWords(now));
            }
            changes.insert(id, lines, act);
        } else if (act.version() == null) {
            return lines;
        }
        Map<Integer, Long> numbers = measures(now, next, act, quoted);
        terms(now, null, now.ownTerms(), next.terms(), act, quoted);
        for (JdbcMeasures.Row m : now.measures()) {
            next.measures().stream()
                    .filter(n -> n.number() == m.number())
                    .forEach(n -> terms(now, m.id(), now.termsOf(m), n.terms(), act, quoted));
        }
        duties(now, next, act, quoted);
        if (lines.stream().anyMatch(IssueRevising::aboutTime)) {
            reckoning.reckon(List.of(id));
        }
        if (!lines.isEmpty()) {
            search.write(List.of(id.value()));
        }
        PlanVersionId planVersion = act.version();
        if (planVersion != null) {
            quoted.addAll(JdbcQuotations.ofIssue(id, next, numbers));
            quotations.insert(planVersion, quoted);
        }
        return lines;
    }

    private static boolean aboutTime(ChangeLine line) {
        return line.field().equals("measure")
                || line.field().equals(IssueField.DEADLINE.code())
                || line.field().equals(IssueField.MEASURE_DUE_ON.code());
    }

    String staleWords(IssueRows.Of now) {
        String who = changes.lastPerson(now.issue().id()).orElse("别人");
        return "问题%s刚被%s修改过，您的改动没有保存。请刷新页面，看过最新内容后再改".formatted(now.issue().number(), who);
    }

    /** Adds, changes and withdraws measures; returns the ids of all in force by number. */
    private Map<Integer, Long> measures(
            IssueRows.Of now,
            IssueEntry next,
            JdbcChanges.Act act,
            List<JdbcQuotations.Quoted> quoted) {
        IssueId id = now.issue().id();
        Map<Integer, JdbcMeasures.Row> before =
                now.measures().stream().collect(Collectors.toMap(JdbcMeasures.Row::number, m -> m));
        Map<Integer, MeasureEntry> after =
                next.measures().stream().collect(Collectors.toMap(MeasureEntry::number, m -> m));
        List<Long> gone =
                now.measures().stream()
                        .filter(m -> !after.containsKey(m.number()))
                        .map(JdbcMeasures.Row::id)
                        .toList();
        if (!gone.isEmpty()) {
            measures.withdraw(gone, act.at());
        }
        List<MeasureEntry> fresh =
                next.measures().stream().filter(m -> !before.containsKey(m.number())).toList();
        for (JdbcMeasures.Row m : now.measures()) {
            MeasureEntry then = after.get(m.number());
            if (then != null && !unchanged(now, m, then)) {
                measures.update(m.id(), then);
            }
        }
        if (fresh.isEmpty()) {
            return before.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().id()));
        }
        PlanVersionId version = act.version();
        measures.insert(id, fresh, version == null ? now.issue().planVersion() : version);
        Map<Integer, Long> numbers = measures.ids(List.of(id)).getOrDefault(id, Map.of());
        List<JdbcTerms.Row> termRows = new ArrayList<>();
        for (MeasureEntry m : fresh) {
            m.terms()
                    .forEach(
                            t ->
                                    termRows.add(
                                            new JdbcTerms.Row(0, id, numbers.get(m.number()), t)));
        }
        quoted.addAll(terms.insert(termRows));
        return numbers;
    }

    private void terms(
            IssueRows.Of now,
            @Nullable Long measure,
            List<JdbcTerms.Row> before,
            List<TermEntry> after,
            JdbcChanges.Act act,
            List<JdbcQuotations.Quoted> quoted) {
        IssueId id = now.issue().id();
        if (TermWords.same(before.stream().map(JdbcTerms.Row::term).toList(), after)) {
            for (int k = 0; k < after.size(); k++) {
                JdbcQuotations.Quoted.add(
                        quoted, "deadline", before.get(k).id(), "term", after.get(k).quotation());
            }
            return;
        }
        terms.withdraw(id, measure, act.at());
        quoted.addAll(
                terms.insert(
                        after.stream().map(t -> new JdbcTerms.Row(0, id, measure, t)).toList()));
    }

    /** Keeps the duties that stay, whatever their order; withdraws and enters the others. */
    private void duties(
            IssueRows.Of now,
            IssueEntry next,
            JdbcChanges.Act act,
            List<JdbcQuotations.Quoted> quoted) {
        List<JdbcDuties.Row> gone = new ArrayList<>(now.duties());
        List<JdbcDuties.Row> fresh = new ArrayList<>();
        int position =
                now.duties().stream().mapToInt(JdbcDuties.Row::position).max().orElse(-1) + 1;
        for (DutyEntry d : next.duties()) {
            JdbcDuties.Row kept =
                    gone.stream().filter(r -> sameDuty(r.duty(), d)).findFirst().orElse(null);
            if (kept == null) {
                fresh.add(new JdbcDuties.Row(0, now.issue().id(), position++, d));
            } else {
                gone.remove(kept);
                JdbcQuotations.Quoted.add(
                        quoted, "responsibility", kept.id(), "unit", d.quotation());
            }
        }
        if (!gone.isEmpty()) {
            duties.withdraw(gone.stream().map(JdbcDuties.Row::id).toList(), act.at());
        }
        if (!fresh.isEmpty()) {
            dutyUnits.welcome(fresh.stream().map(JdbcDuties.Row::duty).toList());
            JdbcDuties.Entered entered = duties.insert(fresh);
            groups.expand(entered.rows());
            quoted.addAll(entered.quoted());
        }
        if (!gone.isEmpty()) {
            following.follow(gone.stream().map(JdbcDuties.Row::id).toList(), act.user(), act.at());
        }
    }

    private static boolean unchanged(IssueRows.Of now, JdbcMeasures.Row m, MeasureEntry then) {
        return m.text().equals(then.text())
                && TermWords.same(
                        now.termsOf(m).stream().map(JdbcTerms.Row::term).toList(), then.terms());
    }

    private static boolean sameDuty(DutyEntry one, DutyEntry other) {
        return one.unitName().equals(other.unitName())
                && Objects.equals(one.unit(), other.unit())
                && one.role() == other.role()
                && one.measures().equals(other.measures());
    }
}
