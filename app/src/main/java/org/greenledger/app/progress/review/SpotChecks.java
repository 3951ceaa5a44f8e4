package org.greenledger.app.progress.review;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.progress.PeriodId;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.shared.Stale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Spot checks 抽查: accepted reports of a period, drawn by a recorded seed. A report that fails goes
 * back to its unit.
 */
@Service
public class SpotChecks {

    private static final SecureRandom CHANCE = new SecureRandom();

    private final JdbcSpotChecks table;
    private final Reviews reviews;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SpotChecks(
            JdbcSpotChecks table, Reviews reviews, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.reviews = reviews;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Draws from the accepted reports of a period that this person sees.
     *
     * @throws NotFound when the period is not this person's office's
     * @throws Refused when nothing can be drawn
     */
    @Transactional
    public SpotDrawId draw(SpotForm form, CurrentUser user) {
        mayCheck(user);
        Refused.ifAny(SpotRules.against(form));
        JdbcSpotChecks.Period period =
                table.period(form.period(), user.scope())
                        .orElseThrow(() -> new NotFound("没有这个调度期"));
        List<Long> population = table.accepted(form.period(), user.scope());
        if (population.isEmpty()) {
            throw Refused.because("这一期还没有审核采用的填报，不能抽查");
        }
        String seed = form.seed().isBlank() ? chance() : form.seed().strip();
        int wanted = SpotRules.wanted(form, population.size());
        if (wanted > SpotRules.MOST) {
            throw new Refused(
                    List.of(
                            Refusal.at(
                                    "amount",
                                    "按这个比例要抽%d份，一次最多%d份，请调低比例".formatted(wanted, SpotRules.MOST))));
        }
        SpotDrawId id = table.insert(form, seed, wanted, population, clock.instant(), user);
        table.insertChecks(id, SpotRules.draw(population, seed, wanted));
        events.publishEvent(
                new SpotChecksDrawn(
                        id,
                        form.period(),
                        period.name(),
                        wanted,
                        population.size(),
                        seed,
                        period.owner().value()));
        return id;
    }

    private static String chance() {
        byte[] bytes = new byte[6];
        CHANCE.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The draws of a period, newest first. */
    @Transactional(readOnly = true)
    public List<SpotDrawView> of(PeriodId period, CurrentUser user) {
        return table.draws(period, user.scope());
    }

    /**
     * A draw.
     *
     * @throws NotFound when there is none of this person's office
     */
    @Transactional(readOnly = true)
    public SpotDrawView get(SpotDrawId id, CurrentUser user) {
        return table.draw(id, user.scope()).orElseThrow(() -> new NotFound("没有这次抽查"));
    }

    /** The reports that were drawn, in the order of the draw, as far as this person sees them. */
    @Transactional(readOnly = true)
    public List<SpotCheckRow> rows(SpotDrawId id, CurrentUser user) {
        return table.rows(id, user.scope());
    }

    /** Whether the same reports are drawn when it is done again with the recorded seed. */
    @Transactional(readOnly = true)
    public boolean drawnAgain(SpotDrawId id, CurrentUser user) {
        SpotDrawView draw = get(id, user);
        return SpotRules.draw(table.population(id), draw.seed(), draw.wanted())
                .equals(table.drawn(id));
    }

    /** How many drawn reports wait for somebody of this person's office to look at them. */
    @Transactional(readOnly = true)
    public int waiting(CurrentUser user) {
        return table.waiting(user.scope());
    }

    /**
     * Records what came of a check; a report that failed is returned.
     *
     * @param note needed where it failed
     * @throws Stale when somebody else has recorded a result
     * @throws Refused when the person filed it, or the note is missing
     */
    @Transactional
    public void settle(SpotDrawId id, long check, boolean passed, String note, CurrentUser user) {
        mayCheck(user);
        Map<Long, SpotCheckRow> rows =
                rows(id, user).stream()
                        .collect(Collectors.toMap(SpotCheckRow::id, Function.identity()));
        SpotCheckRow row = rows.get(check);
        if (row == null) {
            throw new NotFound("没有这份抽查");
        }
        List<Refusal> against = new ArrayList<>();
        if (!passed && note.isBlank()) {
            against.add(Refusal.at("note-" + check, "不合格的，请写明哪里不合格"));
        }
        if (note.length() > ReviewRules.LONGEST) {
            against.add(Refusal.at("note-" + check, "说明请不超过%d个字".formatted(ReviewRules.LONGEST)));
        }
        JdbcSpotChecks.Held held = table.hold(check);
        if (held.filedBy() == user.id().value()) {
            against.add(Refusal.of(row.name() + "是您本人填报的，须由他人抽查"));
        }
        Refused.ifAny(against);
        if (held.settled()) {
            throw new Stale(row.name() + "的抽查结果已由" + row.person() + "填写，什么也没有保存。请刷新后查看");
        }
        table.settle(check, passed, note.strip(), clock.instant(), user);
        if (!passed && held.stillAccepted()) {
            reviews.judge(
                    List.of(new ReviewTarget(row.owed(), held.version())),
                    Verdict.back("抽查不合格：" + note.strip()),
                    user);
        }
        events.publishEvent(
                new SpotChecked(
                        id,
                        held.issue(),
                        row.name(),
                        row.unitName(),
                        passed,
                        note.strip(),
                        held.units(),
                        held.secret()));
    }

    private static void mayCheck(CurrentUser user) {
        if (!user.may(Permission.PROGRESS_REVIEW)) {
            throw Refused.because("您没有审核填报的权限");
        }
    }
}
