package org.greenledger.app.supervision.lamps;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.standing.LampLit;
import org.greenledger.app.ledger.standing.Standings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lights the lamps: gathers what is so, asks the rules that the inspection uses, writes what
 * changed into the book and into the history, and enters what falls due. Doing it twice changes
 * nothing.
 */
@Service
public class Lamps {

    private static final int PORTION = 2_000;

    private final JdbcRuleUses uses;
    private final JdbcLampFacts rows;
    private final LampFacts facts;
    private final JdbcLampHistory history;
    private final Standings standings;
    private final TransactionTemplate portion;
    private final Clock clock;

    Lamps(
            JdbcRuleUses uses,
            JdbcLampFacts rows,
            LampFacts facts,
            JdbcLampHistory history,
            Standings standings,
            TransactionTemplate portion,
            Clock clock) {
        this.uses = uses;
        this.rows = rows;
        this.facts = facts;
        this.history = history;
        this.standings = standings;
        this.portion = portion;
        this.clock = clock;
    }

    /**
     * What a run did.
     *
     * @param issues how many issues were judged
     * @param due how many acts fell due
     */
    public record Done(int issues, int due) {
        Done plus(Done other) {
            return new Done(issues + other.issues, due + other.due);
        }
    }

    /** Lights the lamps of all inspections that use rules, in portions that are each committed. */
    public Done recompute() {
        return some(List.of());
    }

    /** The same for one inspection. */
    public Done recompute(InspectionId inspection) {
        return some(List.of(inspection));
    }

    private Done some(List<InspectionId> some) {
        LocalDate day = LocalDate.now(clock);
        Done done = new Done(0, 0);
        for (JdbcRuleUses.Use use : uses.on(day, some)) {
            List<LocalDate> reckoned = reckoned(use, day);
            List<Long> ids = rows.next(use.inspection(), 0, PORTION);
            while (!ids.isEmpty()) {
                List<Long> these = ids;
                Done part = portion.execute(s -> light(use, these, reckoned, day));
                done = part == null ? done : done.plus(part);
                ids = rows.next(use.inspection(), ids.get(ids.size() - 1), PORTION);
            }
        }
        return done;
    }

    /** Lights the lamps of these issues now, within the caller's transaction where there is one. */
    public void recompute(Collection<IssueId> issues) {
        if (issues.isEmpty()) {
            return;
        }
        LocalDate day = LocalDate.now(clock);
        portion.executeWithoutResult(
                s -> {
                    Map<InspectionId, List<Long>> found = rows.inspections(issues);
                    if (!found.isEmpty()) {
                        for (JdbcRuleUses.Use use : uses.on(day, List.copyOf(found.keySet()))) {
                            light(
                                    use,
                                    found.getOrDefault(use.inspection(), List.of()),
                                    reckoned(use, day),
                                    day);
                        }
                    }
                });
    }

    private List<LocalDate> reckoned(JdbcRuleUses.Use use, LocalDate day) {
        LampRuleSet rules = use.rules();
        return rules == null || rules.consequences().isEmpty()
                ? List.of()
                : history.reckoned(use.inspection(), use.since(), day);
    }

    private Done light(
            JdbcRuleUses.Use use, List<Long> ids, List<LocalDate> reckoned, LocalDate day) {
        List<LampFacts.Found> found = facts.now(ids, day);
        List<LampLit> lamps = new ArrayList<>(found.size());
        for (LampFacts.Found f : found) {
            Verdict v = verdict(use.rules(), f, day);
            lamps.add(new LampLit(f.facts().issue(), v.lamp(), v.word(), v.reason()));
        }
        standings.lamps(lamps);
        history.write(lamps, use.version(), use.inspection(), day, clock.instant());
        return new Done(ids.size(), due(use, found, reckoned));
    }

    private static Verdict verdict(
            @Nullable LampRuleSet rules, LampFacts.Found found, LocalDate day) {
        return rules == null ? Verdict.DARK : LampRules.judge(rules, found.facts(), day);
    }

    private int due(JdbcRuleUses.Use use, List<LampFacts.Found> found, List<LocalDate> reckoned) {
        LampRuleSet rules = use.rules();
        RuleSetId set = use.set();
        RuleVersionId version = use.version();
        if (rules == null || set == null || version == null || rules.consequences().isEmpty()) {
            return 0;
        }
        Map<Long, List<LampCounting.Lit>> lit =
                history.lit(
                        found.stream().map(f -> f.facts().issue().value()).toList(),
                        set,
                        rules.consequences().stream()
                                .map(Consequence::lamp)
                                .collect(Collectors.toSet()));
        List<JdbcLampHistory.Due> due = new ArrayList<>();
        for (LampFacts.Found f : found) {
            List<LampCounting.Lit> past = lit.getOrDefault(f.facts().issue().value(), List.of());
            for (Consequence c : past.isEmpty() ? List.<Consequence>of() : rules.consequences()) {
                LampCounting.due(c, past, reckoned, use.since())
                        .forEach(on -> due.add(new JdbcLampHistory.Due(f, c, on)));
            }
        }
        return due.isEmpty() ? 0 : history.due(due, set, version, rules, clock.instant());
    }
}
