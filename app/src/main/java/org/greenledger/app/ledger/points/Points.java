package org.greenledger.app.ledger.points;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.shared.Change;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Places where issues lie, kept by the office that owns the issue. Numbers are never given twice,
 * and nothing is deleted.
 */
@Service
public class Points {

    /** Points that can be added at once. */
    public static final int AT_ONCE = 500;

    /** Points an issue can ever have. */
    public static final int MOST = 2000;

    private static final int REASON = 200;
    private static final String NONE = "没有这个点位，或者您无权查看";

    private final JdbcPoints points;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Points(JdbcPoints points, ApplicationEventPublisher events, Clock clock) {
        this.points = points;
        this.events = events;
        this.clock = clock;
    }

    /** The issue's points by number; none of an issue the person may not see. */
    @Transactional(readOnly = true)
    public List<PointView> of(IssueId issue, CurrentUser user) {
        return points.of(issue, user.scope());
    }

    /**
     * A point.
     *
     * @throws NotFound when there is none that the person may see
     */
    @Transactional(readOnly = true)
    public PointView find(PointId id, CurrentUser user) {
        return points.find(id, user.scope()).orElseThrow(() -> new NotFound(NONE));
    }

    /** Whether the person may add, change and withdraw points of the issue. */
    @Transactional(readOnly = true)
    public boolean editable(IssueId issue, CurrentUser user) {
        return points.subject(issue, user.scope()).filter(s -> keeps(s, user)).isPresent();
    }

    private static boolean keeps(JdbcPoints.Subject issue, CurrentUser user) {
        return user.may(Permission.LEDGER_EDIT)
                && user.scope().holds(issue.owner())
                && !issue.withdrawn();
    }

    /**
     * Adds points, all of them or none. One with the name and the place of another of the issue is
     * refused: the list was entered before.
     *
     * @return the number the first of them got
     * @throws NotFound when there is no such issue that the person may see
     * @throws Refused with everything that is wrong with them
     */
    @Transactional
    public int add(IssueId issue, List<PointEntry> entries, CurrentUser user) {
        JdbcPoints.Subject subject = subject(issue, user);
        points.lock(issue);
        List<PointView> there = points.of(issue, user.scope());
        int first = points.highest(issue) + 1;
        Refused.ifAny(refusals(entries, there, first));
        Instant at = clock.instant();
        points.insert(issue, first, entries, user, at);
        String words =
                entries.get(0).sentence() + (entries.size() == 1 ? "" : "等" + entries.size() + "个");
        points.note(issue, null, words, null, user, at);
        tell(subject, "新增问题%s的点位：%s".formatted(subject.number(), words), List.of(), null);
        return first;
    }

    private static List<Refusal> refusals(
            List<PointEntry> entries, List<PointView> there, int first) {
        List<Refusal> found = new ArrayList<>();
        if (entries.isEmpty() || entries.size() > AT_ONCE) {
            found.add(
                    Refusal.at(
                            "lines", entries.isEmpty() ? "还没有填写点位" : "一次最多新增" + AT_ONCE + "个点位"));
        } else if (first + entries.size() - 1 > MOST) {
            found.add(Refusal.at("lines", "一个问题最多登记" + MOST + "个点位"));
        }
        Set<PointEntry> known = new HashSet<>();
        there.forEach(p -> known.add(key(p.entry())));
        for (PointEntry entry : entries) {
            PointRules.problems(entry)
                    .forEach(p -> found.add(Refusal.at("lines", "“" + entry.name() + "”" + p)));
            if (!known.add(key(entry))) {
                found.add(Refusal.at("lines", "“" + entry.name() + "”已有名称和坐标都相同的点位"));
            }
        }
        return found;
    }

    private static PointEntry key(PointEntry entry) {
        Coordinates place = entry.place();
        return new PointEntry(
                entry.name(),
                null,
                place == null
                        ? null
                        : new Coordinates(
                                Math.round(place.longitude() * 1e5),
                                Math.round(place.latitude() * 1e5)),
                null);
    }

    /**
     * Changes a point.
     *
     * @param version of the point that the person saw
     * @throws NotFound when there is none that the person may see
     * @throws Refused with everything that is wrong
     * @throws Stale when somebody else changed it meanwhile
     */
    @Transactional
    public void change(PointId id, int version, PointEntry entry, CurrentUser user) {
        PointView point = find(id, user);
        JdbcPoints.Subject subject = subject(point.issue(), user);
        List<Refusal> found = new ArrayList<>();
        PointRules.problems(entry).forEach(p -> found.add(Refusal.of(p)));
        Refused.ifAny(found);
        if (entry.equals(point.entry())) {
            return;
        }
        if (!points.update(id, version, entry)) {
            throw stale(point);
        }
        String before = point.number() + "号 " + point.entry().sentence();
        String after = point.number() + "号 " + entry.sentence();
        points.note(point.issue(), before, after, null, user, clock.instant());
        tell(
                subject,
                "修改问题%s的%d号点位".formatted(subject.number(), point.number()),
                List.of(new Change("点位", point.entry().sentence(), entry.sentence())),
                null);
    }

    /**
     * Withdraws a point; what was proved there stays.
     *
     * @param version of the point that the person saw
     * @param reason why; always needed
     * @throws NotFound when there is none that the person may see
     * @throws Refused when the reason is missing
     * @throws Stale when somebody else changed it meanwhile
     */
    @Transactional
    public void withdraw(PointId id, int version, String reason, CurrentUser user) {
        PointView point = find(id, user);
        JdbcPoints.Subject subject = subject(point.issue(), user);
        String why = reason.strip();
        if (why.isEmpty() || why.length() > REASON) {
            throw new Refused(
                    List.of(
                            Refusal.at(
                                    "reason",
                                    why.isEmpty() ? "请写明撤出的理由" : "理由不能超过" + REASON + "个字")));
        }
        Instant at = clock.instant();
        if (!points.withdraw(id, version, at)) {
            throw stale(point);
        }
        String words = point.number() + "号 " + point.entry().sentence();
        points.note(point.issue(), words, null, why, user, at);
        tell(subject, "撤出问题%s的点位：%s".formatted(subject.number(), words), List.of(), why);
    }

    private static Stale stale(PointView point) {
        return new Stale("%d号点位刚被别人改动过，您的改动没有保存。请刷新后再改".formatted(point.number()));
    }

    private JdbcPoints.Subject subject(IssueId issue, CurrentUser user) {
        JdbcPoints.Subject subject =
                points.subject(issue, user.scope())
                        .orElseThrow(() -> new NotFound("没有这个问题，或者您无权查看"));
        if (!keeps(subject, user)) {
            throw Refused.because("问题" + subject.number() + "的点位由主管它的整改办维护，您只能查看");
        }
        return subject;
    }

    private void tell(
            JdbcPoints.Subject subject,
            String sentence,
            List<Change> changes,
            @Nullable String reason) {
        events.publishEvent(
                new PointsChanged(
                        subject.id(),
                        sentence,
                        changes,
                        reason,
                        subject.units(),
                        subject.secret()));
    }
}
