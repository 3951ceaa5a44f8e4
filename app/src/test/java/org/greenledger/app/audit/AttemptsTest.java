package org.greenledger.app.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.SignInTried;
import org.greenledger.app.identity.TestPeople;
import org.greenledger.app.identity.UnitKind;
import org.greenledger.app.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** What was only tried is in the log, and nobody can fill the log by trying. */
@ServerTest
class AttemptsTest {

    @LocalServerPort int port;
    @Autowired MockMvc mvc;
    @Autowired JdbcClient jdbc;
    @Autowired ApplicationContext server;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transactions;
    @Autowired Attempts attempts;
    @Autowired Clock clock;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String address = "10.9." + mark.charAt(0) % 10 + "." + mark.charAt(1) % 100;
    private TestPeople people;
    private CurrentUser clerk;

    @BeforeEach
    void freshMinute() {
        people = TestPeople.of(server);
        clerk =
                people.person(
                        "方岚", people.unit("局" + mark, UnitKind.DEPARTMENT, null, null), "leader");
        attempts.close(clock.instant().plus(Duration.ofHours(1)));
    }

    @Test
    void aForeignIdAndAForbiddenPageAreWrittenDownWithWhoAndFromWhere() throws Exception {
        mvc.perform(get("/issues/987654321").cookie(people.session(clerk)).with(from()))
                .andExpect(status().isNotFound());
        mvc.perform(get("/people").cookie(people.session(clerk)).with(from()))
                .andExpect(status().isForbidden());
        assertThat(sentences())
                .anySatisfy(s -> assertThat(s).contains("无权查看", "/issues/987654321", "404"))
                .anySatisfy(s -> assertThat(s).contains("越权", "/people", "403"));
        assertThat(
                        jdbc.sql(
                                        "select person_name || unit_name || domain from audit.entry where address = ? and refused limit 1")
                                .param(address)
                                .query(String.class)
                                .single())
                .isEqualTo("方岚局" + mark + "system");
    }

    @Test
    void aFormWithoutItsTokenIsWrittenDown() throws Exception {
        Cookie session = people.session(clerk);
        HttpRequest tampered =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/x-" + mark))
                        .header("Cookie", session.getName() + "=" + session.getValue())
                        .POST(HttpRequest.BodyPublishers.ofString("a=b"))
                        .build();
        assertThat(
                        HttpClient.newHttpClient()
                                .send(tampered, HttpResponse.BodyHandlers.discarding())
                                .statusCode())
                .isEqualTo(403);
        assertThat(
                        jdbc.sql(
                                        "select person_name || ' ' || substring(sentence from '：([A-Z]+) ') from audit.entry where subject = ?")
                                .param("request:/x-" + mark)
                                .query(String.class)
                                .list())
                .containsExactly("方岚 POST");
    }

    @Test
    void anAttemptStaysWhenItsRequestIsTakenBack() {
        String name = "nobody-" + mark;
        transactions.executeWithoutResult(
                t -> {
                    events.publishEvent(new SignInTried(name, false));
                    t.setRollbackOnly();
                });
        assertThat(
                        jdbc.sql("select count(*) from audit.entry where subject = ? and refused")
                                .param("sign-in:" + name)
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void aFloodIsCountedAndNotRepeated() throws Exception {
        int tries = Attempts.EACH * 3;
        for (int i = 0; i < tries; i++) {
            mvc.perform(
                    post("/sign-in")
                            .with(csrf())
                            .with(from())
                            .param("username", "x" + i)
                            .param("password", ""));
        }
        attempts.close(clock.instant().plus(Duration.ofMinutes(2)));
        List<String> told = sentences();
        assertThat(told.size()).isLessThanOrEqualTo(Attempts.EACH * 2 + 2);
        int counted =
                told.stream()
                        .filter(s -> s.startsWith("一分钟内另有"))
                        .mapToInt(s -> Integer.parseInt(s.replaceAll("\\D", "")))
                        .sum();
        assertThat(told.stream().filter(s -> !s.startsWith("一分钟")).count() + counted)
                .as("told and counted")
                .isEqualTo(tries);
    }

    private List<String> sentences() {
        return jdbc.sql(
                        "select sentence from audit.entry where address = ? and refused order by id")
                .param(address)
                .query(String.class)
                .list();
    }

    private RequestPostProcessor from() {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
