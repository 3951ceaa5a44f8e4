package org.greenledger.app.supervision.lamps;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Scope;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.scope.Seen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of criticism from above. */
@Repository
class JdbcCriticisms {

    /**
     * An issue as far as its supervision needs it.
     *
     * @param units its owner and all that have a duty in it
     */
    record Issue(String number, UnitId owner, List<Long> units, boolean secret) {}

    private final JdbcClient jdbc;

    JdbcCriticisms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Issue> issue(IssueId issue, Scope scope) {
        return jdbc.sql(
                        """
                        select i.number, i.owner_unit_id, i.secret,
                               array(select d.unit_id from ledger.responsibility d where d.issue_id = i.id and d.withdrawn_at is null and d.unit_id is not null) as units
                        from ledger.issue i where i.id = :id and i.withdrawn_at is null and
                        """
                                + Seen.issue(scope))
                .param("id", issue.value())
                .param(Scope.PARAMETER, scope.root())
                .query(
                        (rs, n) -> {
                            List<Long> units =
                                    new java.util.ArrayList<>(
                                            Arrays.asList(
                                                    (Long[]) rs.getArray("units").getArray()));
                            units.add(rs.getLong("owner_unit_id"));
                            return new Issue(
                                    rs.getString("number"),
                                    new UnitId(rs.getLong("owner_unit_id")),
                                    units,
                                    rs.getBoolean("secret"));
                        })
                .optional();
    }

    @Unscoped("by the id of an issue that was found within the scope")
    List<CriticismView> of(IssueId issue) {
        return jdbc.sql(
                        """
                        select c.id, c.kind, c.by_whom, c.said_on, c.what, c.person_name, case when c.withdrawn_at is not null then coalesce(c.withdrawn_why, '') end as why
                        from supervision.criticism c where c.issue_id = ? order by c.said_on desc, c.id desc
                        """)
                .param(issue.value())
                .query(
                        (rs, n) ->
                                new CriticismView(
                                        rs.getLong("id"),
                                        CriticismKind.of(rs.getString("kind")).orElseThrow(),
                                        rs.getString("by_whom"),
                                        rs.getObject("said_on", LocalDate.class),
                                        rs.getString("what"),
                                        rs.getString("person_name"),
                                        rs.getString("why")))
                .list();
    }

    long insert(
            IssueId issue,
            CriticismKind kind,
            String by,
            LocalDate on,
            String what,
            CurrentUser user,
            Instant at) {
        return jdbc.sql(
                        """
                        insert into supervision.criticism (issue_id, kind, by_whom, said_on, what, at, person_id, person_name)
                        values (?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        issue.value(),
                        kind.code(),
                        by,
                        on,
                        what,
                        Timestamp.from(at),
                        user.id().value(),
                        user.signature())
                .query(Long.class)
                .single();
    }

    @Unscoped("by the id of an issue that was found within the scope")
    boolean withdraw(long id, IssueId issue, String why, Instant at) {
        return jdbc.sql(
                                "update supervision.criticism set withdrawn_at = ?, withdrawn_why ="
                                        + " ? where id = ? and issue_id = ? and withdrawn_at is null")
                        .params(Timestamp.from(at), why, id, issue.value())
                        .update()
                == 1;
    }
}
