package org.greenledger.app.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.greenledger.app.identity.Scope;
import org.greenledger.app.shared.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Questions to the log, each within what the person who asks may see. */
@Repository
class JdbcTrail {

    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int NEWEST = 2000;

    /** Who sees one in so many of the newest sees much. */
    private static final int DENSE = 20;

    private static final int ROWS_AT_ONCE = 1000;
    private static final int MOST = 1_000_000;

    private static final String COLUMNS =
            "e.id, e.at, e.person_name, e.unit_name, e.address, e.topic, e.sentence, e.refused, e.reason";
    private static final String ALL_COLUMNS =
            COLUMNS
                    + """
                    , e.agent, e.subject, e.changes,
                    (select string_agg(coalesce(n.name, '单位 ' || u.id), '、' order by u.n)
                     from unnest(e.units) with ordinality u (id, n) left join identity.unit n on n.id = u.id) as unit_names,
                    (select b.number from audit.block b where b.last_id >= e.id and e.id = any(b.ids) order by b.last_id limit 1) as block
                    """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ZoneId zone;

    JdbcTrail(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.zone = clock.getZone();
    }

    /**
     * Whoever sees much of the log walks through it from the newest on; whoever sees little is led
     * by the index over units to what is theirs, however long ago. Which of the two it is, the
     * newest entries in question tell.
     */
    List<EntryView> page(EntryFilter filter, Reach reach, long before, int limit) {
        Question question = question(filter);
        if (question == null) {
            return List.of();
        }
        if (reach.system() || !reach.business()) {
            return page(question, reach, before, 0, limit);
        }
        long top = Math.min(before, Math.min(highest(), question.highest()) + 1);
        List<EntryView> found = page(question, reach, top, top - NEWEST, limit);
        if (found.size() >= limit) {
            return found;
        }
        return seen(reach, top) >= NEWEST / DENSE
                ? page(question, reach, top, 0, limit)
                : byUnits(question, reach, top, limit);
    }

    private long seen(Reach reach, long before) {
        return jdbc.sql(
                        "select count(*) from audit.entry e where e.id < :before and e.id >= :from and "
                                + reach.predicate())
                .param(Scope.PARAMETER, reach.scope().root())
                .param("before", before)
                .param("from", before - NEWEST)
                .query(Long.class)
                .single();
    }

    Optional<EntryDetail> detail(long id, Reach reach) {
        return jdbc.sql(
                        "select %s from audit.entry e where e.id = :id and %s"
                                .formatted(ALL_COLUMNS, reach.predicate()))
                .param("id", id)
                .param(Scope.PARAMETER, reach.scope().root())
                .query((rs, n) -> detail(rs))
                .optional();
    }

    /** Hands out at most a million entries; returns how many. */
    long each(EntryFilter filter, Reach reach, Consumer<EntryDetail> taking) {
        Question question = question(filter);
        if (question == null) {
            return 0;
        }
        long[] count = new long[1];
        jdbc.sql(
                        "select %s from audit.entry e where %s and %s order by e.id desc limit %d"
                                .formatted(ALL_COLUMNS, reach.predicate(), question.sql(), MOST))
                .params(question.parameters())
                .param(Scope.PARAMETER, reach.scope().root())
                .withFetchSize(ROWS_AT_ONCE)
                .query(
                        rs -> {
                            taking.accept(detail(rs));
                            count[0]++;
                        });
        return count[0];
    }

    Optional<SealView> latestSeal() {
        return jdbc.sql(
                        """
                        select number, sealed_at, entries, encode(hash, 'hex') as hash, key from audit.block
                        order by number desc limit 1
                        """)
                .query(
                        (rs, n) ->
                                new SealView(
                                        rs.getLong("number"),
                                        told(rs, "sealed_at"),
                                        rs.getInt("entries"),
                                        rs.getString("hash"),
                                        rs.getString("key")))
                .optional();
    }

    private List<EntryView> page(
            Question question, Reach reach, long before, long from, int limit) {
        return jdbc.sql(
                        """
                        select %s from audit.entry e where e.id < :before and e.id >= :from and %s and %s
                        order by e.id desc limit :limit
                        """
                                .formatted(COLUMNS, reach.predicate(), question.sql()))
                .params(question.parameters())
                .param(Scope.PARAMETER, reach.scope().root())
                .param("before", before)
                .param("from", from)
                .param("limit", limit)
                .query((rs, n) -> view(rs))
                .list();
    }

    private List<EntryView> byUnits(Question question, Reach reach, long before, int limit) {
        return jdbc.sql(
                        """
                        select %s from audit.entry e where e.id in (
                          select distinct found.entry_id from identity.unit s cross join lateral (
                            select f.entry_id from audit.entry_unit f join audit.entry e on e.id = f.entry_id
                            where f.unit_id = s.id and f.entry_id < :before and %s and %s
                            order by f.entry_id desc limit :limit) found
                          where %s order by found.entry_id desc limit :limit)
                        order by e.id desc
                        """
                                .formatted(
                                        COLUMNS,
                                        reach.secret() ? "true" : "not e.secret",
                                        question.sql(),
                                        reach.scope().predicate("s.id")))
                .params(question.parameters())
                .param(Scope.PARAMETER, reach.scope().root())
                .param("before", before)
                .param("limit", limit)
                .query((rs, n) -> view(rs))
                .list();
    }

    private long highest() {
        return jdbc.sql("select coalesce(max(id), 0) from audit.entry").query(Long.class).single();
    }

    /**
     * A condition on {@code audit.entry e} and its parameters.
     *
     * @param highest no entry above this number fits
     */
    private record Question(String sql, Map<String, Object> parameters, long highest) {}

    /** {@code null} when nothing can be found. */
    private @Nullable Question question(EntryFilter filter) {
        Map<String, Object> values = new HashMap<>();
        StringBuilder sql = new StringBuilder("true");
        like(sql, values, "words", filter.words(), "(e.sentence || coalesce(e.reason, ''))");
        like(sql, values, "person", filter.person(), "e.person_name");
        like(sql, values, "unitName", filter.unit(), "e.unit_name");
        if (!filter.subject().isEmpty()) {
            sql.append(" and e.subject = :subject");
            values.put("subject", filter.subject());
        }
        Topic topic = filter.topic();
        if (topic == Topic.OTHER) {
            sql.append(" and e.topic <> all(:topics)");
            values.put(
                    "topics",
                    Arrays.stream(Topic.values()).map(Topic::code).toArray(String[]::new));
        } else if (topic != null) {
            sql.append(" and e.topic = :topic");
            values.put("topic", topic.code());
        }
        if (filter.refused()) {
            sql.append(" and e.refused");
        }
        return within(filter, sql, values)
                ? new Question(
                        sql.toString(),
                        values,
                        values.get("toId") instanceof Long highest ? highest : Long.MAX_VALUE - 1)
                : null;
    }

    private static void like(
            StringBuilder sql,
            Map<String, Object> values,
            String name,
            String words,
            String column) {
        if (!words.isEmpty()) {
            sql.append(" and ")
                    .append(column)
                    .append(" like :")
                    .append(name)
                    .append(" escape '\\'");
            values.put(name, "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
    }

    /**
     * Numbers grow with time, but for moments: a span of time is a span of numbers, so that the
     * list needs no other order. False when the span holds nothing.
     */
    private boolean within(EntryFilter filter, StringBuilder sql, Map<String, Object> values) {
        if (filter.from() != null) {
            var from = filter.from().atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC);
            Long lowest =
                    bound(
                            "select min(id) from (select id from audit.entry where at >= :at order by at, id limit 100) x",
                            from.minusMinutes(5));
            if (lowest == null) {
                return false;
            }
            sql.append(" and e.at >= :fromTime and e.id >= :fromId");
            values.put("fromTime", from);
            values.put("fromId", lowest);
        }
        if (filter.to() != null) {
            var to =
                    filter.to().plusDays(1).atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC);
            Long highest =
                    bound(
                            "select max(id) from (select id from audit.entry where at < :at order by at desc, id desc limit 100) x",
                            to.plusMinutes(5));
            if (highest == null) {
                return false;
            }
            sql.append(" and e.at < :toTime and e.id <= :toId");
            values.put("toTime", to);
            values.put("toId", highest);
        }
        return true;
    }

    private @Nullable Long bound(String question, java.time.OffsetDateTime at) {
        return jdbc.sql(question)
                .param("at", at)
                .query((rs, n) -> Optional.ofNullable(rs.getObject(1, Long.class)))
                .single()
                .orElse(null);
    }

    private EntryView view(ResultSet rs) throws SQLException {
        return new EntryView(
                rs.getLong("id"),
                told(rs, "at"),
                rs.getString("person_name"),
                rs.getString("unit_name"),
                rs.getString("address"),
                Topic.of(rs.getString("topic")),
                rs.getString("sentence"),
                rs.getBoolean("refused"),
                rs.getString("reason"));
    }

    private EntryDetail detail(ResultSet rs) throws SQLException {
        String changes = rs.getString("changes");
        String units = rs.getString("unit_names");
        return new EntryDetail(
                view(rs),
                rs.getString("agent"),
                rs.getString("subject"),
                changes == null
                        ? List.of()
                        : json.readValue(changes, new TypeReference<List<Change>>() {}),
                units == null ? List.of() : List.of(units.split("、")),
                rs.getObject("block", Long.class));
    }

    private String told(ResultSet rs, String column) throws SQLException {
        return SHOWN.format(rs.getTimestamp(column).toInstant().atZone(zone));
    }
}
