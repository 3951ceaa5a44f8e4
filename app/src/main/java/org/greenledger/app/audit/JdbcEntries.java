package org.greenledger.app.audit;

import java.sql.Timestamp;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The log's table: rows are added and read, nothing else. */
@Repository
class JdbcEntries {

    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final JdbcClient jdbc;
    private final ZoneId zone;

    JdbcEntries(JdbcClient jdbc, java.time.Clock clock) {
        this.jdbc = jdbc;
        this.zone = clock.getZone();
    }

    /** Adds an entry, and makes it findable for the units whose business it is. */
    void append(Entry entry) {
        Actor actor = entry.actor();
        jdbc.sql(
                        """
                        with e as (
                          insert into audit.entry (at, person_id, post_id, person_name, unit_id, unit_name, address, agent,
                                                   kind, domain, subject, sentence, refused, reason, changes, detail, units)
                          values (:at, :person, :post, :name, :unit, :unitName, :address, :agent,
                                  :kind, :domain, :subject, :sentence, :refused, :reason, :changes, :detail, :units)
                          returning id)
                        insert into audit.entry_unit (unit_id, entry_id) select u, e.id from e, unnest(:found) u
                        """)
                .param("at", Timestamp.from(entry.at()))
                .param("person", actor.person())
                .param("post", actor.post())
                .param("name", clean(actor.name()))
                .param("unit", actor.unit())
                .param("unitName", actor.unitName())
                .param("address", actor.address())
                .param("agent", clean(actor.agent()))
                .param("kind", entry.kind())
                .param("domain", entry.domain().code())
                .param("subject", clean(entry.subject()))
                .param("sentence", clean(entry.sentence()))
                .param("refused", entry.refused())
                .param("reason", clean(entry.reason()))
                .param("changes", clean(entry.changes()))
                .param("detail", clean(entry.detail()))
                .param("units", entry.units().toArray(Long[]::new))
                .param(
                        "found",
                        entry.domain() == Domain.BUSINESS
                                ? entry.units().toArray(Long[]::new)
                                : new Long[0])
                .update();
    }

    /** PostgreSQL keeps no NUL; what somebody tried to send shall not hide the attempt. */
    private static @Nullable String clean(@Nullable String words) {
        return words == null ? null : words.replace('\0', '\ufffd');
    }

    /**
     * At most {@code limit} entries older than {@code before}, newest first, whose words contain
     * {@code words}.
     */
    List<EntryView> page(long before, String words, int limit) {
        return jdbc.sql(
                        """
                        select id, at, person_name, unit_name, address, kind, subject, sentence from audit.entry
                        where id < :before and (:like = '%%' or sentence like :like escape '\\' or person_name like :like escape '\\')
                        order by id desc limit :limit
                        """)
                .param("before", before)
                .param("like", "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("limit", limit)
                .query(
                        (rs, n) ->
                                new EntryView(
                                        rs.getLong("id"),
                                        SHOWN.format(
                                                rs.getTimestamp("at").toInstant().atZone(zone)),
                                        rs.getString("person_name"),
                                        rs.getString("unit_name"),
                                        rs.getString("address"),
                                        rs.getString("kind"),
                                        rs.getString("subject"),
                                        rs.getString("sentence")))
                .list();
    }
}
