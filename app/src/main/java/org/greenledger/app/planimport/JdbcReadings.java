package org.greenledger.app.planimport;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenledger.app.documents.FileId;
import org.greenledger.app.documents.SourceText;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.extraction.PlanDraft;
import org.greenledger.extraction.SourceSpan;
import org.greenledger.extraction.Warning;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files that wait for the reader, and what came of them. */
@Repository
@Unscoped("the reader works for nobody and shows nobody anything")
class JdbcReadings {

    /** A file somebody's transaction is reading. */
    record Waiting(ImportId id, FileId file, String name, int attempts) {}

    private final JdbcClient jdbc;
    private final JdbcItems items;

    JdbcReadings(JdbcClient jdbc, JdbcItems items) {
        this.jdbc = jdbc;
        this.items = items;
    }

    /** The next file nobody is reading; nobody else gets it before this transaction ends. */
    @Unscoped("the reader works for nobody and shows nobody anything")
    Optional<Waiting> claim() {
        return jdbc.sql(
                        """
                        select r.import_id, i.file_id, i.file_name, i.attempts
                        from planimport.reading r join planimport.import i on i.id = r.import_id
                        order by r.import_id limit 1 for update of r skip locked
                        """)
                .query(
                        (rs, n) ->
                                new Waiting(
                                        new ImportId(rs.getLong(1)),
                                        new FileId(rs.getLong(2)),
                                        rs.getString(3),
                                        rs.getInt(4)))
                .optional();
    }

    /** Whether the file has not been read yet. */
    boolean waits(ImportId id) {
        return jdbc.sql("select exists (select 1 from planimport.reading where import_id = ?)")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }

    void started(ImportId id, Instant at) {
        jdbc.sql(
                        "update planimport.import set attempts = attempts + 1, started_at = ? where id = ?")
                .params(Timestamp.from(at), id.value())
                .update();
    }

    void unreadable(ImportId id, String message) {
        jdbc.sql(
                        "update planimport.import set state = 'unreadable', failure = ? where id = ? and state = 'reading'")
                .params(message, id.value())
                .update();
        done(id);
    }

    void read(ImportId id, PlanDraft draft, Instant at, long millis) {
        SourceText source = SourceText.of(draft.text(), draft.blocks(), draft.leftOut());
        jdbc.sql(
                        """
                        update planimport.import set state = 'review', format = :format, title = :title, document = :document,
                          text = :text, layout = :layout::jsonb, draft = :draft::jsonb, read_at = :at, read_millis = :millis
                        where id = :id and state = 'reading'
                        """)
                .param("format", draft.source().format())
                .param("title", draft.plan().title())
                .param("document", draft.plan().document())
                .param("text", draft.text())
                .param("layout", source.layout())
                .param("draft", DraftJson.write(bare(draft)))
                .param("at", Timestamp.from(at))
                .param("millis", (int) Math.min(millis, Integer.MAX_VALUE))
                .param("id", id.value())
                .update();
        Map<String, Long> places = items.insertAll(id, DraftItems.of(draft));
        int number = 0;
        for (Warning warning : DraftDoubts.inOrder(draft.warnings())) {
            insertDoubt(id, ++number, warning, places);
        }
        done(id);
    }

    private void insertDoubt(ImportId id, int number, Warning warning, Map<String, Long> places) {
        DraftDoubts.Place place = DraftDoubts.place(warning.at(), places);
        SourceSpan span = warning.span();
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("import", id.value());
        row.put("number", number);
        row.put("code", warning.code());
        row.put("message", warning.message());
        row.put("place", place.words());
        row.put("item", place.item());
        row.put("measure", place.measure());
        row.put("start", span == null ? null : span.start());
        row.put("end", span == null ? null : span.end());
        jdbc.sql(
                        """
                        insert into planimport.doubt (import_id, number, code, message, place, item_id, measure, start_at, end_at)
                        values (:import, :number, :code, :message, :place, :item::bigint, :measure::integer, :start::integer, :end::integer)
                        """)
                .params(row)
                .update();
    }

    private void done(ImportId id) {
        jdbc.sql("delete from planimport.reading where import_id = ?").param(id.value()).update();
    }

    private static PlanDraft bare(PlanDraft d) {
        return new PlanDraft(
                d.schema(),
                d.source(),
                "",
                d.plan(),
                d.indicators(),
                d.issues(),
                d.tasks(),
                d.warnings(),
                d.readings(),
                d.outline(),
                List.of(),
                List.of());
    }
}
