package org.greenledger.app.audit;

import java.sql.Timestamp;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds to the log. */
@Repository
class JdbcEntries {

    private final JdbcClient jdbc;

    JdbcEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds an entry, and makes it findable for the units whose business it is. */
    void append(Entry entry) {
        Actor actor = entry.actor();
        jdbc.sql(
                        """
                        with e as (
                          insert into audit.entry (at, person_id, post_id, person_name, unit_id, unit_name, address, agent,
                                                   kind, domain, subject, sentence, refused, reason, changes, detail, units, secret)
                          values (:at, :person, :post, :name, :unit, :unitName, :address, :agent,
                                  :kind, :domain, :subject, :sentence, :refused, :reason, :changes, :detail, :units, :secret)
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
                .param("secret", entry.secret())
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
}
