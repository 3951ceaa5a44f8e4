package org.greenledger.app.ledger.charge;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.people.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes who is in charge, with the issues' history and the events; the caller has checked. */
@Component
class ChargeWriting {

    /** Who had a duty's place, and who gets it. */
    record Step(
            JdbcCharges.Duty duty,
            ChargeRole role,
            @Nullable PersonId before,
            @Nullable PersonId after) {}

    private final JdbcCharges charges;
    private final Staff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChargeWriting(JdbcCharges charges, Staff staff, ApplicationEventPublisher events, Clock clock) {
        this.charges = charges;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    void write(
            List<Step> steps,
            List<JdbcCharges.Charge> now,
            @Nullable String reason,
            CurrentUser user) {
        if (steps.isEmpty()) {
            return;
        }
        Instant at = clock.instant();
        charges.withdraw(
                now.stream().filter(c -> steps.stream().anyMatch(s -> ends(s, c))).toList(),
                user,
                at);
        List<JdbcCharges.Fresh> fresh = new ArrayList<>();
        for (Step step : steps) {
            PersonId after = step.after();
            if (after != null) {
                fresh.add(new JdbcCharges.Fresh(step.duty(), after, step.role()));
            }
        }
        charges.insert(fresh, reason == null ? "" : reason, user, at);
        tell(steps, reason, user, at);
    }

    private static boolean ends(Step step, JdbcCharges.Charge charge) {
        return step.before() != null
                && charge.duty().equals(step.duty().id())
                && charge.role() == step.role();
    }

    private void tell(List<Step> steps, @Nullable String reason, CurrentUser user, Instant at) {
        Map<PersonId, String> names =
                staff.names(
                        steps.stream()
                                .flatMap(
                                        s ->
                                                Stream.of(
                                                        Optional.ofNullable(s.before()),
                                                        Optional.ofNullable(s.after())))
                                .flatMap(Optional::stream)
                                .distinct()
                                .toList());
        List<JdbcCharges.Line> lines = new ArrayList<>();
        for (Step step : steps) {
            String before = name(step.before(), names);
            String after = name(step.after(), names);
            lines.add(
                    new JdbcCharges.Line(
                            step.duty().issue(),
                            step.role(),
                            placed(before, step),
                            placed(after, step)));
            events.publishEvent(
                    new ChargeChanged(
                            step.duty().issue(),
                            step.duty().number(),
                            step.duty().unitName(),
                            step.role(),
                            before,
                            after,
                            reason,
                            List.of(step.duty().owner().value(), step.duty().unit().value()),
                            step.duty().secret()));
        }
        charges.note(lines, reason, user, at);
    }

    private static @Nullable String name(@Nullable PersonId person, Map<PersonId, String> names) {
        return person == null ? null : names.getOrDefault(person, "");
    }

    private static @Nullable String placed(@Nullable String name, Step step) {
        return name == null ? null : name + "（" + step.duty().unitName() + "）";
    }
}
