package org.greenledger.app.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The unit register's tables. */
@Repository
class JdbcUnits {

    private static final String SELECT =
            """
            select u.id, u.name, u.kind, u.region, u.region_code, u.parent_id, u.version, u.valid_to is not null as closed,
                   array(select n.name from identity.unit_name n where n.unit_id = u.id and n.kind = 'short' order by length(n.name), n.name) as shorts,
                   array(select n.name from identity.unit_name n where n.unit_id = u.id and n.kind = 'former' order by n.name) as formers
            from identity.unit u
            """;

    private final JdbcClient jdbc;

    JdbcUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<UnitView> all() {
        return jdbc.sql(SELECT + " order by u.id").query(JdbcUnits::unit).list();
    }

    Optional<UnitView> find(UnitId id) {
        return jdbc.sql(SELECT + " where u.id = :id")
                .param("id", id.value())
                .query(JdbcUnits::unit)
                .optional();
    }

    List<UnitView> search(String words, int limit) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where u.name like :like escape '\\'
                                    or exists (select 1 from identity.unit_name n where n.unit_id = u.id and n.name like :like escape '\\')
                                 order by length(u.name), u.name limit :limit
                                """)
                .param("like", "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("limit", limit)
                .query(JdbcUnits::unit)
                .list();
    }

    List<UnitView> withIds(Collection<UnitId> ids) {
        return jdbc.sql(SELECT + " where u.id = any(:ids)")
                .param("ids", ids.stream().map(UnitId::value).distinct().toArray(Long[]::new))
                .query(JdbcUnits::unit)
                .list();
    }

    UnitId insert(UnitForm form) {
        lockTree();
        long id =
                jdbc.sql(
                                """
                        insert into identity.unit (name, kind, region, region_code, parent_id, valid_from)
                        values (:name, :kind, :region, :code, :parent, :from) returning id
                        """)
                        .param("name", form.name())
                        .param("kind", form.kind().code())
                        .param("region", form.region())
                        .param("code", form.regionCode())
                        .param("parent", value(form.parent()))
                        .param("from", form.from())
                        .query(Long.class)
                        .single();
        jdbc.sql(
                        """
                        insert into identity.unit_below (above, below)
                        select above, :id from identity.unit_below where below = :parent
                        union all select :id, :id
                        """)
                .param("id", id)
                .param("parent", value(form.parent()))
                .update();
        jdbc.sql(
                        """
                        insert into identity.unit_period (unit_id, valid_from, name, kind, parent_id, region, region_code)
                        select id, coalesce(valid_from, '-infinity'), name, kind, parent_id, region, region_code from identity.unit where id = ?
                        """)
                .param(id)
                .update();
        writeNames(id, form.shortNames());
        treeChanged();
        return new UnitId(id);
    }

    /** Corrects what is said of a unit; its name and its place in the tree stay. */
    boolean correct(UnitId unit, UnitForm form, int version) {
        lockTree();
        int rows =
                jdbc.sql(
                                """
                        update identity.unit set kind = :kind, region = :region, region_code = :code, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("kind", form.kind().code())
                        .param("region", form.region())
                        .param("code", form.regionCode())
                        .param("id", unit.value())
                        .param("version", version)
                        .update();
        if (rows == 0) {
            return false;
        }
        jdbc.sql(
                        """
                        update identity.unit_period p set kind = u.kind, region = u.region, region_code = u.region_code
                        from identity.unit u where u.id = p.unit_id and p.unit_id = ? and p.valid_to is null
                        """)
                .param(unit.value())
                .update();
        jdbc.sql("delete from identity.unit_name where unit_id = ? and kind = 'short'")
                .param(unit.value())
                .update();
        writeNames(unit.value(), form.shortNames());
        treeChanged();
        return true;
    }

    void addShortName(UnitId unit, String name) {
        writeNames(unit.value(), List.of(name));
        treeChanged();
    }

    boolean nameTaken(String name, @Nullable UnitId parent, @Nullable UnitId except) {
        return jdbc.sql(
                        """
                        select exists (select 1 from identity.unit where name = :name and coalesce(parent_id, 0) = :parent
                          and valid_to is null and id <> :except)
                        """)
                .param("name", name)
                .param("parent", parent == null ? 0L : parent.value())
                .param("except", except == null ? 0L : except.value())
                .query(Boolean.class)
                .single();
    }

    /** The unit and everything below it. */
    Set<Long> below(long unit) {
        return new LinkedHashSet<>(
                jdbc.sql("select below from identity.unit_below where above = ?")
                        .param(unit)
                        .query(Long.class)
                        .list());
    }

    private void writeNames(long unit, List<String> names) {
        for (String name : names) {
            jdbc.sql(
                            """
                            insert into identity.unit_name (unit_id, name, kind) values (?, ?, 'short')
                            on conflict (unit_id, name) do update set kind = 'short'
                            """)
                    .params(unit, name)
                    .update();
        }
    }

    /** Makes everybody else who wants to change the tree wait until this transaction ends. */
    void lockTree() {
        jdbc.sql("select version from identity.unit_tree for update").query(Long.class).single();
    }

    private void treeChanged() {
        jdbc.sql("update identity.unit_tree set version = version + 1").update();
    }

    private static @Nullable Long value(@Nullable UnitId id) {
        return id == null ? null : id.value();
    }

    private static UnitView unit(ResultSet rs, int row) throws SQLException {
        long parent = rs.getLong("parent_id");
        return new UnitView(
                new UnitId(rs.getLong("id")),
                rs.getString("name"),
                List.of((String[]) rs.getArray("shorts").getArray()),
                List.of((String[]) rs.getArray("formers").getArray()),
                UnitKind.of(rs.getString("kind")),
                rs.getString("region"),
                parent == 0 ? null : new UnitId(parent),
                rs.getString("region_code"),
                rs.getBoolean("closed"),
                rs.getInt("version"));
    }
}
