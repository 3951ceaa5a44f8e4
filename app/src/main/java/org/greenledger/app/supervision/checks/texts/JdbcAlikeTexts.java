package org.greenledger.app.supervision.checks.texts;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.greenledger.app.identity.Unscoped;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads the reports' texts (room progress, below, read-only) and keeps what makes alike ones meet.
 */
@Repository
@Unscoped("compares all reports with each other; nobody is shown the texts from here")
class JdbcAlikeTexts {

    /** No transaction that is still open started that many reports ago. */
    private static final int OPEN_FOR = 100_000;

    private static final int NEAREST = 20;
    private static final int COMPARED = 5;
    private static final long LOCK = 4_107_701L;

    /** A report's text. */
    record Text(long report, long unit, String words) {}

    /** Two reports to be compared, the later first. */
    record Pair(long report, long other, String words, String otherWords) {}

    private final JdbcClient jdbc;

    JdbcAlikeTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until nobody else marks; holds until the transaction ends. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((rs, n) -> n)
                .list();
        // Tables that have just been filled have no statistics; every step here has its index.
        jdbc.sql("set local enable_seqscan = off").update();
    }

    /** Where to go on: everything up to there was marked. */
    @Unscoped("a place in the order of reports; shown to nobody")
    long marked() {
        return jdbc.sql("select coalesce(max(report_id), 0) from supervision.report_mark")
                        .query(Long.class)
                        .single()
                - OPEN_FOR;
    }

    /** Reports without a mark, in their order. */
    List<Text> unmarked(long after, int size) {
        return jdbc.sql(
                        """
                        select r.id, coalesce(r.unit_id, 0), r.done from progress.report r
                        where r.id > :after and not exists (select 1 from supervision.report_mark m where m.report_id = r.id)
                        order by r.id limit :size
                        """)
                .param("after", after)
                .param("size", size)
                .query((rs, n) -> new Text(rs.getLong(1), rs.getLong(2), rs.getString(3)))
                .list();
    }

    void mark(Long[] reports, Integer[] letters) {
        jdbc.sql(
                        """
                        insert into supervision.report_mark (report_id, letters)
                        select * from unnest(:reports::bigint[], :letters::integer[])
                        """)
                .param("reports", reports)
                .param("letters", letters)
                .update();
    }

    void bands(Long[] keys, Long[] reports, Long[] units) {
        jdbc.sql(
                        """
                        insert into supervision.report_band (key, report_id, unit_id)
                        select * from unnest(:keys::bigint[], :reports::bigint[], :units::bigint[])
                        """)
                .param("keys", keys)
                .param("reports", reports)
                .param("units", units)
                .update();
    }

    /** Of each report, the one of the same duty before it. */
    List<Pair> withTheOneBefore(Collection<Long> reports) {
        return jdbc.sql(
                        """
                        select r.id, x.id, r.done, x.done
                        from progress.report r
                        join lateral (
                          select x.id, x.done from progress.report x
                          join progress.owed o on o.report_id = x.id
                          where x.issue_id = r.issue_id and x.measure_id is not distinct from r.measure_id
                            and x.unit_id is not distinct from r.unit_id and x.period_id <> r.period_id and x.id < r.id
                          order by x.id desc limit 1) x on true
                        where r.id = any(:reports)
                        """)
                .param("reports", reports.toArray(Long[]::new))
                .query(JdbcAlikeTexts::pair)
                .list();
    }

    /**
     * Of each report, a few earlier ones of other units that share most keys with it; not those
     * that were handed up to it.
     */
    List<Pair> withOtherUnits(Long[] keys, Long[] reports, Long[] units) {
        return jdbc.sql(
                        """
                        with met as (
                          select b.report_id, x.report_id as other_id, count(*) as shared
                          from unnest(:keys::bigint[], :reports::bigint[], :units::bigint[]) b (key, report_id, unit_id)
                          join lateral (
                            select x.report_id from supervision.report_band x
                            where x.key = b.key and x.report_id < b.report_id and x.unit_id <> b.unit_id
                            order by x.report_id desc limit :nearest) x on true
                          group by b.report_id, x.report_id),
                        best as (
                          select report_id, other_id, row_number() over (partition by report_id order by shared desc, other_id) as n from met)
                        select r.id, x.id, r.done, x.done
                        from best b
                        join progress.report r on r.id = b.report_id
                        join progress.owed ro on ro.id = r.owed_id
                        join progress.report x on x.id = b.other_id
                        join progress.owed xo on xo.id = x.owed_id
                        where b.n <= :compared and xo.to_id is distinct from ro.id and ro.to_id is distinct from xo.id
                        """)
                .param("keys", keys)
                .param("reports", reports)
                .param("units", units)
                .param("nearest", NEAREST)
                .param("compared", COMPARED)
                .query(JdbcAlikeTexts::pair)
                .list();
    }

    private static Pair pair(java.sql.ResultSet rs, int n) throws java.sql.SQLException {
        return new Pair(rs.getLong(1), rs.getLong(2), rs.getString(3), rs.getString(4));
    }

    /** Keeps the pairs; a report has one of a kind. */
    void pairs(String kind, Map<Long, Alike> best) {
        Map<Long, Alike> all = new HashMap<>(best);
        Long[] reports = all.keySet().toArray(Long[]::new);
        Long[] others = new Long[reports.length];
        Integer[] likeness = new Integer[reports.length];
        for (int k = 0; k < reports.length; k++) {
            Alike one = java.util.Objects.requireNonNull(all.get(reports[k]));
            others[k] = one.other();
            likeness[k] = one.likeness();
        }
        jdbc.sql(
                        """
                        insert into supervision.report_pair (report_id, kind, other_id, likeness)
                        select n.report_id, :kind, n.other_id, n.likeness
                        from unnest(:reports::bigint[], :others::bigint[], :likeness::integer[]) n (report_id, other_id, likeness)
                        on conflict do nothing
                        """)
                .param("kind", kind)
                .param("reports", reports)
                .param("others", others)
                .param("likeness", likeness)
                .update();
    }

    /**
     * The report that another is most like.
     *
     * @param likeness in percent
     */
    record Alike(long other, int likeness) {}
}
