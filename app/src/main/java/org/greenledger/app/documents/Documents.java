package org.greenledger.app.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.greenledger.app.documents.intake.Received;
import org.greenledger.app.identity.CurrentUsers;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.app.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps files. Whether a person may see a file is for the room that owns the matter it belongs to:
 * there is no address that gives out files by id alone.
 */
@Service
public class Documents {

    private final Contents contents;
    private final JdbcFiles files;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Documents(Contents contents, JdbcFiles files, ApplicationEventPublisher events, Clock clock) {
        this.contents = contents;
        this.files = files;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Stores a file; its content is kept once however often it is stored.
     *
     * @param name as the user named it; folders are cut off
     * @param source read to its end and closed
     */
    @Transactional
    public FileView store(String name, String mediaType, InputStream source) {
        try (InputStream in = source) {
            Path whole = Files.createTempFile("greenledger-", ".part");
            try {
                ContentHash content = ContentHash.copy(in, whole);
                contents.put(content.sha256(), whole);
                return enter(name, mediaType, content);
            } finally {
                Files.deleteIfExists(whole);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Keeps the content of a file that was taken in; to be entered with {@link #enter(Received)}
     * when what it belongs to is written. Needs no transaction.
     */
    public void keep(Received file) {
        contents.put(file.content().sha256(), file.path());
    }

    /** Enters a file whose content is kept. */
    @Transactional
    public FileView enter(Received file) {
        return enter(file.name(), file.kind().mediaType(), file.content());
    }

    private FileView enter(String name, String mediaType, ContentHash content) {
        String bare = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        Long person = CurrentUsers.current().map(u -> u.id().value()).orElse(null);
        FileId id = files.insert(content, bare, mediaType, clock.instant(), person);
        events.publishEvent(new FileStored(id, bare, content.sha256()));
        return files.find(id).orElseThrow();
    }

    /** The file with this id. */
    @Unscoped(
            "the room that owns the matter finds the id within a scope; no address gives out files by it")
    public Optional<FileView> find(FileId id) {
        return files.find(id);
    }

    /**
     * Opens a file's content; the caller closes it.
     *
     * @throws NotFound when there is no such file
     */
    @Unscoped(
            "the room that owns the matter finds the id within a scope; no address gives out files by it")
    public InputStream open(FileId id) {
        FileView file = files.find(id).orElseThrow(() -> new NotFound("没有这个文件"));
        return contents.open(file.sha256());
    }

    /** Opens a stored file's content; the caller closes it. */
    public InputStream open(FileView file) {
        return contents.open(file.sha256());
    }
}
