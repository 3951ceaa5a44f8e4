package org.greenledger.app.supervision.checks;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.shared.Change;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The standing checks with what they look for, and how offices set them for their inspections. */
@Service
public class CheckSettings {

    private final List<StandingCheck> checks;
    private final JdbcCheckSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CheckSettings(
            List<StandingCheck> checks,
            JdbcCheckSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.checks =
                checks.stream()
                        .sorted(
                                Comparator.comparing((StandingCheck c) -> c.card().severity())
                                        .thenComparing(c -> c.card().code()))
                        .toList();
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** What people are told of every check, the gravest first. */
    public List<CheckCard> cards() {
        return checks.stream().map(StandingCheck::card).toList();
    }

    List<StandingCheck> checks() {
        return checks;
    }

    /** The card with this code. */
    public Optional<CheckCard> card(String code) {
        return cards().stream().filter(c -> c.code().equals(code)).findFirst();
    }

    /**
     * Every check as it is set for an inspection that the person's office owns.
     *
     * @throws NotFound when it does not
     */
    @Transactional(readOnly = true)
    public List<CheckState> of(InspectionId inspection, CurrentUser user) {
        name(inspection, user);
        Map<String, JdbcCheckSettings.Setting> set = settings.of(inspection);
        Map<String, Integer> open = settings.open(inspection);
        return cards().stream()
                .map(card -> state(card, set.get(card.code()), open.getOrDefault(card.code(), 0)))
                .toList();
    }

    private static CheckState state(
            CheckCard card,
            JdbcCheckSettings.@org.jspecify.annotations.Nullable Setting set,
            int open) {
        return set == null
                ? new CheckState(card, true, CheckRules.numbers(card, Map.of()), "", "", null, open)
                : new CheckState(
                        card,
                        set.enabled(),
                        CheckRules.numbers(card, set.thresholds()),
                        set.reason(),
                        set.by(),
                        set.at(),
                        open);
    }

    /** When an inspection was last checked as a whole; empty when it never was. */
    @Transactional(readOnly = true)
    public Optional<LastRun> lastRun(InspectionId inspection, CurrentUser user) {
        name(inspection, user);
        return settings.lastRun(inspection);
    }

    /**
     * Sets a check for an inspection; from the next run on it counts.
     *
     * @param typed its numbers as they were typed; one that is missing or empty is as it comes
     * @param reason why; needed
     * @throws NotFound when there is no such check, or the inspection is not the person's office's
     * @throws Refused with everything that is wrong
     */
    @Transactional
    public void change(
            InspectionId inspection,
            String code,
            boolean enabled,
            Map<String, String> typed,
            String reason,
            CurrentUser user) {
        if (!user.may(Permission.CHECK_SETTLE)) {
            throw Refused.because("您没有设置常设检查的权限");
        }
        String name = name(inspection, user);
        CheckCard card = card(code).orElseThrow(() -> new NotFound("没有这项检查"));
        Map<String, Integer> numbers = new LinkedHashMap<>();
        List<Refusal> refusals = CheckRules.read(card, typed, reason, numbers);
        Refused.ifAny(refusals);
        CheckState before = state(card, settings.of(inspection).get(code), 0);
        List<Change> changes = changes(before, enabled, numbers);
        if (changes.isEmpty()) {
            return;
        }
        settings.add(inspection, code, enabled, numbers, reason.strip(), clock.instant(), user);
        events.publishEvent(
                new CheckChanged(
                        inspection,
                        name,
                        card.title(),
                        changes,
                        reason.strip(),
                        List.of(settings.owner(inspection))));
    }

    private static List<Change> changes(
            CheckState before, boolean enabled, Map<String, Integer> numbers) {
        List<Change> changes = new ArrayList<>();
        if (before.enabled() != enabled) {
            changes.add(new Change("开关", before.enabled() ? "启用" : "停用", enabled ? "启用" : "停用"));
        }
        for (Threshold t : before.card().thresholds()) {
            Integer now = numbers.get(t.name());
            Integer then = before.thresholds().get(t.name());
            if (now != null && !now.equals(then)) {
                changes.add(new Change(t.label(), then + " " + t.unit(), now + " " + t.unit()));
            }
        }
        return changes;
    }

    /** Whether an inspection is the person's office's, so that they set and run its checks. */
    @Transactional(readOnly = true)
    public boolean owns(InspectionId inspection, CurrentUser user) {
        return settings.own(inspection, user.scope()).isPresent();
    }

    String name(InspectionId inspection, CurrentUser user) {
        return settings.own(inspection, user.scope())
                .orElseThrow(() -> new NotFound("没有这次督察，或它不归您的整改办管理"));
    }
}
