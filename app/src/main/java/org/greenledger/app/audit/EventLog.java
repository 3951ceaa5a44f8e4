package org.greenledger.app.audit;

import java.time.Clock;
import java.util.Map;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.CurrentUsers;
import org.greenledger.app.shared.DomainEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.ObjectMapper;

/** Writes every domain event down in the transaction it happens in: both are kept or neither. */
@Component
class EventLog {

    private static final String NOBODY = "系统";

    private final JdbcEntries entries;
    private final ObjectMapper json;
    private final Clock clock;

    EventLog(JdbcEntries entries, ObjectMapper json, Clock clock) {
        this.entries = entries;
        this.json = json;
        this.clock = clock;
    }

    @EventListener
    void on(DomainEvent event) {
        CurrentUser user = CurrentUsers.current().orElse(null);
        entries.append(
                new Entry(
                        clock.instant(),
                        user == null ? null : user.id().value(),
                        user == null ? NOBODY : user.signature(),
                        user == null ? "" : user.unitName(),
                        address(),
                        event.getClass().getSimpleName(),
                        event.subject(),
                        event.sentence(),
                        json.writeValueAsString(Map.of("event", event))));
    }

    private static String address() {
        return RequestContextHolder.getRequestAttributes()
                        instanceof ServletRequestAttributes request
                ? request.getRequest().getRemoteAddr()
                : "";
    }
}
