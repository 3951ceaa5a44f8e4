package org.greenledger.app.identity.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.greenledger.app.identity.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts with what concerns their safety. */
@Repository
class JdbcAccounts {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private static final String SELECT =
            """
            select p.id, p.username, p.name, p.active, p.password_set_at,
              coalesce((select u.name from identity.post o join identity.unit u on u.id = o.unit_id
                        where o.person_id = p.id and o.main and o.valid_to is null), '') as unit_name,
              exists (select 1 from identity.second_factor f where f.person_id = p.id and f.secret is not null) as second,
              (select count(*) from identity.session s where s.person_id = p.id
                and s.seen_at > cast(:now as timestamptz) - r.idle_minutes * interval '1 minute'
                and s.created_at > cast(:now as timestamptz) - r.absolute_hours * interval '1 hour') as sessions,
              (select max(i.at) from identity.sign_in i where i.person_id = p.id and i.outcome = 'in') as last_in,
              (select max(w.wait_till) from identity.sign_in_wait w where w.wait_till > :now
                and w.key in (sha256(convert_to('account:' || lower(p.username), 'UTF8')), sha256(convert_to('code:' || p.id, 'UTF8')))) as wait_till,
              coalesce((select string_agg(distinct a.issuer, '、') from identity.oidc_account a where a.person_id = p.id), '') as provider
            from identity.person p cross join identity.sign_in_rules r
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcAccounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<AccountView> find(String words, int limit) {
        return jdbc.sql(
                        SELECT
                                + " where :words = '' or strpos(lower(p.username), lower(:words)) > 0 or strpos(p.name, :words) > 0"
                                + " order by wait_till desc nulls last, p.name, p.id limit :limit")
                .param("now", now())
                .param("words", words)
                .param("limit", limit)
                .query(this::view)
                .list();
    }

    Optional<AccountView> find(PersonId person) {
        return jdbc.sql(SELECT + " where p.id = :id")
                .param("now", now())
                .param("id", person.value())
                .query(this::view)
                .optional();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private AccountView view(ResultSet rs, int row) throws SQLException {
        Timestamp till = rs.getTimestamp("wait_till");
        return new AccountView(
                new PersonId(rs.getLong("id")),
                rs.getString("username"),
                rs.getString("name"),
                rs.getString("unit_name"),
                rs.getBoolean("active"),
                told(rs.getTimestamp("password_set_at"), DAY),
                rs.getBoolean("second"),
                rs.getInt("sessions"),
                told(rs.getTimestamp("last_in"), MINUTE),
                till == null ? null : left(till),
                rs.getString("provider"));
    }

    private String left(Timestamp till) {
        return SignInAnswer.wrong(Duration.between(clock.instant(), till.toInstant()))
                .waitInWords();
    }

    private @Nullable String told(@Nullable Timestamp at, DateTimeFormatter format) {
        return at == null ? null : format.format(at.toInstant().atZone(clock.getZone()));
    }
}
