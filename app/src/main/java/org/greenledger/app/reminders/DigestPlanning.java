package org.greenledger.app.reminders;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.greenledger.app.calendar.WorkingCalendar;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.reminders.spi.DueKind;
import org.greenledger.app.reminders.spi.DueSource;
import org.greenledger.app.reminders.spi.DueThing;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Works out who is told what on a day; writes nothing. */
@Component
class DigestPlanning {

    /** A rule's day may be put off by days off, but not by more. */
    private static final int LONGEST_REST = 31;

    private static final Comparator<DigestLine> ORDER =
            Comparator.comparing(DigestLine::dueOn)
                    .thenComparing(DigestLine::kind)
                    .thenComparing(DigestLine::what)
                    .thenComparing(DigestLine::subject);

    private final ObjectProvider<DueSource> sources;
    private final JdbcReminderBook rules;
    private final JdbcRecipients recipients;
    private final WorkingCalendar calendar;

    DigestPlanning(
            ObjectProvider<DueSource> sources,
            JdbcReminderBook rules,
            JdbcRecipients recipients,
            WorkingCalendar calendar) {
        this.sources = sources;
        this.rules = rules;
        this.recipients = recipients;
        this.calendar = calendar;
    }

    /** Every kind of thing that some room tells of, in the rooms' order. */
    List<DueKind> kinds() {
        return sources.orderedStream().flatMap(s -> s.kinds().stream()).toList();
    }

    /** Everybody's digest of that day, by person; nobody has one on a day off. */
    List<PlannedDigest> plan(LocalDate day) {
        if (!calendar.works(day)) {
            return List.of();
        }
        Recipients people = recipients.all();
        RuleBook book = rules.book(people);
        RemindRules when = new RemindRules(calendar::onOrBefore, calendar::onOrAfter);
        Map<PersonId, Map<String, DigestLine>> found =
                new TreeMap<>(Comparator.comparingLong(PersonId::value));
        sources.orderedStream().forEach(source -> gather(source, day, people, book, when, found));
        List<PlannedDigest> digests = new ArrayList<>();
        found.forEach(
                (person, lines) ->
                        digests.add(
                                new PlannedDigest(
                                        person, lines.values().stream().sorted(ORDER).toList())));
        return digests;
    }

    private static void gather(
            DueSource source,
            LocalDate day,
            Recipients people,
            RuleBook book,
            RemindRules when,
            Map<PersonId, Map<String, DigestLine>> found) {
        Map<String, DueKind> kinds = new HashMap<>();
        source.kinds().forEach(k -> kinds.put(k.code(), k));
        Map<RuleAndDay, Boolean> known = new HashMap<>();
        LocalDate first = day.minusDays(book.longest() + LONGEST_REST);
        for (DueThing thing :
                source.between(first, day.plusDays(book.earliest() + LONGEST_REST), day)) {
            DueKind kind = kinds.get(thing.kind());
            ReminderRule rule = book.of(thing.owner().value(), thing.kind());
            if (kind != null
                    && rule != null
                    && known.computeIfAbsent(
                            new RuleAndDay(rule, thing.dueOn()),
                            k -> when.speaks(rule, thing.dueOn(), day))) {
                tell(thing, kind, rule, day, people, found);
            }
        }
    }

    private record RuleAndDay(ReminderRule rule, LocalDate due) {}

    private static void tell(
            DueThing thing,
            DueKind kind,
            ReminderRule rule,
            LocalDate day,
            Recipients people,
            Map<PersonId, Map<String, DigestLine>> found) {
        Set<PersonId> own = people.of(thing.people(), thing.unit(), kind.to());
        own.forEach(p -> add(p, line(thing, false), people, found));
        if (RemindRules.above(rule, thing.dueOn(), day)) {
            Set<PersonId> heads = new LinkedHashSet<>(people.above(thing.unit()));
            heads.removeAll(own);
            heads.forEach(p -> add(p, line(thing, true), people, found));
        }
    }

    private static DigestLine line(DueThing thing, boolean above) {
        return new DigestLine(
                thing.kind(),
                thing.subject(),
                thing.what(),
                thing.address(),
                thing.dueOn(),
                thing.unitName(),
                above,
                thing.secret());
    }

    private static void add(
            PersonId person,
            DigestLine line,
            Recipients people,
            Map<PersonId, Map<String, DigestLine>> found) {
        if (!line.secret() || people.cleared(person)) {
            Map<String, DigestLine> lines = found.computeIfAbsent(person, p -> new HashMap<>());
            lines.merge(line.kind() + " " + line.subject(), line, (a, b) -> a.above() ? b : a);
        }
    }
}
