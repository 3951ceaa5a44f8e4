package org.greenledger.app.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.greenledger.app.documents.pictures.Likeness;
import org.greenledger.app.documents.pictures.SamplePhotos;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitKind;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.TwoOffices;
import org.greenledger.app.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A picture used twice is pointed out, within what the person may know. */
@ServerTest
class LikenessesTest {

    @Autowired ApplicationContext server;
    @Autowired Evidence evidence;
    @Autowired Likenesses likenesses;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transactions;

    private TwoOffices offices;
    private CurrentUser reporter;
    private IssueId shared;
    private IssueId own;
    private BufferedImage photo;

    @BeforeEach
    void twoIssues() {
        offices = new TwoOffices(server);
        reporter = offices.participant;
        offices.adopt(List.of(offices.shared("1", "共有的问题"), offices.own("2", "省里的问题")));
        shared = issue("共有的问题");
        own = issue("省里的问题");
        photo = SamplePhotos.landscape(offices.mark.hashCode(), 900, 600);
    }

    private IssueId issue(String description) {
        return new IssueId(
                jdbc.sql(
                                "select i.id from ledger.issue i join ledger.inspection n on n.id = i.inspection_id where i.description = ? and n.name = ?")
                        .params(description, "督察" + offices.mark)
                        .query(Long.class)
                        .single());
    }

    private ProofId add(IssueId issue, BufferedImage picture, float quality, CurrentUser user) {
        return evidence.add(
                NewProof.of(issue, List.of(), ProofSource.PAGE),
                new NewFile(
                        "现场.jpg", new ByteArrayInputStream(SamplePhotos.jpeg(picture, quality))),
                user);
    }

    private Alike alike(ProofId proof, CurrentUser user) {
        return likenesses.alike(List.of(proof), user).getOrDefault(proof, Alike.NONE);
    }

    @Test
    void theSameFileAndItsResizedTurnedAndRecompressedCopiesAreFound() {
        ProofId first = add(shared, photo, 0.9f, reporter);
        ProofId same = add(shared, photo, 0.9f, reporter);
        ProofId small = add(shared, SamplePhotos.sized(photo, 450, 300), 0.6f, reporter);
        ProofId turned = add(shared, SamplePhotos.turned(photo, 1), 0.8f, reporter);
        add(shared, SamplePhotos.landscape(1 + offices.mark.hashCode(), 900, 600), 0.9f, reporter);

        List<AlikeProof> found = alike(first, reporter).proofs();
        assertThat(found)
                .extracting(a -> a.proof().id())
                .containsExactlyInAnyOrder(same, small, turned);
        assertThat(found.get(0).sameFile()).isTrue();
        assertThat(found.get(0).chinese()).isEqualTo("同一文件");
        assertThat(found).allMatch(a -> a.distance() <= Likeness.NEAR);
        assertThat(likenesses.reused(List.of(shared))).as("every pair from both sides").hasSize(12);
    }

    @Test
    void ofAnIssueOneDoesNotSeeOneLearnsOnlyThatThereIsOne() {
        add(own, photo, 0.9f, offices.insider);
        ProofId mine = add(shared, photo, 0.7f, reporter);

        assertThat(alike(mine, reporter)).isEqualTo(new Alike(List.of(), true));
        Alike office = alike(mine, offices.insider);
        assertThat(office.elsewhere()).isFalse();
        assertThat(office.proofs()).extracting(AlikeProof::issueNumber).containsExactly("2");
        assertThat(likenesses.alike(List.of(mine), offices.outsider)).isEmpty();
    }

    @Test
    void ofASecretIssueOneDoesNotEvenLearnThat() {
        add(own, photo, 0.9f, offices.insider);
        ProofId mine = add(shared, photo, 0.7f, reporter);
        jdbc.sql("update ledger.issue set secret = true where id = ?").param(own.value()).update();

        assertThat(alike(mine, reporter)).isEqualTo(Alike.NONE);
    }

    @Test
    void withdrawnAndReplacedPicturesAreNoLongerPointedOut() {
        ProofId first = add(shared, photo, 0.9f, reporter);
        ProofId second = add(shared, photo, 0.7f, reporter);
        assertThat(alike(second, reporter).proofs()).hasSize(1);

        evidence.withdraw(first, "传错了", reporter);
        assertThat(alike(second, reporter).any()).isFalse();
    }

    @Test
    void timeAndPlaceAreReadAndGoneFromTheCleanCopy() throws Exception {
        byte[] camera =
                SamplePhotos.camera(
                        SamplePhotos.jpeg(photo, 0.9f),
                        "2026:05:03 10:12:00",
                        30.27641,
                        120.15512,
                        6);
        ProofId id =
                evidence.add(
                        NewProof.of(shared, List.of(), ProofSource.FIELD),
                        new NewFile("现场.jpg", new ByteArrayInputStream(camera)),
                        reporter);

        ProofFile file = evidence.view(id, reporter).file();
        assertThat(file.mediaType()).isEqualTo("image/jpeg");
        assertThat(file.capture().at()).isEqualTo("2026-05-03T02:12:00Z");
        assertThat(file.capture().latitude()).isBetween(30.2764, 30.27642);
        assertThat(file.width()).as("upright").isEqualTo(600);
        try (var clean = evidence.clean(id, reporter).orElseThrow()) {
            assertThat(
                            new String(
                                    clean.readAllBytes(),
                                    java.nio.charset.StandardCharsets.ISO_8859_1))
                    .doesNotContain("Exif")
                    .doesNotContain("2026:05");
        }
    }

    @Test
    void theFindingOfAlikePicturesUsesItsIndexes() {
        UnitId unit = offices.people.unit("多图局" + offices.mark, UnitKind.DEPARTMENT, "东川省", null);
        CurrentUser many = offices.people.person("多图", unit, "unit-reporter");
        ProofId first = add(shared, photo, 0.9f, reporter);
        transactions.executeWithoutResult(
                t -> {
                    fill(first, many, 20_000);
                    JdbcLikenesses search = server.getBean(JdbcLikenesses.class);
                    long likeness = Likeness.of(photo).orElseThrow();
                    jdbc.sql("delete from evidence.alike where proof_id = ?")
                            .param(first.value())
                            .update();
                    jdbc.sql("analyze evidence.proof_version").update();
                    long start = System.nanoTime();
                    search.remember(first, 1, "0".repeat(64), likeness);
                    long millis = (System.nanoTime() - start) / 1_000_000;
                    assertThat(millis).as("milliseconds among 20,000 pictures").isLessThan(1500);
                    t.setRollbackOnly();
                });
    }

    private void fill(ProofId like, CurrentUser user, int pictures) {
        jdbc.sql(
                        """
                        with made as (
                          insert into evidence.proof (issue_id, title, source, unit_id, unit_name, person_id, person_name, added_at)
                          select p.issue_id, '图', 'page', ?, '多图局', ?, '多图', now() from evidence.proof p, generate_series(1, ?) where p.id = ?
                          returning id)
                        insert into evidence.proof_version (proof_id, number, file_id, sha256, media_type, size, width, height, likeness, at, person_id, person_name)
                        select m.id, 1, v.file_id, md5(m.id::text) || md5('x' || m.id), v.media_type, v.size, 900, 600,
                               (random() * 9e18)::bigint - (random() * 9e18)::bigint, now(), v.person_id, v.person_name
                        from made m, evidence.proof_version v where v.proof_id = ?
                        """)
                .params(
                        user.unit().value(),
                        user.id().value(),
                        pictures,
                        like.value(),
                        like.value())
                .update();
    }
}
