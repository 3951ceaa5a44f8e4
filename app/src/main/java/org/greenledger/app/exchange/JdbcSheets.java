package org.greenledger.app.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.greenledger.app.documents.FileId;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Scope;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.app.ledger.IssueId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** The table of sheets that came back. A person finds those of the units within their scope. */
@Repository
class JdbcSheets {

    private static final String SELECT =
            """
            select s.*, f.name, f.sha256, f.size, p.name as person, a.name as applied_by_name
            from exchange.sheet_import s
            join documents.file f on f.id = s.file_id
            join identity.person p on p.id = s.person_id
            left join identity.person a on a.id = s.applied_by
            where %s
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    JdbcSheets(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    SheetId insert(FileId file, CurrentUser user, SheetCheck check) {
        return new SheetId(
                jdbc.sql(
                                """
                                insert into exchange.sheet_import (file_id, unit_id, person_id, at, rows, faults, changes, issues)
                                values (:file, :unit, :person, :at, :rows, :faults, :changes, :issues) returning id
                                """)
                        .param("file", file.value())
                        .param("unit", user.unit().value())
                        .param("person", user.id().value())
                        .param("at", Timestamp.from(clock.instant()))
                        .param("rows", check.rows())
                        .param("faults", check.faults().size())
                        .param("changes", check.changes().size())
                        .param(
                                "issues",
                                check.named().stream().map(IssueId::value).toArray(Long[]::new))
                        .query(Long.class)
                        .single());
    }

    /** The issues in each of these sheets; a sheet that does not know its own is left out. */
    @Unscoped("for sheets that were found within a scope")
    Map<SheetId, Set<IssueId>> issues(Collection<SheetId> sheets) {
        Map<SheetId, Set<IssueId>> found = new HashMap<>();
        jdbc.sql(
                        "select id, issues from exchange.sheet_import where id = any(?) and issues is not null")
                .param(sheets.stream().map(SheetId::value).toArray(Long[]::new))
                .query(
                        rs -> {
                            Set<IssueId> ids = new HashSet<>();
                            for (Long id : (Long[]) rs.getArray(2).getArray()) {
                                ids.add(new IssueId(id));
                            }
                            found.put(new SheetId(rs.getLong(1)), ids);
                        });
        return found;
    }

    /** Keeps what was found at another look; does nothing once the sheet is applied. */
    @Unscoped("for a sheet that was found within a scope")
    void found(SheetId id, SheetCheck check) {
        jdbc.sql(
                        "update exchange.sheet_import set faults = ?, changes = ? where id = ? and applied_at is null")
                .params(check.faults().size(), check.changes().size(), id.value())
                .update();
    }

    List<SheetView> newest(Scope scope, int limit) {
        return jdbc.sql(
                        SELECT.formatted(scope.predicate("s.unit_id"))
                                + " order by s.id desc limit :limit")
                .param(Scope.PARAMETER, scope.root())
                .param("limit", limit)
                .query((rs, n) -> view(rs, List.of()))
                .list();
    }

    Optional<SheetView> find(SheetId id, Scope scope) {
        return jdbc.sql(SELECT.formatted("s.id = :id and " + scope.predicate("s.unit_id")))
                .param("id", id.value())
                .param(Scope.PARAMETER, scope.root())
                .query((rs, n) -> view(rs, made(rs.getString("applied"))))
                .optional();
    }

    /** Holds the sheet until the transaction ends; false when its changes were made before. */
    @Unscoped("for a sheet that was found within a scope")
    boolean lockOpen(SheetId id) {
        return jdbc.sql(
                        "select applied_at is null from exchange.sheet_import where id = ? for update")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }

    @Unscoped("for a sheet that was found within a scope")
    void applied(SheetId id, CurrentUser user, SheetCheck check, @Nullable String reason) {
        jdbc.sql(
                        """
                        update exchange.sheet_import set applied_at = :at, applied_by = :by, reason = :reason,
                          faults = 0, changes = :changes, applied = :applied::jsonb
                        where id = :id
                        """)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", user.id().value())
                .param("reason", reason)
                .param("changes", check.changes().size())
                .param("applied", json.writeValueAsString(check.changes()))
                .param("id", id.value())
                .update();
    }

    private List<SheetChange> made(@Nullable String applied) {
        return applied == null
                ? List.of()
                : json.readValue(applied, new TypeReference<List<SheetChange>>() {});
    }

    private SheetView view(ResultSet rs, List<SheetChange> made) throws SQLException {
        return new SheetView(
                new SheetId(rs.getLong("id")),
                new FileId(rs.getLong("file_id")),
                rs.getString("name"),
                rs.getString("sha256"),
                rs.getLong("size"),
                rs.getString("person"),
                day(rs.getTimestamp("at")),
                rs.getInt("rows"),
                rs.getInt("faults"),
                rs.getInt("changes"),
                rs.getTimestamp("applied_at") == null ? null : day(rs.getTimestamp("applied_at")),
                rs.getString("applied_by_name"),
                rs.getString("reason"),
                made);
    }

    private LocalDateTime day(Timestamp at) {
        return LocalDateTime.ofInstant(at.toInstant(), clock.getZone());
    }
}
