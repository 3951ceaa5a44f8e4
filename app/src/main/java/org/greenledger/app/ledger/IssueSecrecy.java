package org.greenledger.app.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.SecretViewed;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.shared.Stale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Decides which issues are accountability matters; the caller holds the transaction. */
@Component
class IssueSecrecy {

    private static final int LONGEST_REASON = 200;

    private final JdbcIssues issues;
    private final IssueRows rows;
    private final IssueRevising revising;
    private final JdbcChanges changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IssueSecrecy(
            JdbcIssues issues,
            IssueRows rows,
            IssueRevising revising,
            JdbcChanges changes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.issues = issues;
        this.rows = rows;
        this.revising = revising;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    void set(IssueId id, int version, boolean secret, String reason, CurrentUser user) {
        IssueRows.Of of = found(id, user);
        Refused.ifAny(refusals(of.issue(), secret, reason.strip(), user));
        if (of.issue().version() != version) {
            throw new Stale(revising.staleWords(of));
        }
        Instant at = clock.instant();
        JdbcChanges.Act act = new JdbcChanges.Act(user, Origin.PAGE, null, reason.strip(), at);
        for (IssueId one : issues.withAllBelow(id)) {
            if (issues.secret(one, secret)) {
                changes.insert(one, List.of(line(secret)), act);
            }
        }
        events.publishEvent(
                new IssueSecrecyChanged(
                        id, of.issue().number(), secret, reason.strip(), concerned(of)));
    }

    void viewed(IssueView view, CurrentUser user) {
        IssueRows.Of of = found(view.issue().id(), user);
        if (of.issue().secret()) {
            events.publishEvent(
                    new SecretViewed(
                            "issue:" + of.issue().id().value(),
                            "追责事项：问题" + of.issue().number(),
                            concerned(of)));
        }
    }

    private IssueRows.Of found(IssueId id, CurrentUser user) {
        List<JdbcIssues.Row> row = issues.withIds(List.of(id), user.scope());
        IssueRows.Of of = rows.of(row).get(id);
        if (of == null) {
            throw new NotFound("没有这个问题，或者您无权查看");
        }
        return of;
    }

    private static List<Refusal> refusals(
            JdbcIssues.Row issue, boolean secret, String reason, CurrentUser user) {
        List<Refusal> found = new ArrayList<>();
        if (!user.may(Permission.ACCOUNTABILITY_VIEW) || !user.may(Permission.LEDGER_EDIT)) {
            found.add(Refusal.of("您没有设定追责事项的权限"));
        }
        if (!user.scope().holds(issue.owner())) {
            found.add(Refusal.of("问题" + issue.number() + "由其他单位的整改办管理，您只能查看"));
        }
        if (issue.secret() == secret) {
            found.add(
                    Refusal.of("问题%s%s追责事项，没有改动".formatted(issue.number(), secret ? "已经是" : "不是")));
        }
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            found.add(Refusal.at("secret_reason", "请写明理由，不超过" + LONGEST_REASON + "个字"));
        }
        return found;
    }

    private static ChangeLine line(boolean secret) {
        return new ChangeLine(null, "secret", secret ? "no" : "yes", secret ? "yes" : "no");
    }

    private static List<Long> concerned(IssueRows.Of of) {
        return Stream.concat(
                        Stream.of(of.issue().owner()),
                        of.duties().stream().map(d -> d.duty().unit()))
                .filter(unit -> unit != null)
                .map(UnitId::value)
                .distinct()
                .toList();
    }
}
