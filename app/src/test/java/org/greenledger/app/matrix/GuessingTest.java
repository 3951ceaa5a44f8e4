package org.greenledger.app.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.stream.Stream;
import org.greenledger.app.web.errors.RequestRefused;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whoever guesses ids, changes forms or repeats another's request gets nothing, and is written
 * down.
 */
@WalkedServer
@RecordApplicationEvents
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuessingTest {

    @Autowired MockMvc mvc;
    @Autowired ApplicationContext server;
    @Autowired PlatformTransactionManager transactions;
    @Autowired JdbcClient jdbc;
    @Autowired ApplicationEvents events;

    private World world;
    private Asking asking;

    @BeforeAll
    void settle() throws Exception {
        world = new World(server);
        asking = new Asking(mvc, world, new TransactionTemplate(transactions));
    }

    static Stream<String> guesses() {
        return Stream.of(
                "lead GET /issues/{id} [id=$D] 404",
                "lead GET /issues/{id} [id=$X] 404",
                "lead GET /issues/{id} [id=$O] 404",
                "lead GET /plans/{version}/text [version=$foreign-plan] 404",
                "lead GET /plans/{version}/file [version=$plan] 404",
                "lead GET /tasks [inspection=$foreign-inspection] 404",
                "outsider GET /imports/{id} [id=$import] 404",
                "outsider GET /imports/{id}/file [id=$import] 404",
                "outsider GET /sheets/{id}/original.xlsx [id=$sheet] 404",
                "clerk GET /sheets/{id}/original.xlsx [id=$sheet] 404",
                "outsider POST /issues/{id} [id=$A version=0 progress=done] 404",
                "office POST /imports/{id}/compare [id=$import inspection=$foreign-inspection] 404",
                "clerk POST /issues/{id}/secret [id=$A version=0 secret=true secret_reason=越权] 403",
                "lead POST /issues/{id} [id=$A version=0 progress=done] 403",
                "lead GET /people/{id} [id=$person] 403",
                "lead POST /account/posts/choose [post=$foreign-post] 404",
                "system GET /issues/{id} [id=$A] 403");
    }

    @ParameterizedTest
    @MethodSource("guesses")
    void whoeverGuessesGetsNothingAndIsWrittenDown(String guess) throws Exception {
        String[] words = guess.split(" ", 2);
        String[] rest = words[1].split(" (?=[0-9]{3}$)");
        Role role = Role.of(words[0]).orElseThrow();
        Line line = Line.of(rest[0] + " | *: " + rest[1]);
        MockHttpServletResponse answer = asking.ask(line, role, Asking.Manner.BROWSER);
        assertThat(answer.getStatus()).hasToString(rest[1]);
        assertThat(world.letters(Answer.text(answer))).isEmpty();
        assertThat(events.stream(RequestRefused.class).filter(RequestRefused::attempt))
                .as("entries of refused requests")
                .singleElement()
                .satisfies(e -> assertThat(e.sentence()).contains(rest[1]));
    }

    @Test
    void aFormWithAnotherOfficesIssueAndAForeignOwnerChangesNothing() throws Exception {
        long before = changes("O");
        Line line = Line.of("POST /issues/{id} [id=$O version=0 progress=done owner=1] | *: 404");
        assertThat(asking.ask(line, Role.OFFICE, Asking.Manner.BROWSER).getStatus()).isEqualTo(404);
        assertThat(changes("O")).isEqualTo(before);
    }

    @Test
    void anothersFormTokenIsNotAccepted() throws Exception {
        long before = changes("A");
        Cookie victim = world.people.session(world.user(Role.OFFICE));
        MockHttpServletResponse answer =
                mvc.perform(
                                MockMvcRequestBuilders.post("/issues/" + world.values.get("A"))
                                        .cookie(victim, new Cookie("XSRF-TOKEN", "of-the-victim"))
                                        .param("_csrf", asking.token(Role.LEAD))
                                        .param("version", "0")
                                        .param("progress", "done"))
                        .andReturn()
                        .getResponse();
        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(changes("A")).isEqualTo(before);
    }

    @Test
    void aRequestRepeatedWithAnEndedSessionLeadsToSignIn() throws Exception {
        Cookie session = world.people.session(world.user(Role.LEAD));
        String address = "/issues/" + world.values.get("A");
        assertThat(get(address, session).getStatus()).isEqualTo(200);
        asking.signOut(session);
        MockHttpServletResponse again = get(address, session);
        assertThat(again.getRedirectedUrl()).startsWith("/sign-in");
        assertThat(world.letters(again.getContentAsString())).isEmpty();
    }

    @Test
    void aLookAtASecretIssueIsWrittenDownOncePerPageAndNeverForOthers() throws Exception {
        Cookie head = world.people.session(world.user(Role.OFFICE));
        String secret = "/issues/" + world.values.get("X");
        long before = views();
        get(secret, head);
        assertThat(views()).isEqualTo(before + 1);
        get("/issues/" + world.values.get("A"), head);
        get(secret, world.people.session(world.user(Role.CLERK)));
        assertThat(views()).isEqualTo(before + 1);
        List<String> sentences =
                jdbc.sql(
                                "select sentence from audit.entry where kind = 'SecretViewed' and subject = ?")
                        .param("issue:" + world.values.get("X"))
                        .query(String.class)
                        .list();
        assertThat(sentences).allSatisfy(s -> assertThat(world.letters(s)).isEmpty());
    }

    private MockHttpServletResponse get(String address, Cookie session) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(address).cookie(session))
                .andReturn()
                .getResponse();
    }

    private long views() {
        return jdbc.sql(
                        "select count(*) from audit.entry where kind = 'SecretViewed' and subject = ?")
                .param("issue:" + world.values.get("X"))
                .query(Long.class)
                .single();
    }

    private long changes(String letter) {
        return jdbc.sql("select count(*) from ledger.change where issue_id = ?")
                .param(Long.valueOf(world.values.get(letter)))
                .query(Long.class)
                .single();
    }
}
