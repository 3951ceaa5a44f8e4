package org.greenledger.app.exchange.units;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.greenledger.app.documents.FileId;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Scope;
import org.greenledger.app.identity.Unscoped;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of sheets of units that came back. */
@Repository
class JdbcUnitSheets {

    private static final String SELECT =
            """
            select s.*, f.name, f.sha256, f.size, p.name as person, a.name as applied_by_name
            from exchange.unit_sheet s
            join documents.file f on f.id = s.file_id
            join identity.person p on p.id = s.person_id
            left join identity.person a on a.id = s.applied_by
            where %s
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcUnitSheets(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    UnitSheetId insert(FileId file, CurrentUser user, UnitSheetCheck check) {
        return new UnitSheetId(
                jdbc.sql(
                                """
                                insert into exchange.unit_sheet (file_id, unit_id, person_id, at, rows, faults, changes)
                                values (:file, :unit, :person, :at, :rows, :faults, :changes) returning id
                                """)
                        .param("file", file.value())
                        .param("unit", user.unit().value())
                        .param("person", user.id().value())
                        .param("at", Timestamp.from(clock.instant()))
                        .param("rows", check.batch().rows())
                        .param("faults", check.faults().size())
                        .param("changes", check.batch().changes().size())
                        .query(Long.class)
                        .single());
    }

    @Unscoped("for a sheet that was found within a scope")
    void found(UnitSheetId id, UnitSheetCheck check) {
        jdbc.sql(
                        "update exchange.unit_sheet set faults = ?, changes = ? where id = ? and applied_at is null")
                .params(check.faults().size(), check.batch().changes().size(), id.value())
                .update();
    }

    List<UnitSheetView> newest(Scope scope, int limit) {
        return jdbc.sql(
                        SELECT.formatted(scope.predicate("s.unit_id"))
                                + " order by s.id desc limit :limit")
                .param(Scope.PARAMETER, scope.root())
                .param("limit", limit)
                .query((rs, n) -> view(rs))
                .list();
    }

    Optional<UnitSheetView> find(UnitSheetId id, Scope scope) {
        return jdbc.sql(SELECT.formatted("s.id = :id and " + scope.predicate("s.unit_id")))
                .param("id", id.value())
                .param(Scope.PARAMETER, scope.root())
                .query((rs, n) -> view(rs))
                .optional();
    }

    /** Holds the sheet until the transaction ends; false when its changes were made before. */
    @Unscoped("for a sheet that was found within a scope")
    boolean lockOpen(UnitSheetId id) {
        return jdbc.sql(
                        "select applied_at is null from exchange.unit_sheet where id = ? for update")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }

    @Unscoped("for a sheet that was found within a scope")
    void applied(UnitSheetId id, CurrentUser user, int changes) {
        jdbc.sql(
                        "update exchange.unit_sheet set applied_at = ?, applied_by = ?, faults = 0, changes = ? where id = ?")
                .params(Timestamp.from(clock.instant()), user.id().value(), changes, id.value())
                .update();
    }

    private UnitSheetView view(ResultSet rs) throws SQLException {
        Timestamp applied = rs.getTimestamp("applied_at");
        return new UnitSheetView(
                new UnitSheetId(rs.getLong("id")),
                new FileId(rs.getLong("file_id")),
                rs.getString("name"),
                rs.getString("sha256"),
                rs.getLong("size"),
                rs.getString("person"),
                time(rs.getTimestamp("at")),
                rs.getInt("rows"),
                rs.getInt("faults"),
                rs.getInt("changes"),
                applied == null ? null : time(applied),
                rs.getString("applied_by_name"));
    }

    private LocalDateTime time(Timestamp at) {
        return LocalDateTime.ofInstant(at.toInstant(), clock.getZone());
    }
}
