package org.greenledger.app.reminders;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Digests: made once a working day for everybody, read in the program. */
@Service
public class Digests {

    /** Digests on a page. */
    public static final int PAGE = 10;

    /** Other nodes see what was read after that time at the latest. */
    private static final Duration FRESH = Duration.ofSeconds(20);

    private static final int PORTION = 200;
    private static final int REMEMBERED = 20_000;

    private final DigestPlanning planning;
    private final JdbcDigests digests;
    private final JdbcChoices choices;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final LoadingCache<Long, Integer> unread;

    Digests(
            DigestPlanning planning,
            JdbcDigests digests,
            JdbcChoices choices,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.planning = planning;
        this.digests = digests;
        this.choices = choices;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
        this.unread =
                Caffeine.newBuilder()
                        .maximumSize(REMEMBERED)
                        .expireAfterWrite(FRESH)
                        .build(digests::unread);
    }

    /**
     * Makes everybody's digest of a day that has not got one yet, in committed portions, and puts
     * it into the outbox of the ways each person chose.
     *
     * @return how many were made; 0 on a day off
     */
    public int make(LocalDate day) {
        List<PlannedDigest> todo = planning.plan(day);
        int made = 0;
        for (int from = 0; from < todo.size(); from += PORTION) {
            List<PlannedDigest> portion = todo.subList(from, Math.min(todo.size(), from + PORTION));
            Integer count = transactions.execute(status -> write(portion, day));
            made += count == null ? 0 : count;
        }
        unread.invalidateAll();
        return made;
    }

    private int write(List<PlannedDigest> portion, LocalDate day) {
        int made = 0;
        for (PlannedDigest digest : portion) {
            made += digests.insert(digest, day, clock.instant()) ? 1 : 0;
        }
        choices.putOut(portion.stream().map(PlannedDigest::person).toList(), day, clock.instant());
        return made;
    }

    /** The person's digests, the newest first. */
    @Transactional(readOnly = true)
    public List<DigestView> of(CurrentUser user, int page) {
        return digests.of(user.id(), PAGE, (page - 1) * PAGE);
    }

    /** How many digests the person has. */
    @Transactional(readOnly = true)
    public int count(CurrentUser user) {
        return digests.count(user.id());
    }

    /** How many things the person has been reminded of and has not read; from memory. */
    public int unread(PersonId person) {
        Integer found = unread.get(person.value());
        return found == null ? 0 : found;
    }

    /**
     * Notes that the person has read a digest.
     *
     * @throws NotFound when they have none of that number
     */
    @Transactional
    public void read(long digest, CurrentUser user) {
        if (!digests.read(digest, user.id(), clock.instant())) {
            throw new NotFound("没有这条提醒");
        }
        unread.invalidate(user.id().value());
    }

    /** Notes that the person has read all of them. */
    @Transactional
    public void readAll(CurrentUser user) {
        digests.readAll(user.id(), clock.instant());
        unread.invalidate(user.id().value());
    }

    /** What would be told on that day to people in the person's scope; writes nothing. */
    @Transactional(readOnly = true)
    public List<PreviewRow> preview(LocalDate day, CurrentUser user) {
        List<PlannedDigest> planned = planning.plan(day);
        var names =
                digests.names(
                        planned.stream().map(PlannedDigest::person).toList(), day, user.scope());
        List<PreviewRow> rows = new ArrayList<>();
        for (PlannedDigest digest : planned) {
            JdbcDigests.Named named = names.get(digest.person());
            if (named != null) {
                rows.add(
                        new PreviewRow(
                                named.name(),
                                named.unit(),
                                named.made(),
                                digest.lines().stream()
                                        .filter(l -> !l.secret() || user.scope().cleared())
                                        .toList()));
            }
        }
        return rows;
    }
}
