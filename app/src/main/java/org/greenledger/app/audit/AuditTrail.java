package org.greenledger.app.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.greenledger.app.audit.sealing.LogFile;
import org.greenledger.app.audit.sealing.Sealer;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the log. The audit administrator sees accounts, units, sign-in and refused requests; an
 * office sees what happened to business within its scope; nobody else sees anything.
 */
@Service
public class AuditTrail {

    private final JdbcTrail trail;
    private final JdbcGuard guard;
    private final Sealer sealer;
    private final AuditSettings settings;
    private final DataSource source;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AuditTrail(
            JdbcTrail trail,
            JdbcGuard guard,
            Sealer sealer,
            AuditSettings settings,
            DataSource source,
            ApplicationEventPublisher events,
            Clock clock) {
        this.trail = trail;
        this.guard = guard;
        this.sealer = sealer;
        this.settings = settings;
        this.source = source;
        this.events = events;
        this.clock = clock;
    }

    /** The newest seal: what it says of the log can be printed and kept elsewhere. */
    public Optional<SealView> latestSeal() {
        return trail.latestSeal();
    }

    /** What is wrong with the protection of the log, in Chinese; empty when all is well. */
    public List<String> warnings() {
        List<String> found = new java.util.ArrayList<>();
        sealer.trouble().ifPresent(found::add);
        if (!guard.isLimited()) {
            found.add(GuardNotice.WORDS);
        }
        return found;
    }

    /**
     * Entries that the person may see, newest first.
     *
     * @param before only entries older than the one with this id; {@link Long#MAX_VALUE} for the
     *     newest
     * @param limit at most this many, 1 or more
     */
    public List<EntryView> entries(EntryFilter filter, long before, int limit, CurrentUser user) {
        return trail.page(filter, new Reach(user), before, limit);
    }

    /**
     * One entry with all it tells.
     *
     * @throws NotFound when there is none, or the person may not see it
     */
    public EntryDetail entry(long id, CurrentUser user) {
        return trail.detail(id, new Reach(user)).orElseThrow(() -> new NotFound("没有这条记录，或者您无权查看"));
    }

    /**
     * Hands out all entries that the person may see, newest first, without keeping them; taking
     * them out is written down.
     *
     * @param form Excel or CSV
     */
    @Transactional
    public void export(
            EntryFilter filter, String form, CurrentUser user, Consumer<EntryDetail> each) {
        long entries = trail.each(filter, new Reach(user), each);
        events.publishEvent(new AuditExported(form, filter.told(), entries));
    }

    /**
     * Writes a bundle of the whole log, or of some days, that can be checked without us. For the
     * audit administrator alone: the caller states the permission. Of entries on business data it
     * has only the hashes, since no administrator reads them; the command of the terminal gives
     * all.
     */
    public void bundle(@Nullable LocalDate from, @Nullable LocalDate to, OutputStream out)
            throws IOException {
        long entries;
        try (Connection connection = source.getConnection()) {
            try {
                entries =
                        LogFile.export(connection, settings.folder(), out, from, to, false, clock);
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IOException("the log could not be read", e);
        }
        String what =
                from == null && to == null
                        ? "全部"
                        : "%s 至 %s".formatted(from == null ? "最早" : from, to == null ? "今天" : to);
        events.publishEvent(new AuditExported("核验包", what, entries));
    }
}
