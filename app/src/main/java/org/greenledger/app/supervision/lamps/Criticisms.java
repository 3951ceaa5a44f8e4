package org.greenledger.app.supervision.lamps;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was said from above about an issue; entered and withdrawn by the office that owns it. The
 * lamp follows at once.
 */
@Service
public class Criticisms {

    /** Says the same of an issue that is not there, of one that is hidden, and of a criticism. */
    private static final String NONE = "没有这个问题，或者没有这条批评";

    private final JdbcCriticisms criticisms;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Criticisms(JdbcCriticisms criticisms, ApplicationEventPublisher events, Clock clock) {
        this.criticisms = criticisms;
        this.events = events;
        this.clock = clock;
    }

    /**
     * All of an issue, withdrawn ones too, newest first.
     *
     * @throws NotFound when there is no such issue that the person may see
     */
    @Transactional(readOnly = true)
    public List<CriticismView> of(IssueId issue, CurrentUser user) {
        find(issue, user);
        return criticisms.of(issue);
    }

    /** Whether the person may enter and withdraw criticism at the issue. */
    @Transactional(readOnly = true)
    public boolean may(IssueId issue, CurrentUser user) {
        return may(find(issue, user), user);
    }

    private static boolean may(JdbcCriticisms.Issue issue, CurrentUser user) {
        return user.may(Permission.LEDGER_EDIT) && user.scope().holds(issue.owner());
    }

    /**
     * Enters a criticism.
     *
     * @param kind absent where nothing was chosen
     * @param by who said it, at most 60 characters
     * @param on the day, not after today; absent where nothing was typed
     * @param what in a few words, at most 500 characters
     * @throws Refused with everything that is wrong
     */
    @Transactional
    public long record(
            IssueId issue,
            @Nullable CriticismKind kind,
            String by,
            @Nullable LocalDate on,
            String what,
            CurrentUser user) {
        JdbcCriticisms.Issue found = own(issue, user);
        List<Refusal> wrong = new ArrayList<>();
        if (by.isBlank() || by.length() > 60) {
            wrong.add(Refusal.at("by", "请写明由谁批评，不超过60个字"));
        }
        if (what.isBlank() || what.length() > 500) {
            wrong.add(Refusal.at("what", "请写明批评的内容，不超过500个字"));
        }
        if (on != null && on.isAfter(LocalDate.now(clock))) {
            wrong.add(Refusal.at("on", "批评日期不能晚于今天"));
        }
        if (kind == null) {
            wrong.add(Refusal.at("kind", "请选择批评的方式"));
        }
        if (on == null) {
            wrong.add(Refusal.at("on", "请填写批评日期"));
        }
        if (kind == null || on == null || !wrong.isEmpty()) {
            throw new Refused(wrong);
        }
        long id =
                criticisms.insert(issue, kind, by.strip(), on, what.strip(), user, clock.instant());
        tell(issue, found, kind, by.strip(), on, null);
        return id;
    }

    /**
     * Withdraws a criticism that was entered by mistake.
     *
     * @param why at most 200 characters
     * @throws NotFound when there is none that stands
     */
    @Transactional
    public void withdraw(IssueId issue, long id, String why, CurrentUser user) {
        JdbcCriticisms.Issue found = own(issue, user);
        if (why.isBlank() || why.length() > 200) {
            throw new Refused(List.of(Refusal.at("why", "请写明撤销的理由，不超过200个字")));
        }
        CriticismView before =
                criticisms.of(issue).stream()
                        .filter(c -> c.id() == id && c.withdrawnWhy() == null)
                        .findFirst()
                        .orElseThrow(() -> new NotFound(NONE));
        if (!criticisms.withdraw(id, issue, why.strip(), clock.instant())) {
            throw new NotFound(NONE);
        }
        tell(issue, found, before.kind(), before.byWhom(), before.saidOn(), why.strip());
    }

    private void tell(
            IssueId issue,
            JdbcCriticisms.Issue found,
            CriticismKind kind,
            String by,
            LocalDate on,
            @Nullable String why) {
        events.publishEvent(
                new CriticismChanged(
                        issue, found.number(), kind, by, on, why, found.units(), found.secret()));
    }

    private JdbcCriticisms.Issue own(IssueId issue, CurrentUser user) {
        JdbcCriticisms.Issue found = find(issue, user);
        if (!may(found, user)) {
            throw Refused.because("问题" + found.number() + "由其他单位的整改办管理，您不能登记或撤销批评");
        }
        return found;
    }

    private JdbcCriticisms.Issue find(IssueId issue, CurrentUser user) {
        return criticisms.issue(issue, user.scope()).orElseThrow(() -> new NotFound(NONE));
    }
}
