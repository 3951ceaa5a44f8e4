package org.greenledger.app.planimport;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.greenledger.app.documents.Documents;
import org.greenledger.app.documents.FileView;
import org.greenledger.app.documents.SourceText;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.Ledger;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Uploads on their way into the ledger. A person finds only what their unit's scope holds. */
@Service
public class PlanImports {

    private static final int LISTED = 200;

    private final Documents documents;
    private final JdbcImports imports;
    private final ReadingQueue queue;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transaction;

    PlanImports(
            Documents documents,
            JdbcImports imports,
            ReadingQueue queue,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.documents = documents;
        this.imports = imports;
        this.queue = queue;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Keeps a file and has it read; small files are mostly read before {@link #awaitRead} returns.
     *
     * @param name as the user named it
     * @param content read to its end and closed
     */
    public ImportId upload(String name, String mediaType, InputStream content, CurrentUser user) {
        ImportId stored =
                Objects.requireNonNull(
                        transaction.execute(
                                status -> {
                                    FileView file = documents.store(name, mediaType, content);
                                    ImportId id = imports.insert(file, user, clock.instant());
                                    events.publishEvent(new PlanUploaded(id, file.name()));
                                    return id;
                                }));
        queue.wake();
        return stored;
    }

    /** Waits until the file has been read, but not longer than that. */
    @Unscoped("waits, and gives nothing out")
    public void awaitRead(ImportId id, Duration atMost) {
        queue.await(id, atMost);
    }

    /** The newest imports, newest first. */
    public List<ImportView> list(CurrentUser user) {
        return shown(imports.list(user.scope(), LISTED), user);
    }

    /** How many imports wait to be reviewed. */
    public int waiting(CurrentUser user) {
        return imports.waiting(user.scope());
    }

    /**
     * An import.
     *
     * @throws NotFound when there is none, or none for this person
     */
    public ImportView get(ImportId id, CurrentUser user) {
        return imports.find(id, user.scope())
                .filter(view -> !shown(List.of(view), user).isEmpty())
                .orElseThrow(() -> new NotFound("没有这份导入"));
    }

    /** The newest other import of the same content. */
    public Optional<ImportView> twin(ImportView view, CurrentUser user) {
        return imports.twin(view.id(), view.sha256(), user.scope())
                .filter(twin -> !shown(List.of(twin), user).isEmpty());
    }

    /**
     * A draft tells everything; adopted, it is kept from those for whom the ledger keeps back some.
     */
    private List<ImportView> shown(List<ImportView> all, CurrentUser user) {
        Set<InspectionId> withheld =
                ledger.withheld(
                        all.stream().map(ImportView::inspection).filter(i -> i != null).toList(),
                        user);
        return withheld.isEmpty()
                ? all
                : all.stream()
                        .filter(
                                view ->
                                        view.inspection() == null
                                                || !withheld.contains(view.inspection()))
                        .toList();
    }

    /**
     * The text with its layout.
     *
     * @throws NotFound when there is none, or none for this person, or it is not read yet
     */
    public SourceText source(ImportId id, CurrentUser user) {
        return imports.source(get(id, user).id()).orElseThrow(() -> new NotFound("这份文件还没有读出文本"));
    }

    /**
     * Gives an import up; file, draft and corrections are kept.
     *
     * @throws Refused when it has been adopted or given up before
     */
    public void abandon(ImportId id, CurrentUser user) {
        ImportView view = get(id, user);
        transaction.executeWithoutResult(
                status -> {
                    ImportState state = imports.lockState(id);
                    if (state != ImportState.REVIEW && state != ImportState.UNREADABLE) {
                        throw Refused.because("这份导入" + state.chinese() + "，不能放弃");
                    }
                    imports.abandoned(id);
                    events.publishEvent(new ImportAbandoned(id, view.fileName()));
                });
    }
}
