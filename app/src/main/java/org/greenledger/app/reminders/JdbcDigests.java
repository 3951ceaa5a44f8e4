package org.greenledger.app.reminders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.Scope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of digests and their lines; reads identity's names, below. */
@Repository
class JdbcDigests {

    /** Whoever has a main post in the scope. */
    record Named(String name, String unit, boolean made) {}

    private static final String LINES =
            "select l.digest_id, l.kind, l.subject, l.what, l.address, l.due_on, l.unit_name,"
                    + " l.above, l.secret from reminders.line l ";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    JdbcDigests(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** False when the person has one of that day already. */
    boolean insert(PlannedDigest digest, LocalDate day, Instant now) {
        Optional<Long> id =
                jdbc.sql(
                                "insert into reminders.digest (person_id, day, lines, made_at)"
                                        + " values (?, ?, ?, ?) on conflict (person_id, day) do nothing"
                                        + " returning id")
                        .params(
                                digest.person().value(),
                                day,
                                digest.lines().size(),
                                Timestamp.from(now))
                        .query(Long.class)
                        .optional();
        id.ifPresent(number -> insertLines(number, digest.lines()));
        return id.isPresent();
    }

    private void insertLines(long digest, List<DigestLine> lines) {
        List<Object[]> rows = new ArrayList<>();
        for (DigestLine line : lines) {
            rows.add(
                    new Object[] {
                        digest,
                        rows.size() + 1,
                        line.kind(),
                        line.subject(),
                        line.what(),
                        line.address(),
                        line.dueOn(),
                        line.unitName(),
                        line.above(),
                        line.secret()
                    });
        }
        batches.batchUpdate(
                "insert into reminders.line (digest_id, number, kind, subject, what, address,"
                        + " due_on, unit_name, above, secret) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    List<DigestView> of(PersonId person, int limit, int offset) {
        record Head(long id, LocalDate day, boolean read) {}
        List<Head> heads =
                jdbc.sql(
                                "select id, day, read_at is not null from reminders.digest where"
                                        + " person_id = ? order by day desc limit ? offset ?")
                        .params(person.value(), limit, offset)
                        .query(
                                (rs, n) ->
                                        new Head(
                                                rs.getLong(1),
                                                rs.getObject(2, LocalDate.class),
                                                rs.getBoolean(3)))
                        .list();
        Map<Long, List<DigestLine>> lines = lines(heads.stream().map(Head::id).toList());
        return heads.stream()
                .map(
                        h ->
                                new DigestView(
                                        h.id(),
                                        h.day(),
                                        h.read(),
                                        lines.getOrDefault(h.id(), List.of())))
                .toList();
    }

    /** The lines of these digests, in their order. */
    Map<Long, List<DigestLine>> lines(Collection<Long> digests) {
        Map<Long, List<DigestLine>> found = new HashMap<>();
        jdbc.sql(LINES + "where l.digest_id = any(?) order by l.digest_id, l.number")
                .param(digests.toArray(Long[]::new))
                .query(
                        rs -> {
                            found.computeIfAbsent(rs.getLong(1), d -> new ArrayList<>())
                                    .add(line(rs));
                        });
        return found;
    }

    int count(PersonId person) {
        return jdbc.sql("select count(*) from reminders.digest where person_id = ?")
                .param(person.value())
                .query(Integer.class)
                .single();
    }

    int unread(long person) {
        return jdbc.sql(
                        "select coalesce(sum(lines), 0) from reminders.digest where person_id = ?"
                                + " and read_at is null")
                .param(person)
                .query(Integer.class)
                .single();
    }

    boolean read(long digest, PersonId person, Instant now) {
        return jdbc.sql(
                                "update reminders.digest set read_at = coalesce(read_at, ?) where"
                                        + " id = ? and person_id = ?")
                        .params(Timestamp.from(now), digest, person.value())
                        .update()
                == 1;
    }

    void readAll(PersonId person, Instant now) {
        jdbc.sql("update reminders.digest set read_at = ? where person_id = ? and read_at is null")
                .params(Timestamp.from(now), person.value())
                .update();
    }

    /** Of these people, those in the scope: who they are, and whether they have that day's. */
    Map<PersonId, Named> names(Collection<PersonId> people, LocalDate day, Scope scope) {
        Map<PersonId, Named> found = new HashMap<>();
        jdbc.sql(
                        """
                        select distinct on (p.id) p.id, p.name, u.name as unit,
                               exists (select 1 from reminders.digest d where d.person_id = p.id and d.day = :day)
                        from identity.person p join identity.post o on o.person_id = p.id and o.valid_to is null
                        join identity.unit u on u.id = o.unit_id
                        where p.id = any(:people) and %s
                        order by p.id, o.main desc, o.id
                        """
                                .formatted(scope.predicate("o.unit_id")))
                .param("people", people.stream().map(PersonId::value).toArray(Long[]::new))
                .param("day", day)
                .param(Scope.PARAMETER, scope.root())
                .query(
                        rs -> {
                            found.put(
                                    new PersonId(rs.getLong(1)),
                                    new Named(rs.getString(2), rs.getString(3), rs.getBoolean(4)));
                        });
        return found;
    }

    private static DigestLine line(ResultSet rs) throws SQLException {
        return new DigestLine(
                rs.getString("kind"),
                rs.getString("subject"),
                rs.getString("what"),
                rs.getString("address"),
                rs.getObject("due_on", LocalDate.class),
                rs.getString("unit_name"),
                rs.getBoolean("above"),
                rs.getBoolean("secret"));
    }
}
