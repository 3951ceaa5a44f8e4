package org.greenledger.app.documents;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.greenledger.app.identity.Unscoped;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of stored files. */
@Repository
@Unscoped("no address gives out files by id; the room that owns the matter asks for the scope")
class JdbcFiles {

    private final JdbcClient jdbc;

    JdbcFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    FileId insert(
            ContentHash content, String name, String mediaType, Instant at, @Nullable Long person) {
        return new FileId(
                jdbc.sql(
                                """
                                insert into documents.file (sha256, name, media_type, size, stored_at, stored_by)
                                values (:sha256, :name, :type, :size, :at, :person) returning id
                                """)
                        .param("sha256", content.sha256())
                        .param("name", name)
                        .param("type", mediaType)
                        .param("size", content.size())
                        .param("at", Timestamp.from(at))
                        .param("person", person)
                        .query(Long.class)
                        .single());
    }

    Optional<FileView> find(FileId id) {
        return jdbc.sql(
                        "select id, sha256, name, media_type, size, stored_at from documents.file where id = ?")
                .param(id.value())
                .query(
                        (rs, n) ->
                                new FileView(
                                        new FileId(rs.getLong(1)),
                                        rs.getString(2),
                                        rs.getString(3),
                                        rs.getString(4),
                                        rs.getLong(5),
                                        rs.getTimestamp(6).toInstant()))
                .optional();
    }
}
