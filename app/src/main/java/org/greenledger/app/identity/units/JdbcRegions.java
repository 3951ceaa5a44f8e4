package org.greenledger.app.identity.units;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of regions. */
@Repository
class JdbcRegions {

    private static final String SELECT =
            """
            select r.code, r.name, r.level, r.parent_code, p.name as parent_name, r.valid_from, r.valid_to, r.became, r.own,
                   array(select n.name from identity.region_name n where n.code = r.code order by n.valid_to desc) as formers
            from identity.region r left join identity.region p on p.code = r.parent_code
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    JdbcRegions(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    Optional<RegionView> find(String code) {
        return jdbc.sql(SELECT + " where r.code = ?")
                .param(code)
                .query(JdbcRegions::region)
                .optional();
    }

    List<RegionView> named(String name) {
        return jdbc.sql(SELECT + " where r.name = ? and r.valid_to is null limit 2")
                .param(name)
                .query(JdbcRegions::region)
                .list();
    }

    List<RegionView> search(String words, int limit) {
        String literal = words.replaceAll("([\\\\%_])", "\\\\$1");
        return jdbc.sql(
                        SELECT
                                + """
                                 where r.code like :prefix escape '\\' or coalesce(p.name, '') || r.name like :like escape '\\'
                                    or exists (select 1 from identity.region_name n where n.code = r.code and n.name like :like escape '\\')
                                 order by r.valid_to is not null, r.own desc, length(r.name), r.code limit :limit
                                """)
                .param("prefix", literal + "%")
                .param("like", "%" + literal + "%")
                .param("limit", limit)
                .query(JdbcRegions::region)
                .list();
    }

    List<RegionView> below(String code) {
        return jdbc.sql(
                        SELECT
                                + " where coalesce(r.parent_code, '') = ? and r.valid_to is null order by r.code")
                .param(code)
                .query(JdbcRegions::region)
                .list();
    }

    void insert(String code, String name, RegionLevel level, @Nullable String parent) {
        jdbc.sql(
                        """
                        insert into identity.region (code, name, level, parent_code, own)
                        values (:code, :name, :level, :parent, true)
                        """)
                .param("code", code)
                .param("name", name)
                .param("level", level.code())
                .param("parent", parent)
                .update();
    }

    /** Takes the loading of regions for this transaction; false when that edition is there. */
    boolean begin(String digest) {
        jdbc.sql("select pg_advisory_xact_lock(7260, 2260)").query().listOfRows();
        return !jdbc.sql("select digest from identity.region_edition")
                .query(String.class)
                .list()
                .contains(digest);
    }

    /** Writes the list over the one that is there; what it no longer has stays. */
    void load(List<RegionLine> lines, String digest) {
        batches.batchUpdate(
                """
                insert into identity.region (code, name, level, parent_code, valid_from, valid_to, became) values (?, ?, ?, ?, ?, ?, ?)
                on conflict (code) do update set name = excluded.name, level = excluded.level,
                  parent_code = excluded.parent_code, valid_from = excluded.valid_from, valid_to = excluded.valid_to, became = excluded.became
                """,
                lines.stream()
                        .filter(RegionLine::latest)
                        .map(
                                l ->
                                        new Object[] {
                                            l.code(),
                                            l.name(),
                                            l.level().code(),
                                            l.parent(),
                                            l.begins(),
                                            l.to(),
                                            l.became()
                                        })
                        .toList());
        jdbc.sql("delete from identity.region_name").update();
        batches.batchUpdate(
                "insert into identity.region_name (code, name, valid_from, valid_to) values (?, ?, ?, ?)",
                lines.stream()
                        .filter(l -> !l.latest())
                        .map(l -> new Object[] {l.code(), l.name(), l.from(), l.to()})
                        .toList());
        jdbc.sql("delete from identity.region_edition").update();
        jdbc.sql("insert into identity.region_edition (digest) values (?)").param(digest).update();
    }

    private static RegionView region(ResultSet rs, int n) throws SQLException {
        return new RegionView(
                rs.getString("code"),
                rs.getString("name"),
                List.of((String[]) rs.getArray("formers").getArray()),
                RegionLevel.of(rs.getString("level")),
                rs.getString("parent_code"),
                rs.getString("parent_name"),
                rs.getObject("valid_from", LocalDate.class),
                rs.getObject("valid_to", LocalDate.class),
                rs.getString("became"),
                rs.getBoolean("own"));
    }
}
