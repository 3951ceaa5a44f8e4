package org.greenledger.app.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.TwoOffices;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.shared.Stale;
import org.greenledger.app.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@ServerTest
class EvidenceTest {

    @Autowired ApplicationContext server;
    @Autowired Evidence evidence;
    @Autowired JdbcClient jdbc;
    @Autowired MockMvc mvc;

    private TwoOffices offices;
    private CurrentUser reporter;
    private IssueId shared;
    private IssueId own;
    private List<Long> measures;

    @BeforeEach
    void twoIssues() {
        offices = new TwoOffices(server);
        reporter = offices.participant;
        offices.adopt(List.of(offices.shared("1", "共有的问题"), offices.own("2", "省里的问题")));
        shared = issue("共有的问题");
        own = issue("省里的问题");
        measures =
                jdbc.sql("select id from ledger.measure where issue_id = ? order by number")
                        .param(shared.value())
                        .query(Long.class)
                        .list();
    }

    private IssueId issue(String description) {
        return new IssueId(
                jdbc.sql(
                                "select i.id from ledger.issue i join ledger.inspection n on n.id = i.inspection_id where i.description = ? and n.name = ?")
                        .params(description, "督察" + offices.mark)
                        .query(Long.class)
                        .single());
    }

    private static NewFile file(String name, String text) {
        return new NewFile(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private NewProof proof(UUID key) {
        return new NewProof(
                shared,
                null,
                List.of(measures.get(1)),
                "",
                "管网普查记录",
                ProofStage.DURING,
                null,
                ProofSource.REPORT,
                key,
                Capture.UNKNOWN);
    }

    private ProofId added(String name, String text) {
        return evidence.add(proof(null), file(name, text), reporter);
    }

    private static String read(ProofContent proof) throws IOException {
        try (var content = proof.content()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aProofStandsUnderItsIssueWithItsMeasuresAndWhoAddedIt() throws IOException {
        ProofId id = added("普查记录.txt", "一号井");

        ProofView view = evidence.of(shared, offices.insider).get(0);
        assertThat(view.id()).isEqualTo(id);
        assertThat(view.title()).isEqualTo("普查记录");
        assertThat(view.unit()).isEqualTo(offices.housing);
        assertThat(view.personName()).isEqualTo("李参");
        assertThat(view.measures()).extracting(ProofMeasure::number).containsExactly(2);
        assertThat(read(evidence.open(id, null, offices.insider))).isEqualTo("一号井");
    }

    @Test
    void whatIsSentTwiceIsAddedOnce() {
        UUID key = UUID.randomUUID();
        ProofId first = evidence.add(proof(key), file("a.txt", "一"), reporter);
        ProofId second = evidence.add(proof(key), file("a.txt", "一"), reporter);

        assertThat(second).isEqualTo(first);
        assertThat(evidence.of(shared, reporter)).hasSize(1);
    }

    @Test
    void whatIsSentManyTimesAtOnceIsAddedOnce() throws Exception {
        UUID key = UUID.randomUUID();
        ExecutorService senders = Executors.newFixedThreadPool(6);
        try {
            List<Future<ProofId>> sent =
                    java.util.stream.IntStream.range(0, 6)
                            .mapToObj(
                                    n ->
                                            senders.submit(
                                                    () ->
                                                            evidence.add(
                                                                    proof(key),
                                                                    file("a.txt", "同一张"),
                                                                    reporter)))
                            .toList();
            ProofId first = sent.get(0).get();
            for (Future<ProofId> each : sent) {
                assertThat(each.get()).isEqualTo(first);
            }
        } finally {
            senders.shutdown();
        }
        assertThat(evidence.of(shared, reporter)).hasSize(1);
    }

    @Test
    void theSameKeyOfAnotherPersonIsAnotherProof() {
        UUID key = UUID.randomUUID();
        ProofId first = evidence.add(proof(key), file("a.txt", "一"), reporter);

        assertThat(evidence.add(proof(key), file("a.txt", "一"), offices.insider))
                .isNotEqualTo(first);
    }

    @Test
    void whoDoesNotSeeTheIssueNeitherAddsNorReads() {
        ProofId id = added("a.txt", "一");

        assertThatThrownBy(
                        () ->
                                evidence.add(
                                        NewProof.of(own, List.of(), ProofSource.PAGE),
                                        file("a.txt", "一"),
                                        reporter))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> evidence.of(shared, offices.outsider))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> evidence.open(id, null, offices.outsider))
                .isInstanceOf(NotFound.class);
        assertThat(evidence.views(List.of(id), offices.outsider)).isEmpty();
        assertThat(evidence.views(List.of(id), reporter)).hasSize(1);
    }

    @Test
    void aMeasureOfAnotherIssueIsRefused() {
        long foreign =
                jdbc.sql("select id from ledger.measure where issue_id = ? limit 1")
                        .param(own.value())
                        .query(Long.class)
                        .single();

        assertThatThrownBy(
                        () ->
                                evidence.add(
                                        NewProof.of(shared, List.of(foreign), ProofSource.PAGE),
                                        file("a.txt", "一"),
                                        reporter))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("不是问题1现有的措施");
    }

    @Test
    void aReplacedFileStaysAsAVersion() throws IOException {
        ProofId id = added("旧.txt", "旧的");

        evidence.replace(id, 1, file("新.txt", "新的"), Capture.UNKNOWN, "数字写错了", reporter);

        assertThat(read(evidence.open(id, null, reporter))).isEqualTo("新的");
        assertThat(read(evidence.open(id, 1, reporter))).isEqualTo("旧的");
        assertThat(evidence.versions(id, reporter))
                .extracting(ProofFile::reason)
                .containsExactly("数字写错了", "");
        assertThatThrownBy(
                        () ->
                                evidence.replace(
                                        id,
                                        1,
                                        file("c.txt", "三"),
                                        Capture.UNKNOWN,
                                        "又错了",
                                        reporter))
                .isInstanceOf(Stale.class);
    }

    @Test
    void aWithdrawnProofStaysInTheHistoryAndCannotBeChanged() {
        ProofId id = added("a.txt", "一");
        assertThatThrownBy(() -> evidence.withdraw(id, " ", reporter))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("理由");

        evidence.withdraw(id, "传错了", reporter);

        ProofView view = evidence.of(shared, reporter).get(0);
        assertThat(view.withdrawn()).isTrue();
        assertThat(view.withdrawnWhy()).isEqualTo("传错了");
        assertThatThrownBy(() -> evidence.withdraw(id, "再撤", reporter)).isInstanceOf(Stale.class);
        assertThat(
                        jdbc.sql(
                                        "select count(*) from audit.entry where subject = ? and sentence like '%撤回佐证%'")
                                .param("issue:" + shared.value())
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void anotherUnitOfTheIssueReadsAndDoesNotChange() {
        ProofId id =
                evidence.add(
                        NewProof.of(shared, List.of(), ProofSource.PAGE),
                        file("省里的.txt", "一"),
                        offices.insider);

        assertThat(evidence.view(id, reporter).mine()).isFalse();
        assertThatThrownBy(() -> evidence.withdraw(id, "不要", reporter))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("您只能查看");
    }

    @Test
    void itStandsForOtherMeasuresAndBesideAnother() {
        ProofId before = added("前.txt", "前");
        ProofId after = added("后.txt", "后");

        evidence.link(after, measures, reporter);
        evidence.pair(after, before, reporter);

        ProofView view = evidence.view(after, reporter);
        assertThat(view.measures()).hasSize(2);
        assertThat(view.pairOf()).isEqualTo(before);
        assertThatThrownBy(() -> evidence.pair(after, after, reporter)).isInstanceOf(Refused.class);
        evidence.link(after, List.of(), reporter);
        evidence.pair(after, null, reporter);
        assertThat(evidence.view(after, reporter).measures()).isEmpty();
        assertThat(evidence.view(after, reporter).pairOf()).isNull();
    }

    @Test
    void theUploadAnswersATileWithTheProofsId() throws Exception {
        mvc.perform(
                        multipart("/issues/{id}/proofs", shared.value())
                                .file(
                                        new MockMultipartFile(
                                                "file",
                                                "记录.txt",
                                                "text/plain",
                                                "一".getBytes(StandardCharsets.UTF_8)))
                                .param("measures", "" + measures.get(0))
                                .param("name", "proofs-7")
                                .with(csrf())
                                .header("HX-Request", "true")
                                .cookie(offices.people.session(reporter)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"proofs-7\" value=\"")));
        ProofId id = evidence.of(shared, reporter).get(0).id();
        mvc.perform(get("/proofs/{id}/file", id.value()).cookie(offices.people.session(reporter)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/octet-stream"))
                .andExpect(header().string("Content-Disposition", containsString("attachment")));
        mvc.perform(
                        get("/proofs/{id}/file", id.value())
                                .cookie(offices.people.session(offices.outsider)))
                .andExpect(status().isNotFound());
    }

    @Test
    void anEmptyFileIsRefusedByName() throws Exception {
        mvc.perform(
                        multipart("/issues/{id}/proofs", shared.value())
                                .file(
                                        new MockMultipartFile(
                                                "file", "空.txt", "text/plain", new byte[0]))
                                .with(csrf())
                                .header("HX-Request", "true")
                                .cookie(offices.people.session(reporter)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("“空.txt”是空的")));
        assertThat(evidence.of(shared, reporter)).isEmpty();
    }
}
