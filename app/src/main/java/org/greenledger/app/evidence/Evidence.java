package org.greenledger.app.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.greenledger.app.documents.Documents;
import org.greenledger.app.documents.FileView;
import org.greenledger.app.documents.previews.Previews;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proofs of what was done. Nothing is ever deleted; whoever sees an issue sees its proofs. */
@Service
public class Evidence {

    private final ProofAdding adding;
    private final ProofChanging changing;
    private final JdbcProofViews views;
    private final JdbcProofIssues issues;
    private final Documents documents;
    private final Previews previews;

    Evidence(
            ProofAdding adding,
            ProofChanging changing,
            JdbcProofViews views,
            JdbcProofIssues issues,
            Documents documents,
            Previews previews) {
        this.adding = adding;
        this.changing = changing;
        this.views = views;
        this.issues = issues;
        this.documents = documents;
        this.previews = previews;
    }

    /**
     * Adds a proof. Sending the same {@link NewProof#clientKey()} again adds nothing and answers
     * the first one's id.
     *
     * @throws NotFound when there is no such issue that the person may see
     * @throws Refused when they may not add proofs, or the file or what is said of it cannot be
     *     taken
     */
    public ProofId add(NewProof proof, NewFile file, CurrentUser user) {
        return adding.add(proof, file, user);
    }

    /**
     * The proofs of an issue in the order they were added, withdrawn ones too.
     *
     * @throws NotFound when there is no such issue that the person may see
     */
    @Transactional(readOnly = true)
    public List<ProofView> of(IssueId issue, CurrentUser user) {
        List<ProofView> found = views.of(issue, user);
        if (found.isEmpty() && issues.find(issue, user.scope()).isEmpty()) {
            throw new NotFound("没有这个问题");
        }
        return found;
    }

    /** Those of the proofs that the person may see, withdrawn ones too. Two queries at most. */
    @Transactional(readOnly = true)
    public List<ProofView> views(Collection<ProofId> proofs, CurrentUser user) {
        return proofs.isEmpty() ? List.of() : views.withIds(proofs, user);
    }

    /**
     * One proof.
     *
     * @throws NotFound when there is none that the person may see
     */
    @Transactional(readOnly = true)
    public ProofView view(ProofId proof, CurrentUser user) {
        return views.withIds(List.of(proof), user).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("没有这份佐证"));
    }

    /**
     * Every version of a proof's file, the newest first.
     *
     * @throws NotFound when there is no such proof that the person may see
     */
    @Transactional(readOnly = true)
    public List<ProofFile> versions(ProofId proof, CurrentUser user) {
        return views.versions(view(proof, user).id());
    }

    /**
     * The content of a proof; the caller closes it.
     *
     * @param version its number; {@code null} for the one that counts
     * @throws NotFound when there is none that the person may see
     */
    @Transactional(readOnly = true)
    public ProofContent open(ProofId proof, @Nullable Integer version, CurrentUser user) {
        ProofView view = view(proof, user);
        ProofFile file =
                version == null
                        ? view.file()
                        : views.versions(proof).stream()
                                .filter(v -> v.number() == version)
                                .findFirst()
                                .orElseThrow(() -> new NotFound("没有这个版本"));
        return new ProofContent(file, documents.open(file.file()));
    }

    /** The stored file of the version that counts, for pages that show a part of it. */
    @Transactional(readOnly = true)
    public FileView file(ProofId proof, CurrentUser user) {
        return documents
                .find(view(proof, user).file().file())
                .orElseThrow(() -> new NotFound("没有这个文件"));
    }

    /**
     * Puts another file in its place; the one before stays as a version.
     *
     * @param version of the proof that the person saw
     * @param reason why; always needed
     * @throws Refused when they may not, or the file cannot be taken
     * @throws Stale when somebody else replaced or withdrew it meanwhile
     */
    public void replace(
            ProofId proof,
            int version,
            NewFile file,
            Capture told,
            String reason,
            CurrentUser user) {
        changing.replace(proof, version, file, told, reason, user);
    }

    /**
     * Withdraws it: it counts no more and stays in the history.
     *
     * @param reason why; always needed
     * @throws Refused when they may not or the reason is missing
     * @throws Stale when it is withdrawn already
     */
    @Transactional
    public void withdraw(ProofId proof, String reason, CurrentUser user) {
        changing.withdraw(proof, reason, user);
    }

    /**
     * Says anew what it shows.
     *
     * @throws Refused when they may not or a text is too long
     */
    @Transactional
    public void tell(ProofId proof, String title, String note, ProofStage stage, CurrentUser user) {
        changing.tell(proof, title, note, stage, user);
    }

    /**
     * Says anew what it shows, which measures it stands for and what stands before it: all or
     * nothing.
     *
     * @throws Refused when they may not, or any of it cannot be
     */
    @Transactional
    public void revise(
            ProofId proof,
            String title,
            String note,
            ProofStage stage,
            Collection<Long> measures,
            @Nullable ProofId before,
            CurrentUser user) {
        changing.tell(proof, title, note, stage, user);
        changing.link(proof, measures, user);
        changing.pair(proof, before, user);
    }

    /**
     * A copy for the public: upright, its longer edge at most 1,600 pixels, with nothing of what
     * the camera wrote into it. The caller closes it.
     *
     * @return empty for what is no picture
     * @throws NotFound when there is no such proof that the person may see
     */
    @Transactional(readOnly = true)
    public Optional<InputStream> clean(ProofId proof, CurrentUser user) {
        return previews.picture(file(proof, user)).map(Evidence::read);
    }

    private static InputStream read(Path path) {
        try {
            return Files.newInputStream(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Lets it stand for just these measures of its issue.
     *
     * @throws Refused when they may not or a measure is not the issue's
     */
    @Transactional
    public void link(ProofId proof, Collection<Long> measures, CurrentUser user) {
        changing.link(proof, measures, user);
    }

    /**
     * Puts a picture from after the work beside one from before.
     *
     * @param before {@code null} parts them
     * @throws Refused when they may not, or the two are not of the same issue
     */
    @Transactional
    public void pair(ProofId after, @Nullable ProofId before, CurrentUser user) {
        changing.pair(after, before, user);
    }

    /**
     * The measures that a proof of this issue can stand for.
     *
     * @throws NotFound when there is no such issue that the person may see
     */
    @Transactional(readOnly = true)
    public List<ProofMeasure> measures(IssueId issue, CurrentUser user) {
        return issues.measures(subject(issue, user));
    }

    /**
     * The issue's points that have a place on the map.
     *
     * @throws NotFound when there is no such issue that the person may see
     */
    @Transactional(readOnly = true)
    public List<ProofPoint> points(IssueId issue, CurrentUser user) {
        return issues.points(subject(issue, user));
    }

    private IssueId subject(IssueId issue, CurrentUser user) {
        return issues.find(issue, user.scope()).orElseThrow(() -> new NotFound("没有这个问题")).id();
    }
}
