package org.greenledger.app.identity.people;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.PostId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of deputyships. */
@Repository
class JdbcDeputies {

    private static final String SELECT =
            """
            select d.id, d.post_id, o.person_id as holder_id, h.name as holder_name, d.person_id as deputy_id, p.name as deputy_name,
                   u.name || case when o.title = '' then '' else ' · ' || o.title end as post_label, d.valid_from, d.valid_to, d.reason
            from identity.deputy d
            join identity.post o on o.id = d.post_id
            join identity.unit u on u.id = o.unit_id
            join identity.person h on h.id = o.person_id
            join identity.person p on p.id = d.person_id
            """;

    private final JdbcClient jdbc;

    JdbcDeputies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who is, was or will be a deputy in this person's posts, the latest first. */
    List<DeputyView> named(PersonId holder) {
        return jdbc.sql(
                        SELECT
                                + " where o.person_id = ? order by d.valid_to desc, d.id desc limit 200")
                .param(holder.value())
                .query(JdbcDeputies::deputy)
                .list();
    }

    /** Where this person is, was or will be a deputy, the latest first. */
    List<DeputyView> held(PersonId deputy) {
        return jdbc.sql(
                        SELECT
                                + " where d.person_id = ? order by d.valid_to desc, d.id desc limit 200")
                .param(deputy.value())
                .query(JdbcDeputies::deputy)
                .list();
    }

    Optional<DeputyView> find(long id) {
        return jdbc.sql(SELECT + " where d.id = ?")
                .param(id)
                .query(JdbcDeputies::deputy)
                .optional();
    }

    Optional<PersonId> active(String username) {
        return jdbc.sql(
                        "select id from identity.person where lower(username) = lower(?) and active")
                .param(username)
                .query((rs, n) -> new PersonId(rs.getLong(1)))
                .optional();
    }

    boolean overlaps(PostId post, PersonId deputy, LocalDate from, LocalDate to) {
        return jdbc.sql(
                        """
                        select exists (select 1 from identity.deputy where post_id = :post and person_id = :deputy
                                       and valid_from <= :to and valid_to >= :from and valid_from <= valid_to)
                        """)
                .param("post", post.value())
                .param("deputy", deputy.value())
                .param("from", Date.valueOf(from))
                .param("to", Date.valueOf(to))
                .query(Boolean.class)
                .single();
    }

    void insert(PostId post, PersonId deputy, LocalDate from, LocalDate to, String reason) {
        jdbc.sql(
                        "insert into identity.deputy (post_id, person_id, valid_from, valid_to, reason) values (?, ?, ?, ?, ?)")
                .params(post.value(), deputy.value(), Date.valueOf(from), Date.valueOf(to), reason)
                .update();
    }

    /** Ends one; one that has not begun by then ends the day before it would have. */
    void end(long id, LocalDate last) {
        jdbc.sql(
                        "update identity.deputy set valid_to = greatest(:last::date, valid_from - 1) where id = :id and valid_to > :last::date")
                .param("last", Date.valueOf(last))
                .param("id", id)
                .update();
    }

    /** Ends all deputyships in a post. */
    void endOf(PostId post, LocalDate last) {
        jdbc.sql(
                        "update identity.deputy set valid_to = greatest(:last::date, valid_from - 1) where post_id = :post and valid_to > :last::date")
                .param("last", Date.valueOf(last))
                .param("post", post.value())
                .update();
    }

    /** Ends all deputyships that somebody holds. */
    void endHeldBy(PersonId deputy, LocalDate last) {
        jdbc.sql(
                        "update identity.deputy set valid_to = greatest(:last::date, valid_from - 1) where person_id = :deputy and valid_to > :last::date")
                .param("last", Date.valueOf(last))
                .param("deputy", deputy.value())
                .update();
    }

    private static DeputyView deputy(ResultSet rs, int n) throws SQLException {
        return new DeputyView(
                rs.getLong("id"),
                new PostId(rs.getLong("post_id")),
                rs.getString("post_label"),
                new PersonId(rs.getLong("holder_id")),
                rs.getString("holder_name"),
                new PersonId(rs.getLong("deputy_id")),
                rs.getString("deputy_name"),
                rs.getObject("valid_from", LocalDate.class),
                rs.getObject("valid_to", LocalDate.class),
                rs.getString("reason"));
    }
}
