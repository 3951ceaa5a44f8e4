package org.greenledger.app.identity.people;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.PostId;
import org.greenledger.app.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of posts. */
@Repository
class JdbcPosts {

    private static final String SELECT =
            """
            select o.id, o.person_id, o.unit_id, u.name as unit_name, o.title, o.main, o.valid_from, o.valid_to, o.version,
                   array(select r.name from identity.post_role pr join identity.role r on r.code = pr.role
                         where pr.post_id = o.id order by r.name) as roles
            from identity.post o join identity.unit u on u.id = o.unit_id
            """;

    private final JdbcClient jdbc;

    JdbcPosts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets no other change of this person's posts pass until the transaction ends. */
    void lockPerson(PersonId person) {
        jdbc.sql("select id from identity.person where id = ? for update")
                .param(person.value())
                .query(Long.class)
                .optional();
    }

    /** All posts of a person, the running ones first, the main one on top. */
    List<PostView> of(PersonId person) {
        return jdbc.sql(
                        SELECT
                                + " where o.person_id = ? order by o.valid_to desc nulls first, o.main desc, o.valid_from desc, o.id")
                .param(person.value())
                .query(JdbcPosts::post)
                .list();
    }

    Optional<PostView> find(PostId id) {
        return jdbc.sql(SELECT + " where o.id = ?")
                .param(id.value())
                .query(JdbcPosts::post)
                .optional();
    }

    PostId insert(PersonId person, PostForm form) {
        LocalDate to = form.to();
        return new PostId(
                jdbc.sql(
                                """
                                insert into identity.post (person_id, unit_id, title, main, valid_from, valid_to)
                                values (:person, :unit, :title, :main, :from, :to) returning id
                                """)
                        .param("person", person.value())
                        .param("unit", form.unit().value())
                        .param("title", form.title())
                        .param("main", form.main())
                        .param("from", Date.valueOf(form.from()))
                        .param("to", to == null ? null : Date.valueOf(to))
                        .query(Long.class)
                        .single());
    }

    /** Whether the post still had that version. */
    boolean title(PostId post, String title, int version) {
        return jdbc.sql(
                                "update identity.post set title = ?, version = version + 1 where id = ? and version = ?")
                        .params(title, post.value(), version)
                        .update()
                == 1;
    }

    /** The last day; a post that has not begun by then ends the day before it would have. */
    void end(PostId post, LocalDate last) {
        jdbc.sql(
                        """
                        update identity.post set valid_to = greatest(:last::date, valid_from - 1), main = false, version = version + 1
                        where id = :post
                        """)
                .param("last", Date.valueOf(last))
                .param("post", post.value())
                .update();
    }

    /** Makes one post the main one; absent for none. */
    void main(PersonId person, @Nullable PostId post) {
        jdbc.sql(
                        "update identity.post set main = false, version = version + 1 where person_id = ? and main")
                .param(person.value())
                .update();
        if (post != null) {
            jdbc.sql("update identity.post set main = true, version = version + 1 where id = ?")
                    .param(post.value())
                    .update();
        }
    }

    static PostView post(ResultSet rs, int n) throws SQLException {
        return new PostView(
                new PostId(rs.getLong("id")),
                new PersonId(rs.getLong("person_id")),
                new UnitId(rs.getLong("unit_id")),
                rs.getString("unit_name"),
                rs.getString("title"),
                rs.getBoolean("main"),
                List.of((String[]) rs.getArray("roles").getArray()),
                rs.getObject("valid_from", LocalDate.class),
                rs.getObject("valid_to", LocalDate.class),
                rs.getInt("version"));
    }
}
