package org.greenledger.app.audit;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.greenledger.app.shared.Change;
import org.greenledger.app.shared.DomainEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes every domain event down in the transaction it happens in: both are kept or neither. What
 * was only tried is kept although its request fails.
 */
@Component
class EventLog {

    private final JdbcEntries entries;
    private final Attempts attempts;
    private final JsonMapper json;
    private final Clock clock;

    EventLog(JdbcEntries entries, Attempts attempts, JsonMapper json, Clock clock) {
        this.entries = entries;
        this.attempts = attempts;
        this.json = json.rebuild().addMixIn(DomainEvent.class, KeptInColumns.class).build();
        this.clock = clock;
    }

    @EventListener
    void on(DomainEvent event) {
        Entry entry = entry(event, Actor.present());
        if (entry.refused()) {
            attempts.note(entry);
        } else {
            entries.append(entry);
        }
    }

    private Entry entry(DomainEvent event, Actor actor) {
        List<Change> changes = event.changes();
        List<Long> units = event.units().stream().distinct().sorted().toList();
        Long own = actor.unit();
        return new Entry(
                clock.instant(),
                actor,
                event.getClass().getSimpleName(),
                Domain.of(event),
                event.subject(),
                event.sentence(),
                event.attempt(),
                event.reason(),
                changes.isEmpty() ? null : json.writeValueAsString(changes),
                json.writeValueAsString(Map.of("event", event)),
                units.isEmpty() && own != null ? List.of(own) : units,
                event.secret());
    }

    @com.fasterxml.jackson.annotation.JsonIgnoreProperties({"changes", "reason", "units", "secret"})
    private interface KeptInColumns {}
}
