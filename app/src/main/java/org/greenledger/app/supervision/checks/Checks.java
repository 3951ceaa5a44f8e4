package org.greenledger.app.supervision.checks;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.standing.Standings;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.supervision.checks.texts.ReportTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs the standing checks. A finding is known by its fingerprint: found again it is the same one;
 * what is not found any more is marked as gone; what was settled stays settled while the facts are
 * the same.
 */
@Service
public class Checks {

    private final CheckSettings settings;
    private final JdbcCheckSettings stored;
    private final JdbcFindings findings;
    private final ReportTexts texts;
    private final Standings standings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Checks(
            CheckSettings settings,
            JdbcCheckSettings stored,
            JdbcFindings findings,
            ReportTexts texts,
            Standings standings,
            TransactionTemplate transaction,
            Clock clock) {
        this.settings = settings;
        this.stored = stored;
        this.findings = findings;
        this.texts = texts;
        this.standings = standings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Checks every inspection, each in a transaction of its own. */
    public CheckRun run(Instant now) {
        texts.catchUp();
        CheckRun all = new CheckRun(0, 0, 0);
        for (InspectionId inspection : findings.inspections()) {
            all = all.and(run(inspection, null, now, ""));
        }
        return all;
    }

    /**
     * Checks an inspection.
     *
     * @param now the moment to reckon from
     */
    @Unscoped("a job's or a loader's call; what it finds is shown within a scope only")
    public CheckRun run(InspectionId inspection, Instant now) {
        texts.catchUp();
        return run(inspection, null, now, "");
    }

    /** Checks these issues; checks that look at inspections as a whole are left out. */
    @Unscoped("a job's or a loader's call; what it finds is shown within a scope only")
    public CheckRun run(Collection<IssueId> issues, Instant now) {
        texts.catchUp();
        CheckRun all = new CheckRun(0, 0, 0);
        for (Map.Entry<InspectionId, List<IssueId>> one :
                findings.inspectionsOf(issues).entrySet()) {
            all = all.and(run(one.getKey(), one.getValue(), now, ""));
        }
        return all;
    }

    /**
     * Checks an inspection at once, because somebody wants to know.
     *
     * @throws NotFound when it is not the person's office's
     */
    public CheckRun again(InspectionId inspection, CurrentUser user) {
        if (!user.may(Permission.CHECK_SETTLE)) {
            throw Refused.because("您没有处理疑点的权限");
        }
        settings.name(inspection, user);
        texts.catchUp();
        return run(inspection, null, clock.instant(), user.signature());
    }

    private CheckRun run(
            InspectionId inspection, @Nullable Collection<IssueId> issues, Instant now, String by) {
        return Objects.requireNonNull(
                transaction.execute(t -> checked(inspection, issues, now, by)));
    }

    private CheckRun checked(
            InspectionId inspection, @Nullable Collection<IssueId> issues, Instant now, String by) {
        long run = findings.begin(inspection, now, by, issues == null);
        JdbcFindings.Part part = new JdbcFindings.Part(inspection, issues, run, now);
        Map<String, JdbcCheckSettings.Setting> set = stored.of(inspection);
        int fresh = 0;
        for (StandingCheck check : settings.checks()) {
            JdbcCheckSettings.Setting own = set.get(check.card().code());
            if (check.ofWhole() && issues != null) {
                continue;
            }
            if (own == null || own.enabled()) {
                fresh +=
                        findings.find(
                                check,
                                CheckRules.numbers(
                                        check.card(), own == null ? Map.of() : own.thresholds()),
                                part);
            }
            findings.gone(check, part);
        }
        standings.doubts(findings.doubts(inspection));
        return new CheckRun(1, fresh, findings.open(inspection));
    }
}
