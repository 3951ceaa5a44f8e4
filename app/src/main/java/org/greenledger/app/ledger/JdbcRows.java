package org.greenledger.app.ledger;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.greenledger.app.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every table class of the ledger does alike with rows. */
final class JdbcRows {

    private JdbcRows() {}

    /** Fresh ids of a table, ascending, so that rows and what belongs to them go in by batches. */
    static List<Long> ids(JdbcClient jdbc, String table, int count) {
        return jdbc.sql(
                        "select nextval(pg_get_serial_sequence(:table, 'id')) from generate_series(1, :count)")
                .param("table", table)
                .param("count", count)
                .query(Long.class)
                .list();
    }

    static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    static @Nullable LocalDate day(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, LocalDate.class);
    }

    static @Nullable Integer integer(ResultSet rs, String column) throws SQLException {
        int value = rs.getInt(column);
        return rs.wasNull() ? null : value;
    }

    static @Nullable UnitId unit(ResultSet rs, String column) throws SQLException {
        long value = rs.getLong(column);
        return rs.wasNull() ? null : new UnitId(value);
    }

    /** The day of the plan in columns issued, published and adopted_at: the first that is whole. */
    static LocalDate planDay(ResultSet rs) throws SQLException {
        for (String column : List.of("issued", "published")) {
            String day = rs.getString(column);
            if (day != null && day.matches("\\d{4}-\\d{2}-\\d{2}")) {
                return LocalDate.parse(day);
            }
        }
        return Objects.requireNonNull(rs.getTimestamp("adopted_at"))
                .toLocalDateTime()
                .toLocalDate();
    }

    static @Nullable Long value(@Nullable UnitId id) {
        return id == null ? null : id.value();
    }

    static List<Integer> integers(ResultSet rs, String column) throws SQLException {
        return Arrays.asList((Integer[]) rs.getArray(column).getArray());
    }
}
