package org.greenledger.app.ledger.charge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.people.Colleague;
import org.greenledger.app.identity.people.Staff;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is in charge of units' duties: one 责任人 and one 经办人 each. Assigned by whoever may, for the
 * units in their scope, to people who hold a post there or below.
 */
@Service
public class Charges {

    /** Duties on a page. */
    public static final int PAGE = 50;

    private static final int CANDIDATES = 300;
    private static final int AT_ONCE = 500;

    private final JdbcCharges charges;
    private final JdbcChargeLists lists;
    private final ChargeWriting writing;
    private final Staff staff;

    Charges(JdbcCharges charges, JdbcChargeLists lists, ChargeWriting writing, Staff staff) {
        this.charges = charges;
        this.lists = lists;
        this.writing = writing;
        this.staff = staff;
    }

    /**
     * One page of duties.
     *
     * @param count how many there are on all pages
     */
    public record Found(List<ChargeRow> rows, int count) {}

    /** Duties of units in the person's scope, by inspection and number. */
    @Transactional(readOnly = true)
    public Found page(ChargeQuery query, CurrentUser user) {
        Collection<PersonId> gone = query.state() == ChargeState.GONE ? gone() : Set.of();
        return new Found(
                named(lists.page(query, gone, user.scope(), PAGE), user),
                lists.count(query, gone, user.scope()));
    }

    /** How many duties in the person's scope have somebody in charge who can no longer work. */
    @Transactional(readOnly = true)
    public int waiting(CurrentUser user) {
        List<PersonId> gone = gone();
        return gone.isEmpty()
                ? 0
                : lists.count(
                        new ChargeQuery(null, null, null, ChargeState.GONE, 1), gone, user.scope());
    }

    private List<PersonId> gone() {
        List<PersonId> all = lists.everybody();
        Set<PersonId> present = staff.present(all);
        return all.stream().filter(p -> !present.contains(p)).toList();
    }

    /** Everybody who is in charge of a duty in the person's scope, by name. */
    @Transactional(readOnly = true)
    public Map<PersonId, String> people(CurrentUser user) {
        return staff.names(lists.people(user.scope())).entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                Map.Entry::getValue,
                                (a, b) -> a,
                                LinkedHashMap::new));
    }

    /** An issue's duties that have a registered unit; none of an issue the person may not see. */
    @Transactional(readOnly = true)
    public List<ChargeRow> of(IssueId issue, CurrentUser user) {
        return named(lists.ofIssue(issue, user.scope()), user);
    }

    /** People who can be put in charge of duties of these units. */
    public List<Colleague> candidates(Collection<UnitId> units, CurrentUser user) {
        return staff.at(
                units.stream().filter(u -> user.scope().holds(u)).distinct().toList(),
                "",
                CANDIDATES);
    }

    private List<ChargeRow> named(List<JdbcChargeLists.Row> rows, CurrentUser user) {
        List<PersonId> ids =
                rows.stream()
                        .flatMapToLong(r -> LongStream.of(r.leader(), r.clerk()))
                        .filter(id -> id != 0)
                        .distinct()
                        .mapToObj(PersonId::new)
                        .toList();
        Map<PersonId, String> names = staff.names(ids);
        Set<PersonId> present = staff.present(ids);
        boolean may = user.may(Permission.DUTY_ASSIGN);
        return rows.stream()
                .map(
                        r ->
                                new ChargeRow(
                                        r.duty(),
                                        r.issue(),
                                        r.number(),
                                        r.title(),
                                        r.unit(),
                                        r.unitName(),
                                        r.role(),
                                        r.measures(),
                                        r.dueOn(),
                                        one(r.leader(), names, present),
                                        one(r.clerk(), names, present),
                                        may && user.scope().holds(r.unit())))
                .toList();
    }

    private static @Nullable InCharge one(
            long id, Map<PersonId, String> names, Set<PersonId> present) {
        PersonId person = new PersonId(id);
        return id == 0
                ? null
                : new InCharge(person, names.getOrDefault(person, ""), !present.contains(person));
    }

    /**
     * Puts people in charge, of all these duties or of none.
     *
     * @param reason why; needed where somebody is replaced
     * @return how many places changed hands
     * @throws NotFound when a duty is not in the person's scope
     * @throws Refused with every reason at once, such as somebody who does not work there
     * @throws Stale when somebody else assigned one of them meanwhile
     */
    @Transactional
    public int assign(List<ChargeEdit> edits, String reason, CurrentUser user) {
        if (!user.may(Permission.DUTY_ASSIGN)) {
            throw Refused.because("您没有分派责任的权限");
        }
        if (edits.isEmpty() || edits.size() > AT_ONCE) {
            throw Refused.because(edits.isEmpty() ? "请先勾选要分派的责任" : "一次最多分派" + AT_ONCE + "项");
        }
        List<JdbcCharges.Duty> duties =
                charges.lock(edits.stream().map(ChargeEdit::duty).toList(), user.scope());
        if (duties.size() < edits.stream().map(ChargeEdit::duty).distinct().count()) {
            throw new NotFound("有的责任已经撤销，或者不属于您可以分派的单位。请刷新后再分派");
        }
        List<JdbcCharges.Charge> now =
                charges.of(duties.stream().map(JdbcCharges.Duty::id).toList());
        List<ChargeWriting.Step> steps = new ArrayList<>();
        for (JdbcCharges.Duty duty : duties) {
            ChargeEdit edit =
                    edits.stream()
                            .filter(e -> e.duty().equals(duty.id()))
                            .findFirst()
                            .orElseThrow();
            for (ChargeRole role : ChargeRole.values()) {
                step(duty, edit, role, now).ifPresent(steps::add);
            }
        }
        refuse(steps, reason.strip());
        writing.write(steps, now, reason.isBlank() ? null : reason.strip(), user);
        return steps.size();
    }

    private static Optional<ChargeWriting.Step> step(
            JdbcCharges.Duty duty, ChargeEdit edit, ChargeRole role, List<JdbcCharges.Charge> now) {
        PersonId before =
                now.stream()
                        .filter(c -> c.duty().equals(duty.id()) && c.role() == role)
                        .map(JdbcCharges.Charge::person)
                        .findFirst()
                        .orElse(null);
        if ((before == null ? 0 : before.value()) != edit.seen(role)) {
            throw new Stale(
                    "问题%s“%s”的%s刚被别人改派过，您的分派没有保存。请刷新后再分派"
                            .formatted(duty.number(), duty.unitName(), role.chinese()));
        }
        ChargeChoice choice = edit.of(role);
        PersonId after = choice.keep() ? before : choice.person();
        return java.util.Objects.equals(before, after)
                ? Optional.empty()
                : Optional.of(new ChargeWriting.Step(duty, role, before, after));
    }

    private void refuse(List<ChargeWriting.Step> steps, String reason) {
        List<Refusal> found = new ArrayList<>();
        if (reason.length() > 200) {
            found.add(Refusal.at("reason", "理由不能超过200个字"));
        }
        if (reason.isEmpty() && steps.stream().anyMatch(s -> s.before() != null)) {
            found.add(Refusal.at("reason", "有的责任已有人承担，请写明改派的理由"));
        }
        Map<PersonId, Set<UnitId>> asked = new LinkedHashMap<>();
        for (ChargeWriting.Step step : steps) {
            PersonId after = step.after();
            if (after != null) {
                asked.computeIfAbsent(after, p -> new HashSet<>()).add(step.duty().unit());
            }
        }
        asked.forEach(
                (person, units) -> {
                    Set<UnitId> wrong = new HashSet<>(units);
                    wrong.removeAll(staff.workplaces(person, units));
                    if (!wrong.isEmpty()) {
                        found.add(Refusal.at("people", words(person, wrong, steps)));
                    }
                });
        Refused.ifAny(found);
    }

    private String words(PersonId person, Set<UnitId> wrong, List<ChargeWriting.Step> steps) {
        String units =
                steps.stream()
                        .map(ChargeWriting.Step::duty)
                        .filter(d -> wrong.contains(d.unit()))
                        .map(JdbcCharges.Duty::unitName)
                        .distinct()
                        .collect(Collectors.joining("、"));
        String name = staff.names(List.of(person)).getOrDefault(person, "所选人员");
        return name + "在“" + units + "”没有岗位或账号已停用，不能承担它的责任";
    }
}
