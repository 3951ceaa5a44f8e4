package org.greenledger.app.supervision.lamps;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rule sets of offices, in versions that are never changed, and which inspection uses which from
 * which day. An office changes its own and may offer them to offices below.
 */
@Service
public class RuleSets {

    private static final int REASON = 200;

    private final JdbcRuleSets sets;
    private final JdbcRuleUses uses;
    private final RuleJson json;
    private final Lamps lamps;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RuleSets(
            JdbcRuleSets sets,
            JdbcRuleUses uses,
            RuleJson json,
            Lamps lamps,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sets = sets;
        this.uses = uses;
        this.json = json;
        this.lamps = lamps;
        this.events = events;
        this.clock = clock;
    }

    /** The newest versions of all sets the person may use, their own and those offered. */
    @Transactional(readOnly = true)
    public List<RuleSetView> all(CurrentUser user) {
        return sets.all(user);
    }

    /**
     * A set in its newest version.
     *
     * @throws NotFound when there is none that the person may use
     */
    @Transactional(readOnly = true)
    public RuleSetView get(RuleSetId id, CurrentUser user) {
        return sets.newest(id, user).orElseThrow(() -> new NotFound("没有这套亮灯规则"));
    }

    /** All versions of a set, the newest first. */
    @Transactional(readOnly = true)
    public List<RuleSetView> versions(RuleSetId id, CurrentUser user) {
        return sets.versions(id, user);
    }

    /** What comes with the program. */
    public LampRuleSet preset(Preset preset) {
        return json.preset(preset);
    }

    /** The office's own copy of a preset, made when there is none yet. */
    @Transactional
    public RuleSetView take(Preset preset, CurrentUser user) {
        mayManage(user);
        Optional<RuleSetId> taken = sets.taken(preset.code(), user);
        return get(
                taken.isPresent() ? taken.get() : begin(preset.code(), json.preset(preset), user),
                user);
    }

    /**
     * A new set of the person's office.
     *
     * @throws Refused with everything that is wrong with it
     */
    @Transactional
    public RuleSetView create(LampRuleSet rules, CurrentUser user) {
        mayManage(user);
        Refused.ifAny(RuleChecks.refusals(rules));
        return get(begin("", rules, user), user);
    }

    private RuleSetId begin(String preset, LampRuleSet rules, CurrentUser user) {
        RuleSetId id = sets.insert(preset, user, clock.instant());
        sets.insert(id, 1, rules, user, clock.instant());
        saved(id, rules, 1, user.scope().root());
        return id;
    }

    /** What would be refused; empty for a set that can be saved. */
    public List<Refusal> check(LampRuleSet rules) {
        return RuleChecks.refusals(rules);
    }

    /**
     * Writes the next version of a set. Inspections go on with the one they use until they are
     * switched to it.
     *
     * @param row the version of its row that the form was filled from
     * @throws Refused with everything that is wrong with it
     * @throws Stale when somebody else changed it meanwhile
     */
    @Transactional
    public RuleSetView save(RuleSetId id, int row, LampRuleSet rules, CurrentUser user) {
        RuleSetView before = own(id, user);
        Refused.ifAny(RuleChecks.refusals(rules));
        if (!sets.touch(id, row)) {
            throw new Stale("亮灯规则“" + before.rules().name() + "”刚被别人修改过，您的改动没有保存。请刷新页面，看过最新内容后再改");
        }
        if (!before.rules().equals(rules)) {
            sets.insert(id, before.number() + 1, rules, user, clock.instant());
            saved(id, rules, before.number() + 1, before.owner().value());
        }
        return get(id, user);
    }

    private void saved(RuleSetId id, LampRuleSet rules, int number, long owner) {
        events.publishEvent(
                new RuleSetSaved(
                        id, rules.name(), number, RuleSentences.of(rules), List.of(owner)));
    }

    /** Offers a set to offices below, or no longer does; who uses it already goes on. */
    @Transactional
    public void offer(RuleSetId id, boolean offered, CurrentUser user) {
        RuleSetView set = own(id, user);
        if (set.offered() != offered) {
            sets.offer(id, offered);
            events.publishEvent(
                    new RuleSetOffered(
                            id, set.rules().name(), offered, List.of(set.owner().value())));
        }
    }

    /**
     * Settles which rules light an inspection's lamps from a day on, and lights them when that day
     * has come.
     *
     * @param version absent for no lamps
     * @param from today or later
     * @throws NotFound when the person's office does not own the inspection, or may not use the set
     */
    @Transactional
    public void choose(
            InspectionId inspection,
            @Nullable RuleVersionId version,
            LocalDate from,
            String reason,
            CurrentUser user) {
        mayManage(user);
        JdbcRuleUses.Owned owned =
                uses.owned(inspection, user.scope())
                        .orElseThrow(() -> new NotFound("没有这次督察，或者它不由您的单位管理"));
        RuleSetView set =
                version == null
                        ? null
                        : sets.version(version, user).orElseThrow(() -> new NotFound("没有这套亮灯规则"));
        LocalDate today = LocalDate.now(clock);
        List<Refusal> found = new ArrayList<>();
        if (from.isBefore(today)) {
            found.add(Refusal.at("from", "启用日期不能早于今天（" + today + "）"));
        }
        if (from.isAfter(today.plusYears(1))) {
            found.add(Refusal.at("from", "启用日期不能晚于一年之后"));
        }
        if (reason.length() > REASON) {
            found.add(Refusal.at("reason", "理由不能超过" + REASON + "个字"));
        }
        Refused.ifAny(found);
        uses.insert(inspection, version, from, reason.strip(), user, clock.instant());
        events.publishEvent(
                new RulesChosen(
                        inspection,
                        owned.name(),
                        set == null ? null : set.rules().name() + "（第" + set.number() + "版）",
                        from,
                        reason.strip(),
                        List.of(owned.owner().value())));
        if (from.equals(today)) {
            lamps.recompute(inspection);
        }
    }

    /** The choices of the inspections that the person's offices own, newest first. */
    @Transactional(readOnly = true)
    public List<RuleUseView> uses(CurrentUser user) {
        return uses.history(user.scope());
    }

    private RuleSetView own(RuleSetId id, CurrentUser user) {
        mayManage(user);
        RuleSetView set = get(id, user);
        if (!set.mine()) {
            throw Refused.because(
                    "“" + set.rules().name() + "”由" + set.ownerName() + "管理，您可以选用，不能修改");
        }
        return set;
    }

    private static void mayManage(CurrentUser user) {
        if (!user.may(Permission.LAMP_MANAGE)) {
            throw Refused.because("您没有设置亮灯规则的权限");
        }
    }
}
