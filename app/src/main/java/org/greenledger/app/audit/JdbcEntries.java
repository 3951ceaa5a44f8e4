package org.greenledger.app.audit;

import java.sql.Timestamp;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
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

    void append(Entry entry) {
        jdbc.sql(
                        """
                        insert into audit.entry (at, person_id, person_name, unit_name, address, kind, subject, sentence, detail)
                        values (:at, :person, :name, :unit, :address, :kind, :subject, :sentence, :detail::jsonb)
                        """)
                .param("at", Timestamp.from(entry.at()))
                .param("person", entry.person())
                .param("name", entry.personName())
                .param("unit", entry.unitName())
                .param("address", entry.address())
                .param("kind", entry.kind())
                .param("subject", entry.subject())
                .param("sentence", entry.sentence())
                .param("detail", entry.detail())
                .update();
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
