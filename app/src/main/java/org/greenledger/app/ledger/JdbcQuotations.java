package org.greenledger.app.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.greenledger.app.identity.Unscoped;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of the words that fields were read from. JdbcRows are only ever added. */
@Repository
@Unscoped("by ids of what was found within a scope")
class JdbcQuotations {

    /** A field of a row, with its words. */
    record Quoted(String kind, long subject, String field, Quotation quotation) {
        static void add(
                List<Quoted> all,
                String kind,
                long subject,
                String field,
                @Nullable Quotation quotation) {
            if (quotation != null) {
                all.add(new Quoted(kind, subject, field, quotation));
            }
        }
    }

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    JdbcQuotations(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    static List<Quoted> ofIssue(IssueId id, IssueEntry entry, Map<Integer, Long> measures) {
        List<Quoted> all = new ArrayList<>();
        entry.quotations().forEach((f, q) -> all.add(new Quoted("issue", id.value(), f, q)));
        for (MeasureEntry m : entry.measures()) {
            Long measure = measures.get(m.number());
            if (measure != null) {
                Quoted.add(all, "measure", measure, "text", m.quotation());
            }
        }
        return all;
    }

    void insert(PlanVersionId version, List<Quoted> quoted) {
        List<Object[]> rows = new ArrayList<>();
        for (Quoted q : quoted) {
            Quotation words = q.quotation();
            rows.add(
                    new Object[] {
                        version.value(),
                        q.kind(),
                        q.subject(),
                        q.field(),
                        words.start(),
                        words.end(),
                        words.reason(),
                        words.original()
                    });
        }
        batches.batchUpdate(
                """
                insert into ledger.quotation
                  (plan_version_id, subject_kind, subject_id, field, start_at, end_at, reason, original)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                rows);
    }

    /** The newest words of every field of these rows, by row and field. */
    Map<Long, Map<String, Quotation>> newest(String kind, Collection<Long> subjects) {
        Map<Long, Map<String, Quotation>> found = new HashMap<>();
        jdbc.sql(
                        """
                        select distinct on (subject_id, field) subject_id, field, start_at, end_at, reason, original
                        from ledger.quotation where subject_kind = :kind and subject_id = any(:subjects)
                        order by subject_id, field, plan_version_id desc
                        """)
                .param("kind", kind)
                .param("subjects", subjects.toArray(Long[]::new))
                .query(
                        rs -> {
                            found.computeIfAbsent(rs.getLong(1), s -> new HashMap<>())
                                    .put(
                                            rs.getString(2),
                                            new Quotation(
                                                    rs.getInt(3),
                                                    rs.getInt(4),
                                                    rs.getString(5),
                                                    rs.getString(6)));
                        });
        return found;
    }

    /**
     * The newest words of every field of these rows with their version, by kind, row and field.
     *
     * @param subjects ids by kind
     */
    Map<String, Map<Long, Map<String, QuotedAt>>> at(Map<String, List<Long>> subjects) {
        List<String> kinds = new ArrayList<>();
        List<Long> ids = new ArrayList<>();
        subjects.forEach(
                (kind, all) -> {
                    all.forEach(id -> kinds.add(kind));
                    ids.addAll(all);
                });
        Map<String, Map<Long, Map<String, QuotedAt>>> found = new HashMap<>();
        jdbc.sql(
                        """
                        select distinct on (q.subject_kind, q.subject_id, q.field)
                               q.subject_kind, q.subject_id, q.field, q.start_at, q.end_at, q.reason, q.original, v.id, v.number
                        from unnest(:kinds, :ids) as s (kind, id)
                        join ledger.quotation q on q.subject_kind = s.kind and q.subject_id = s.id
                        join ledger.plan_version v on v.id = q.plan_version_id
                        order by q.subject_kind, q.subject_id, q.field, v.number desc
                        """)
                .param("kinds", kinds.toArray(String[]::new))
                .param("ids", ids.toArray(Long[]::new))
                .query(
                        rs -> {
                            found.computeIfAbsent(rs.getString(1), k -> new HashMap<>())
                                    .computeIfAbsent(rs.getLong(2), k -> new HashMap<>())
                                    .put(
                                            rs.getString(3),
                                            new QuotedAt(
                                                    new PlanVersionId(rs.getLong(8)),
                                                    rs.getInt(9),
                                                    new Quotation(
                                                            rs.getInt(4),
                                                            rs.getInt(5),
                                                            rs.getString(6),
                                                            rs.getString(7))));
                        });
        return found;
    }
}
