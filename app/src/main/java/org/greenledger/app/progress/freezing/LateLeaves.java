package org.greenledger.app.progress.freezing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.progress.PeriodId;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Leaves to be late 迟报许可: per unit and period, with a reason and a last day. Only with one is a
 * report taken after the closing day; it is marked as late and stays outside the snapshot.
 */
@Service
public class LateLeaves {

    private final JdbcLateLeaves leaves;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LateLeaves(JdbcLateLeaves leaves, ApplicationEventPublisher events, Clock clock) {
        this.leaves = leaves;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Gives leave to these units.
     *
     * @param untilOn the last day on which they may report
     * @return how many got one
     * @throws NotFound when there is no such period of this person's office
     * @throws Refused when the period is still open, a unit has missed nothing or has a leave, or
     *     the reason is missing
     */
    @Transactional
    public int grant(
            PeriodId period,
            Collection<UnitId> units,
            LocalDate untilOn,
            String reason,
            CurrentUser user) {
        JdbcLateLeaves.Period held = held(period, user);
        LocalDate today = LocalDate.now(clock);
        List<Refusal> against =
                new ArrayList<>(LateLeaveRules.against(held.closesOn(), untilOn, reason, today));
        if (units.isEmpty()) {
            against.add(Refusal.at("units", "请勾选准予迟报的单位"));
        }
        List<JdbcLateLeaves.Unit> meant = new ArrayList<>();
        for (UnitId unit : new LinkedHashSet<>(units)) {
            JdbcLateLeaves.Unit found =
                    leaves.unit(period, unit, today).orElseThrow(() -> new NotFound("没有这个单位的应报事项"));
            if (found.open() == 0) {
                against.add(Refusal.at("units", found.name() + "在本期没有缺报，不需要迟报许可"));
            } else if (found.allowed()) {
                against.add(Refusal.at("units", found.name() + "在本期已有迟报许可"));
            }
            meant.add(found);
        }
        Refused.ifAny(against);
        for (JdbcLateLeaves.Unit unit : meant) {
            leaves.insert(period, unit.id(), untilOn, reason.strip(), clock.instant(), user);
            events.publishEvent(
                    new LateLeaveGranted(
                            period,
                            held.name(),
                            unit.id().value(),
                            unit.name(),
                            untilOn,
                            reason.strip(),
                            held.owner().value()));
        }
        return meant.size();
    }

    /**
     * Takes a leave back; what was reported with it stays.
     *
     * @throws NotFound when there is none that is in force
     */
    @Transactional
    public void end(LateLeaveId id, CurrentUser user) {
        LateLeaveView leave =
                leaves.find(id, user.scope()).orElseThrow(() -> new NotFound("没有这个迟报许可"));
        JdbcLateLeaves.Period period = held(leave.period(), user);
        if (!leaves.end(id, clock.instant())) {
            throw Refused.because("这个迟报许可已经收回");
        }
        events.publishEvent(
                new LateLeaveEnded(
                        leave.period(),
                        leave.unit().value(),
                        leave.unitName(),
                        period.owner().value()));
    }

    /** The leaves of a period that this person may know of, newest first. */
    public List<LateLeaveView> of(PeriodId period, CurrentUser user) {
        return leaves.of(period, user.scope());
    }

    private JdbcLateLeaves.Period held(PeriodId period, CurrentUser user) {
        if (!user.may(Permission.PROGRESS_REVIEW)) {
            throw Refused.because("您不能准予迟报，请联系整改办");
        }
        return leaves.period(period, user.scope()).orElseThrow(() -> new NotFound("没有这个调度期"));
    }
}
