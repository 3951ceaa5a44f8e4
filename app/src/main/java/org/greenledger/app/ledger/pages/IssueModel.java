package org.greenledger.app.ledger.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.greenledger.app.ledger.ChangeView;
import org.greenledger.app.ledger.DutyEntry;
import org.greenledger.app.ledger.DutyRole;
import org.greenledger.app.ledger.IssueEntry;
import org.greenledger.app.ledger.IssueView;
import org.greenledger.app.ledger.MeasureEntry;
import org.greenledger.app.ledger.QuotedAt;
import org.greenledger.app.ledger.TermEntry;
import org.greenledger.app.ledger.TermKind;
import org.greenledger.app.ledger.deadlines.DueView;
import org.greenledger.app.ledger.deadlines.IssueDues;
import org.greenledger.app.web.pieces.DeadlineMark;
import org.greenledger.app.web.pieces.Mark;
import org.greenledger.app.web.pieces.TimelineEntry;
import org.jspecify.annotations.Nullable;

/** An issue as its page shows it. */
public final class IssueModel {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final IssueView view;
    private final LocalDate today;
    private final ZoneId zone;
    private final int soonDays;
    private final Map<DutyEntry, String> now;
    private final IssueDues dues;

    IssueModel(
            IssueView view,
            IssueDues dues,
            LocalDate today,
            ZoneId zone,
            int soonDays,
            Map<DutyEntry, String> now) {
        this.view = view;
        this.dues = dues;
        this.now = now;
        this.today = today;
        this.zone = zone;
        this.soonDays = soonDays;
    }

    /**
     * A unit with its duty.
     *
     * @param clauses the measures it is for, such as 第1、8条; empty for all
     * @param now what the unit has become since; absent where it is what it was
     * @param source where it stands in the plan; absent where nobody knows
     * @param members who belongs to a group; empty for a single unit
     * @param group whether the name stands for several units
     */
    public record Duty(
            String name,
            String clauses,
            @Nullable String now,
            @Nullable String source,
            List<String> members,
            boolean group) {}

    /** The units that have one role. */
    public record Role(String word, String css, List<Duty> duties) {}

    /**
     * A measure.
     *
     * @param deadline absent where its text states none
     * @param units the units that are for this measure by name
     * @param source where it stands in the plan; absent where nobody knows
     */
    public record Measure(
            int number,
            String text,
            @Nullable DeadlineMark deadline,
            List<String> units,
            @Nullable String source) {}

    /** What was read. */
    public IssueView view() {
        return view;
    }

    /** The plan's facts. */
    public IssueEntry entry() {
        return view.issue().entry();
    }

    /** The page's address. */
    public String address() {
        return "/issues/" + view.issue().id().value();
    }

    /** 问题 17, or 子问题 6.3. */
    public String name() {
        return (view.parent() == null ? "问题 " : "子问题 ") + entry().number();
    }

    /** Begin of the description, for the window's title. */
    public String shortTitle() {
        String title = entry().description();
        return entry().number() + " " + title.substring(0, Math.min(20, title.length()));
    }

    /** The progress axis. */
    public Mark progress() {
        return Words.mark(view.issue().progress());
    }

    /** The acceptance axis. */
    public String acceptance() {
        return view.issue().acceptance().chinese();
    }

    /** The issue's own deadline. */
    public DeadlineMark deadline() {
        return mark(entry().terms(), dues.own(), "");
    }

    /** What the deadline's words were taken to mean, one after the other. */
    public List<String> meanings() {
        List<String> all = new ArrayList<>();
        for (TermEntry t : entry().terms()) {
            all.add(meaning(t));
        }
        return all;
    }

    private static String meaning(TermEntry t) {
        if (!t.stages().isEmpty()) {
            List<String> steps = new ArrayList<>();
            t.stages().forEach(s -> steps.add(s.date() + " " + s.what()));
            return "分阶段：" + String.join("；", steps);
        }
        LocalDate due = t.dueOn();
        return due == null ? t.kind().chinese() : t.kind().chinese() + " " + due;
    }

    private DeadlineMark mark(List<TermEntry> terms, DueView due, String phrase) {
        return Words.deadline(
                        due.dueOn(),
                        phrase,
                        Words.lasting(
                                has(terms, TermKind.IMMEDIATE),
                                has(terms, TermKind.LONG_TERM),
                                has(terms, TermKind.CONTINUOUS)),
                        settled(),
                        today,
                        soonDays)
                .with(due.originalDueOn(), due.note());
    }

    /** From what the last day was reckoned; absent where the plan states it or there is none. */
    public @Nullable String reckoned() {
        return dues.own().note();
    }

    private boolean settled() {
        return view.issue().withdrawn()
                || view.issue().progress() == org.greenledger.app.ledger.Progress.DONE
                || view.issue().acceptance() == org.greenledger.app.ledger.Acceptance.CLOSED;
    }

    private static boolean has(List<TermEntry> terms, TermKind kind) {
        return terms.stream().anyMatch(t -> t.kind() == kind);
    }

    /** The measures, by number. */
    public List<Measure> measures() {
        List<Measure> all = new ArrayList<>();
        for (MeasureEntry m : entry().measures()) {
            DueView due = dues.measures().getOrDefault(m.number(), DueView.NONE);
            String phrase =
                    String.join(
                            "，",
                            m.terms().stream()
                                    .map(TermEntry::raw)
                                    .filter(java.util.Objects::nonNull)
                                    .toList());
            all.add(
                    new Measure(
                            m.number(),
                            m.text(),
                            m.terms().isEmpty() && due.dueOn() == null
                                    ? null
                                    : mark(m.terms(), due, phrase),
                            unitsOf(m.number()),
                            source(view.quotedMeasures().get(m.number()))));
        }
        return all;
    }

    private List<String> unitsOf(int measure) {
        return entry().duties().stream()
                .filter(d -> d.measures().contains(measure))
                .map(d -> d.role().chinese() + " " + d.unitName())
                .toList();
    }

    /** Who has which duty, role by role; roles nobody has are left out. */
    public List<Role> roles() {
        List<Role> roles = new ArrayList<>();
        for (DutyRole role : DutyRole.values()) {
            List<Duty> duties = new ArrayList<>();
            for (int k = 0; k < entry().duties().size(); k++) {
                DutyEntry d = entry().duties().get(k);
                if (d.role() == role) {
                    duties.add(
                            new Duty(
                                    d.unitName(),
                                    clauses(d),
                                    now.get(d),
                                    source(view.quotedDuties().get(k)),
                                    view.members().get(k),
                                    d.group()));
                }
            }
            if (!duties.isEmpty()) {
                roles.add(new Role(role.chinese(), role.code(), duties));
            }
        }
        return roles;
    }

    private static String clauses(DutyEntry d) {
        return d.measures().isEmpty()
                ? ""
                : "第" + String.join("、", d.measures().stream().map(String::valueOf).toList()) + "条";
    }

    /** Where a field stands in the plan; {@code null} where nobody knows. */
    public @Nullable String source(String field) {
        return source(view.quoted().get(field));
    }

    static @Nullable String source(@Nullable QuotedAt at) {
        return at == null
                ? null
                : "/plans/%d/text?from=%d&to=%d#m"
                        .formatted(at.version().value(), at.words().start(), at.words().end());
    }

    /** What happened to the issue, newest first, its adoption last. */
    public List<TimelineEntry> history() {
        List<TimelineEntry> all = new ArrayList<>();
        for (ChangeView c : view.history()) {
            String reason = c.reason();
            all.add(
                    new TimelineEntry(
                            minute(c.at()),
                            c.person(),
                            c.sentence(),
                            (reason == null || reason.isBlank() ? "" : "理由：" + reason + "　")
                                    + c.origin().chinese(),
                            null));
        }
        all.add(
                new TimelineEntry(
                        minute(view.plan().adoptedAt()),
                        view.plan().adoptedBy(),
                        "采用方案第" + view.plan().number() + "版，问题入账",
                        view.plan().title(),
                        "/plans/" + view.plan().id().value() + "/text"));
        return all;
    }

    private String minute(Instant at) {
        return MINUTE.format(at.atZone(zone));
    }
}
