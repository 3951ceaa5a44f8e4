package org.greenledger.app.identity.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.greenledger.app.identity.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of sign-ins. */
@Repository
class JdbcSignIns {
    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcSignIns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(
            @Nullable PersonId person,
            String username,
            Origin origin,
            SignInWay way,
            SignInOutcome outcome) {
        jdbc.sql(
                        """
                        insert into identity.sign_in (at, person_id, username, address, agent, way, outcome)
                        values (:at, :person, :username, :address, :agent, :way, :outcome)
                        """)
                .param("at", Timestamp.from(clock.instant()))
                .param("person", person == null ? null : person.value())
                .param("username", username)
                .param("address", origin.address())
                .param("agent", origin.agent())
                .param("way", way.code())
                .param("outcome", outcome.code())
                .update();
    }

    List<SignInView> page(SignInFilter filter, long before, int limit) {
        return jdbc.sql(
                        """
                        select s.id, s.at, s.username, coalesce(p.name, '') as name, s.address, s.agent, s.way, s.outcome
                        from identity.sign_in s left join identity.person p on p.id = s.person_id
                        where s.id < :before
                          and (:person = 0 or s.person_id = :person)
                          and (:words = '' or strpos(lower(s.username), lower(:words)) > 0 or strpos(p.name, :words) > 0 or s.address = :words)
                          and (:outcome = '' or s.outcome = :outcome)
                          and (cast(:since as timestamptz) is null or s.at >= :since)
                          and (cast(:till as timestamptz) is null or s.at < :till)
                        order by s.id desc limit :limit
                        """)
                .param("before", before)
                .param("person", filter.person() == null ? 0 : filter.person().value())
                .param("words", filter.words())
                .param("outcome", filter.outcome() == null ? "" : filter.outcome().code())
                .param("since", start(filter.since(), 0))
                .param("till", start(filter.till(), 1))
                .param("limit", limit)
                .query(
                        (rs, n) ->
                                new SignInView(
                                        rs.getLong("id"),
                                        SHOWN.format(
                                                rs.getTimestamp("at")
                                                        .toInstant()
                                                        .atZone(clock.getZone())),
                                        rs.getString("username"),
                                        rs.getString("name"),
                                        rs.getString("address"),
                                        rs.getString("agent"),
                                        SignInWay.of(rs.getString("way")),
                                        SignInOutcome.of(rs.getString("outcome"))))
                .list();
    }

    void sweep(int days) {
        jdbc.sql("delete from identity.sign_in where at < ?")
                .param(Timestamp.from(clock.instant().minus(Duration.ofDays(days))))
                .update();
    }

    private @Nullable Timestamp start(@Nullable LocalDate day, int plus) {
        return day == null
                ? null
                : Timestamp.from(day.plusDays(plus).atStartOfDay(clock.getZone()).toInstant());
    }
}
