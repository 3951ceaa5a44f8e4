package org.greenledger.app.supervision.checks;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.standing.Standings;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.shared.Stale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 疑点: what the standing checks found. The office that owns an inspection settles, the heads of the
 * units that it is about explain; neither deletes.
 */
@Service
public class Findings {

    /** Findings on a page. */
    public static final int PAGE = 50;

    /** Findings are counted up to this. */
    public static final int COUNTED = 10_000;

    private static final int AT_ONCE = 500;
    private static final int LONGEST_ANSWER = 1_000;

    private final JdbcFindingLists lists;
    private final JdbcFindingFacts facts;
    private final JdbcFindings findings;
    private final CheckSettings checks;
    private final Standings standings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Findings(
            JdbcFindingLists lists,
            JdbcFindingFacts facts,
            JdbcFindings findings,
            CheckSettings checks,
            Standings standings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.lists = lists;
        this.facts = facts;
        this.findings = findings;
        this.checks = checks;
        this.standings = standings;
        this.events = events;
        this.clock = clock;
    }

    /**
     * One page of findings.
     *
     * @param count how many there are on all pages, up to {@link #COUNTED}
     */
    public record Found(List<FindingRow> rows, int count) {}

    /** Whether somebody sees findings at all: those who settle and the heads of units. */
    public static boolean mayRead(CurrentUser user) {
        return user.may(Permission.CHECK_SETTLE) || user.may(Permission.DUTY_ASSIGN);
    }

    /** Findings that the person may see, the gravest and newest first; none for most people. */
    @Transactional(readOnly = true)
    public Found page(FindingQuery query, CurrentUser user) {
        return mayRead(user)
                ? new Found(
                        lists.page(query, user.scope(), PAGE),
                        lists.count(query, user.scope(), COUNTED))
                : new Found(List.of(), 0);
    }

    /** Hands over every finding of a list, for a file. */
    @Transactional(readOnly = true)
    public void each(FindingQuery query, CurrentUser user, Consumer<FindingRow> taker) {
        if (mayRead(user)) {
            lists.each(query, user.scope(), taker);
        }
    }

    /**
     * How many open findings of these issues the person may see; issues without any are left out.
     */
    @Transactional(readOnly = true)
    public Map<IssueId, Integer> open(Collection<IssueId> issues, CurrentUser user) {
        return mayRead(user) ? lists.open(issues, user.scope()) : Map.of();
    }

    /** How many there are of a list, counted up to a bound. */
    @Transactional(readOnly = true)
    public int count(FindingQuery query, CurrentUser user) {
        return mayRead(user) ? lists.count(query, user.scope(), COUNTED) : 0;
    }

    /**
     * A finding with all that is known of it and the person may see.
     *
     * @throws NotFound when it is not in their scope
     */
    @Transactional(readOnly = true)
    public FindingView one(FindingId id, CurrentUser user) {
        JdbcFindingLists.Found found = found(id, user);
        FindingRow row = found.row();
        CheckCard card = checks.card(row.check()).orElse(null);
        List<ComparedText> texts = texts(found, user);
        List<Long> ids =
                LongStream.of(found.proof(), found.otherProof())
                        .filter(p -> p != 0)
                        .boxed()
                        .toList();
        Map<Long, ProofLink> seen = ids.isEmpty() ? Map.of() : facts.proofs(ids, user.scope());
        return new FindingView(
                row,
                card == null ? "" : card.looksFor(),
                card == null ? "" : card.advice(),
                texts,
                texts.size() == 1 || seen.size() < ids.size(),
                ids.stream().flatMap(p -> Stream.ofNullable(seen.get(p))).toList(),
                facts.acts(id),
                row.open() && refusals(found, user).isEmpty(),
                row.open() && mayAnswer(row, user));
    }

    private JdbcFindingLists.Found found(FindingId id, CurrentUser user) {
        if (!mayRead(user)) {
            throw new NotFound("没有这个疑点");
        }
        return lists.one(id, user.scope()).orElseThrow(() -> new NotFound("没有这个疑点，或它不在您的查看范围内"));
    }

    private List<ComparedText> texts(JdbcFindingLists.Found found, CurrentUser user) {
        if (found.otherReport() == 0 || found.report() == 0) {
            return List.of();
        }
        Map<Long, JdbcFindingFacts.ReportText> seen =
                facts.texts(List.of(found.report(), found.otherReport()), user.scope());
        JdbcFindingFacts.ReportText own = seen.get(found.report());
        JdbcFindingFacts.ReportText other = seen.get(found.otherReport());
        if (own == null) {
            return List.of();
        }
        return other == null
                ? List.of(new ComparedText(own.whose(), List.of(new Piece(own.words(), false))))
                : ComparedText.of(own.whose(), own.words(), other.whose(), other.words());
    }

    private static boolean mayAnswer(FindingRow row, CurrentUser user) {
        UnitId unit = row.unit();
        return user.may(Permission.DUTY_ASSIGN)
                && user.may(Permission.PROGRESS_REPORT)
                && unit != null
                && user.scope().holds(unit);
    }

    private static List<Refusal> refusals(JdbcFindingLists.Found found, CurrentUser user) {
        FindingRow row = found.row();
        if (!user.may(Permission.CHECK_SETTLE) || !user.scope().holds(row.owner())) {
            return List.of(
                    Refusal.of("%s的疑点“%s”由管理这次督察的整改办处理".formatted(row.place(), row.title())));
        }
        return found.person() == user.id().value()
                ? List.of(
                        Refusal.of(
                                "%s的疑点“%s”与您本人的操作有关，请由其他人处理".formatted(row.place(), row.title())))
                : List.of();
    }

    /**
     * Settles findings, all of them or none.
     *
     * @param seen what the rows sent, see {@link FindingRow#seen()}
     * @param reason what was found out; needed
     * @return how many were settled; those that were settled already are left as they are
     * @throws NotFound when one is not in the person's scope
     * @throws Refused with every reason at once, such as one's own report
     * @throws Stale when the facts of one have changed since the person saw it
     */
    @Transactional
    public int settle(Collection<String> seen, Outcome outcome, String reason, CurrentUser user) {
        List<SeenFinding> asked = seen.stream().distinct().map(SeenFinding::read).toList();
        if (asked.isEmpty() || asked.size() > AT_ONCE) {
            throw Refused.because(asked.isEmpty() ? "请先勾选要处理的疑点" : "一次最多处理 " + AT_ONCE + " 个疑点");
        }
        List<JdbcFindingLists.Found> found =
                lists.lock(asked.stream().map(SeenFinding::id).toList(), user.scope());
        if (!mayRead(user) || found.size() < asked.size()) {
            throw new NotFound("没有这个疑点，或它不在您的查看范围内");
        }
        List<Refusal> refusals = new ArrayList<>(CheckRules.reason(reason, "请写明核实的情况，作为处理的理由"));
        found.forEach(f -> refusals.addAll(refusals(f, user)));
        Refused.ifAny(refusals);
        List<String> texts = asked.stream().map(SeenFinding::text).toList();
        for (JdbcFindingLists.Found one : found) {
            if (!texts.contains(one.row().seen())) {
                throw new Stale(
                        "%s的疑点“%s”有了新的情况，没有处理任何一个。请刷新页面，看过最新内容后再处理"
                                .formatted(one.row().place(), one.row().title()));
            }
        }
        List<FindingRow> open =
                found.stream().map(JdbcFindingLists.Found::row).filter(FindingRow::open).toList();
        facts.settle(
                open.stream().map(FindingRow::id).toList(),
                outcome,
                reason.strip(),
                clock.instant(),
                user);
        open.stream().map(FindingRow::inspection).distinct().forEach(this::recount);
        open.forEach(
                row ->
                        events.publishEvent(
                                new FindingSettled(
                                        row.id(),
                                        row.title(),
                                        row.place(),
                                        row.sentence(),
                                        outcome,
                                        reason.strip(),
                                        units(row),
                                        row.cleared())));
        return open.size();
    }

    private void recount(InspectionId inspection) {
        standings.doubts(findings.doubts(inspection));
    }

    /**
     * Explains a finding for the unit that it is about. The explanation is kept; the office
     * settles.
     *
     * @throws NotFound when it is not in the person's scope
     * @throws Refused when it is not theirs to explain, waits for nothing, or the words are missing
     */
    @Transactional
    public void answer(FindingId id, String words, CurrentUser user) {
        found(id, user);
        FindingRow row = lists.lock(List.of(id), user.scope()).get(0).row();
        if (!mayAnswer(row, user)) {
            throw Refused.because("只有被核查单位的负责人可以说明这个疑点");
        }
        if (!row.open()) {
            throw Refused.because("这个疑点已经" + (row.goneAt() == null ? "处理" : "消失") + "，不需要再说明");
        }
        if (words.isBlank() || words.strip().length() > LONGEST_ANSWER) {
            throw new Refused(
                    List.of(
                            Refusal.at(
                                    "words",
                                    words.isBlank() ? "请写明情况" : "说明最多 " + LONGEST_ANSWER + " 个字")));
        }
        facts.answer(id, words.strip(), clock.instant(), user);
        events.publishEvent(
                new FindingAnswered(
                        id, row.title(), row.place(), words.strip(), units(row), row.cleared()));
    }

    private static List<Long> units(FindingRow row) {
        return Stream.concat(Stream.of(row.owner()), Stream.ofNullable(row.unit()))
                .map(UnitId::value)
                .distinct()
                .toList();
    }
}
