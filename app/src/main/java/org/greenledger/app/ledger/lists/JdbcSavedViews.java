package org.greenledger.app.ledger.lists;

import java.util.List;
import org.greenledger.app.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of the lists people keep. */
@Repository
class JdbcSavedViews {

    private final JdbcClient jdbc;

    JdbcSavedViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SavedView> of(PersonId person) {
        return jdbc.sql(
                        """
                        select id, name, query from ledger.saved_view where person_id = ?
                        order by name collate "zh-x-icu"
                        """)
                .param(person.value())
                .query((rs, n) -> new SavedView(rs.getLong(1), rs.getString(2), rs.getString(3)))
                .list();
    }

    void keep(PersonId person, String name, String query) {
        jdbc.sql(
                        """
                        insert into ledger.saved_view (person_id, name, query) values (:person, :name, :query)
                        on conflict (person_id, name) do update set query = excluded.query
                        """)
                .param("person", person.value())
                .param("name", name)
                .param("query", query)
                .update();
    }

    void forget(PersonId person, long id) {
        jdbc.sql("delete from ledger.saved_view where person_id = ? and id = ?")
                .params(person.value(), id)
                .update();
    }
}
