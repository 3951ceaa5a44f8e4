package org.greenledger.app.documents;

import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
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

    private final ContentFolder contents;
    private final JdbcFiles files;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Documents(
            ContentFolder contents,
            JdbcFiles files,
            ApplicationEventPublisher events,
            Clock clock) {
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
        ContentFolder.Content content = contents.write(source);
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
}
