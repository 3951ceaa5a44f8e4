package org.greenledger.app.reminders;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.People;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.reminders.spi.DueKind;
import org.greenledger.app.reminders.spi.DueSource;
import org.greenledger.app.reminders.spi.DueThing;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person's deadlines as a calendar (RFC 5545), for whoever has its secret address. It holds what
 * the person would be reminded of now: the address is dead when it is revoked or the account
 * closes.
 */
@Service
public class CalendarFeeds {

    private static final int PAST_DAYS = 60;
    private static final int FUTURE_DAYS = 400;

    private final JdbcChoices choices;
    private final JdbcRecipients recipients;
    private final ObjectProvider<DueSource> sources;
    private final RemindersSettings settings;
    private final People people;
    private final Clock clock;

    CalendarFeeds(
            JdbcChoices choices,
            JdbcRecipients recipients,
            ObjectProvider<DueSource> sources,
            RemindersSettings settings,
            People people,
            Clock clock) {
        this.choices = choices;
        this.recipients = recipients;
        this.sources = sources;
        this.settings = settings;
        this.people = people;
        this.clock = clock;
    }

    /** The calendar behind a secret address; empty when there is none or not any more. */
    @Transactional(readOnly = true)
    public Optional<String> of(String token) {
        return choices.ofFeed(token).flatMap(people::acting).map(this::write);
    }

    private String write(CurrentUser user) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//GreenLedger//Reminders 1//ZH"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", "绿账：" + user.name() + "的期限"));
        calendar.add(new XProperty("X-WR-TIMEZONE", "Asia/Shanghai"));
        calendar.add(new XProperty("X-PUBLISHED-TTL", "PT6H"));
        LocalDate today = LocalDate.now(clock);
        Instant stamp = today.atStartOfDay(clock.getZone()).toInstant();
        Recipients all = recipients.all();
        sources.orderedStream()
                .forEach(
                        source -> {
                            Map<String, DueKind> kinds = new HashMap<>();
                            source.kinds().forEach(k -> kinds.put(k.code(), k));
                            source
                                    .between(
                                            today.minusDays(PAST_DAYS),
                                            today.plusDays(FUTURE_DAYS),
                                            today)
                                    .stream()
                                    .filter(t -> isMine(t, kinds.get(t.kind()), user.id(), all))
                                    .forEach(t -> calendar.add(event(t, stamp)));
                        });
        try (StringWriter text = new StringWriter()) {
            new CalendarOutputter(false).output(calendar, text);
            return text.toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static boolean isMine(
            DueThing thing, @Nullable DueKind kind, PersonId person, Recipients all) {
        return kind != null
                && kind.calendar()
                && !thing.secret()
                && all.of(thing.people(), thing.unit(), kind.to()).contains(person);
    }

    private VEvent event(DueThing thing, Instant stamp) {
        VEvent event = new VEvent(false);
        event.add(new Uid(thing.kind() + "-" + thing.subject().replace(':', '-') + "@greenledger"));
        event.add(new DtStamp(stamp));
        DtStart<LocalDate> start = new DtStart<>(thing.dueOn());
        event.add(start);
        DtEnd<LocalDate> end = new DtEnd<>(thing.dueOn().plusDays(1));
        event.add(end);
        event.add(new Summary(thing.what()));
        event.add(new Description("责任单位：" + thing.unitName()));
        event.add(ImmutableTransp.TRANSPARENT);
        String link = settings.link(thing.address());
        if (!link.isEmpty()) {
            event.add(new Url(java.net.URI.create(link)));
        }
        return event;
    }
}
