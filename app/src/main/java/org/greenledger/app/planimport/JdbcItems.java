package org.greenledger.app.planimport;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.app.ledger.IssueEntry;
import org.greenledger.app.ledger.TaskEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The parts of a draft and the log of what was done to them. */
@Repository
@Unscoped("by an import that was found within a scope")
class JdbcItems {

    private static final String SELECT =
            """
            select id, import_id, kind, position, entry::text, reading::text, left_out, version, changed_at, changed_by
            from planimport.item where merged_into is null and
            """;

    private final JdbcClient jdbc;

    JdbcItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Enters what the reader found; returns the ids by place, for example {@code issue:6.1}. */
    Map<String, Long> insertAll(ImportId plan, List<DraftItems.Part> parts) {
        Map<String, Long> places = new HashMap<>();
        double position = 0;
        for (DraftItems.Part part : parts) {
            position += 1024;
            String json = DraftJson.write(part.entry());
            long id = insert(plan, part.kind(), position, json, json);
            places.putIfAbsent(place(part), id);
        }
        return places;
    }

    private static String place(DraftItems.Part part) {
        if (part.entry() instanceof IssueEntry issue) {
            return "issue:" + issue.number();
        }
        return part.entry() instanceof TaskEntry task
                ? "task:" + task.number()
                : part.kind().code();
    }

    long insert(
            ImportId plan, ItemKind kind, double position, @Nullable String reading, String entry) {
        return jdbc.sql(
                        """
                        insert into planimport.item (import_id, kind, position, reading, entry)
                        values (:plan, :kind, :position, :reading::jsonb, :entry::jsonb) returning id
                        """)
                .param("plan", plan.value())
                .param("kind", kind.code())
                .param("position", position)
                .param("reading", reading)
                .param("entry", entry)
                .query(Long.class)
                .single();
    }

    List<DraftItem> all(ImportId plan) {
        return jdbc.sql(SELECT + " import_id = ? order by position, id")
                .param(plan.value())
                .query(JdbcItems::item)
                .list();
    }

    /** What the plan says of itself. */
    DraftItem header(ImportId plan) {
        return jdbc.sql(SELECT + " import_id = ? and kind = 'plan'")
                .param(plan.value())
                .query(JdbcItems::item)
                .single();
    }

    Optional<DraftItem> find(ImportId plan, long id) {
        return jdbc.sql(SELECT + " import_id = ? and id = ?")
                .params(plan.value(), id)
                .query(JdbcItems::item)
                .optional();
    }

    /** Writes a part as it shall stand; false when somebody changed it since that version. */
    boolean update(
            DraftItem item,
            int version,
            Object entry,
            boolean leftOut,
            CurrentUser user,
            Instant at) {
        return jdbc.sql(
                                """
                                update planimport.item set entry = :entry::jsonb, left_out = :out, version = version + 1,
                                  changed_at = :at, changed_by = :by
                                where id = :id and version = :version and merged_into is null
                                """)
                        .param("entry", DraftJson.write(entry))
                        .param("out", leftOut)
                        .param("at", Timestamp.from(at))
                        .param("by", user.signature())
                        .param("id", item.id())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Takes a part away because another one has taken it in. */
    boolean mergedInto(DraftItem gone, DraftItem into, CurrentUser user, Instant at) {
        return jdbc.sql(
                                """
                                update planimport.item set merged_into = :into, version = version + 1, changed_at = :at, changed_by = :by
                                where id = :id and version = :version and merged_into is null
                                """)
                        .param("into", into.id())
                        .param("at", Timestamp.from(at))
                        .param("by", user.signature())
                        .param("id", gone.id())
                        .param("version", gone.version())
                        .update()
                == 1;
    }

    void log(
            ImportId plan,
            @Nullable Long item,
            String act,
            @Nullable Object before,
            @Nullable Object after,
            CurrentUser user,
            Instant at) {
        jdbc.sql(
                        """
                        insert into planimport.edit (import_id, item_id, act, before, after, at, person_id, person_name)
                        values (:plan, :item::bigint, :act, :before::jsonb, :after::jsonb, :at, :person, :name)
                        """)
                .param("plan", plan.value())
                .param("item", item)
                .param("act", act)
                .param("before", before == null ? null : DraftJson.write(before))
                .param("after", after == null ? null : DraftJson.write(after))
                .param("at", Timestamp.from(at))
                .param("person", user.id().value())
                .param("name", user.signature())
                .update();
    }

    private static DraftItem item(ResultSet rs, int row) throws SQLException {
        ItemKind kind = ItemKind.of(rs.getString("kind"));
        String reading = rs.getString("reading");
        return new DraftItem(
                rs.getLong("id"),
                new ImportId(rs.getLong("import_id")),
                kind,
                rs.getDouble("position"),
                DraftJson.read(rs.getString("entry"), kind),
                reading == null ? null : DraftJson.read(reading, kind),
                rs.getBoolean("left_out"),
                rs.getInt("version"),
                JdbcImports.instant(rs, "changed_at"),
                rs.getString("changed_by"));
    }
}
