package org.greenledger.app.identity;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The posts a person can act from today. */
@Repository
class JdbcOwnPosts {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcOwnPosts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<OwnPostView> of(PersonId person, @Nullable PostId current) {
        return jdbc.sql(
                        """
                        select o.id, o.title, case when o.person_id = :person then '' else h.name end as deputy_for,
                               coalesce((select n.name from identity.unit_name n where n.unit_id = u.id and n.kind = 'short'
                                         order by length(n.name), n.name limit 1), u.name) as unit_name
                        from identity.post o
                        join identity.person h on h.id = o.person_id
                        join identity.unit u on u.id = o.unit_id
                        where o.id in (select own.id from identity.post own where own.person_id = :person
                                       union all
                                       select d.post_id from identity.deputy d where d.person_id = :person and :today between d.valid_from and d.valid_to)
                          and o.valid_from <= :today and (o.valid_to is null or o.valid_to >= :today)
                        order by (o.person_id = :person) desc, o.main desc, o.id
                        """)
                .param("person", person.value())
                .param("today", Date.valueOf(LocalDate.now(clock)))
                .query(
                        (rs, n) -> {
                            PostId id = new PostId(rs.getLong(1));
                            return new OwnPostView(
                                    id,
                                    rs.getString(4),
                                    rs.getString(2),
                                    rs.getString(3),
                                    id.equals(current));
                        })
                .list();
    }
}
