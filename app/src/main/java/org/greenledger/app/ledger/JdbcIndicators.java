package org.greenledger.app.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.greenledger.app.identity.Unscoped;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of indicators. */
@Repository
@Unscoped("by an inspection that was found within a scope; figures belong to no single unit")
class JdbcIndicators {

    /** An indicator in force and its id. */
    record Row(long id, IndicatorEntry indicator) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    JdbcIndicators(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    List<JdbcQuotations.Quoted> insert(
            InspectionId inspection, PlanVersionId version, List<IndicatorEntry> indicators) {
        List<Long> ids = JdbcRows.ids(jdbc, "ledger.indicator", indicators.size());
        List<Object[]> rows = new ArrayList<>();
        List<JdbcQuotations.Quoted> quoted = new ArrayList<>();
        for (int k = 0; k < indicators.size(); k++) {
            IndicatorEntry i = indicators.get(k);
            rows.add(
                    new Object[] {
                        ids.get(k),
                        inspection.value(),
                        i.name(),
                        i.comparator(),
                        i.value(),
                        i.unit(),
                        i.due(),
                        i.baselineYear(),
                        version.value()
                    });
            JdbcQuotations.Quoted.add(quoted, "indicator", ids.get(k), "value", i.quotation());
        }
        batches.batchUpdate(
                """
                insert into ledger.indicator
                  (id, inspection_id, name, comparator, value, unit, due, baseline_year, plan_version_id)
                overriding system value values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                rows);
        return quoted;
    }

    /** The indicators in force of an inspection, in the order they were entered. */
    List<Row> of(InspectionId inspection) {
        return jdbc.sql(
                        "select * from ledger.indicator where inspection_id = ? and withdrawn_at is null order by id")
                .param(inspection.value())
                .query(JdbcIndicators::row)
                .list();
    }

    void withdraw(List<Long> ids, Instant at) {
        jdbc.sql("update ledger.indicator set withdrawn_at = :at where id = any(:ids)")
                .param("at", Timestamp.from(at))
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    private static Row row(ResultSet rs, int n) throws SQLException {
        return new Row(
                rs.getLong("id"),
                new IndicatorEntry(
                        rs.getString("name"),
                        rs.getString("comparator"),
                        rs.getBigDecimal("value"),
                        rs.getString("unit"),
                        rs.getString("due"),
                        JdbcRows.integer(rs, "baseline_year"),
                        null));
    }
}
