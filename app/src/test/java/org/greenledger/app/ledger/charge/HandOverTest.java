package org.greenledger.app.ledger.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.greenledger.app.GreenLedger;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.People;
import org.greenledger.app.identity.PersonView;
import org.greenledger.app.identity.PostId;
import org.greenledger.app.identity.TestPeople;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitKind;
import org.greenledger.app.identity.people.Deputies;
import org.greenledger.app.identity.people.DeputyForm;
import org.greenledger.app.identity.people.HandOverForm;
import org.greenledger.app.identity.people.HandOvers;
import org.greenledger.app.identity.people.Posts;
import org.greenledger.app.ledger.DutyRole;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.Ledger;
import org.greenledger.app.ledger.SamplePlan;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.shared.Stale;
import org.greenledger.app.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Forty duties change hands at once; the old session is dead, on every node. */
@ServerTest
class HandOverTest {

    private static final int DUTIES = 40;

    @Autowired ApplicationContext server;
    @Autowired HandOvers handOvers;
    @Autowired Charges charges;
    @Autowired Ledger ledger;
    @Autowired Posts posts;
    @Autowired Deputies deputies;
    @Autowired People accounts;
    @Autowired JdbcClient jdbc;
    @Autowired Environment environment;
    @Autowired Clock clock;
    @LocalServerPort int port;

    private final String mark = UUID.randomUUID().toString().substring(0, 6);
    private TestPeople people;
    private UnitId bureau;
    private CurrentUser officer;
    private CurrentUser system;
    private CurrentUser wang;
    private CurrentUser li;
    private InspectionId inspection;

    @BeforeEach
    void aClerkWithFortyDuties() {
        people = TestPeople.of(server);
        UnitId city = people.unit("云湖市政府" + mark, UnitKind.GOVERNMENT, "云湖市" + mark, null);
        UnitId office = people.unit("整改办" + mark, UnitKind.OFFICE, "云湖市" + mark, city);
        bureau = people.unit("环境局" + mark, UnitKind.DEPARTMENT, "云湖市" + mark, city);
        officer = people.person("赵铭", office, "office-head");
        system = people.person("郑稳", city, "system-admin");
        wang = people.person("王婷", bureau, "unit-reporter");
        li = people.person("李禾", bureau, "unit-reporter");
        inspection =
                ledger.adopt(
                                SamplePlan.of(
                                        "云湖督察" + mark,
                                        city,
                                        SamplePlan.issues(
                                                DUTIES,
                                                SamplePlan.duty(
                                                        "环境局" + mark, bureau, DutyRole.LEAD))),
                                officer)
                        .inspection();
        List<ChargeEdit> edits = new ArrayList<>();
        for (ChargeRow row : rows(null)) {
            edits.add(ChargeEdit.read(row.seen(), ChargeChoice.KEEP, ChargeChoice.of(wang.id())));
        }
        assertThat(charges.assign(edits, "", officer)).isEqualTo(DUTIES);
    }

    @Test
    void fortyDutiesMoveTheOldSessionIsDeadOnBothNodesAndTheHistorySaysSo() throws Exception {
        Cookie session = people.session(wang);
        try (ConfigurableApplicationContext second = secondNode()) {
            int other = second.getEnvironment().getRequiredProperty("local.server.port", int.class);
            assertThat(status(port, session)).isEqualTo(200);
            assertThat(status(other, session)).isEqualTo(200);

            Instant begun = clock.instant();
            handOvers.carryOut(leaving(li.username()), system);

            assertThat(status(other, session))
                    .as("led to sign in on the other node")
                    .isEqualTo(302);
            assertThat(status(port, session)).isEqualTo(302);
            assertThat(Duration.between(begun, clock.instant()))
                    .as("the act and both refusals")
                    .isLessThan(Duration.ofSeconds(5));
        }
        assertThat(rows(li)).hasSize(DUTIES);
        assertThat(rows(wang)).isEmpty();
        assertThat(posts.open(wang.id())).isEmpty();
        assertThat(accounts.find(wang.id()).orElseThrow().active()).isFalse();
        for (IssueId issue : issues()) {
            assertThat(ledger.issue(issue, officer).history())
                    .anyMatch(
                            c ->
                                    c.sentence()
                                                    .equals(
                                                            "把经办人由“王婷（环境局%s）”改为“李禾（环境局%s）”"
                                                                    .formatted(mark, mark))
                                            && "交接：调任市水利局".equals(c.reason()));
        }
        assertThat(sentences("person:" + wang.id().value()))
                .anyMatch(s -> s.contains("离任交接") && s.contains("40 项") && s.contains("移交李禾"));
        assertThat(
                        jdbc.sql(
                                        "select count(*) from ledger.charge where person_id = ? and withdrawn_at is not null")
                                .param(wang.id().value())
                                .query(Integer.class)
                                .single())
                .as("nothing is overwritten")
                .isEqualTo(DUTIES);
    }

    @Test
    void theDeadSessionIsRefusedWithinASecondOfTheHandOver() throws Exception {
        Cookie session = people.session(wang);
        assertThat(status(port, session)).isEqualTo(200);
        handOvers.carryOut(leaving(li.username()), system);
        Instant committed = clock.instant();
        assertThat(status(port, session)).isEqualTo(302);
        assertThat(Duration.between(committed, clock.instant())).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void deputyshipsEndWithTheHandOver() {
        LocalDate today = LocalDate.now(clock);
        deputies.name(
                new DeputyForm(main(wang), li.username(), today, today.plusDays(5), "外出"), wang);
        deputies.name(
                new DeputyForm(main(li), wang.username(), today, today.plusDays(5), "外出"), li);
        assertThat(handOvers.preview(leaving(li.username())))
                .anyMatch(s -> s.contains("收回李禾"))
                .anyMatch(s -> s.contains("结束对李禾"))
                .anyMatch(s -> s.contains("账号停用"));
        handOvers.carryOut(leaving(li.username()), system);
        assertThat(deputies.named(wang.id())).allMatch(d -> d.endedOn(today));
        assertThat(deputies.held(wang.id())).allMatch(d -> d.endedOn(today));
    }

    @Test
    void withoutASuccessorNothingHappens() {
        assertThatThrownBy(() -> handOvers.carryOut(leaving(""), system))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("40 项")
                .hasMessageContaining("请指定接任人");
        assertThat(rows(wang)).hasSize(DUTIES);
        assertThat(accounts.find(wang.id()).orElseThrow().active()).isTrue();
    }

    @Test
    void aSuccessorFromElsewhereGetsThePostAndWaitsForARole() {
        UnitId elsewhere = people.unit("水利局" + mark, UnitKind.DEPARTMENT, "云湖市" + mark, null);
        CurrentUser sun = people.person("孙越", elsewhere, "unit-reporter");
        assertThat(handOvers.preview(leaving(sun.username())))
                .anyMatch(s -> s.contains("为孙越开设岗位") && s.contains("等待安全管理员授权"));
        handOvers.carryOut(leaving(sun.username()), system);
        assertThat(rows(sun)).hasSize(DUTIES);
        assertThat(posts.open(sun.id()))
                .anyMatch(p -> p.unit().equals(bureau) && p.roles().isEmpty());
    }

    @Test
    void anOldFormHandsNothingOver() {
        PersonView before = accounts.find(wang.id()).orElseThrow();
        HandOverForm form = leaving(li.username());
        accounts.rename(wang.id(), "王亭", before.version());
        assertThatThrownBy(() -> handOvers.carryOut(form, system)).isInstanceOf(Stale.class);
        assertThat(rows(wang)).hasSize(DUTIES);
    }

    @Test
    void whoStaysKeepsTheAccountAndTheOtherPost() throws Exception {
        Cookie session = people.session(wang);
        PostId given = main(wang);
        PostId kept =
                posts.open(
                        wang.id(),
                        new org.greenledger.app.identity.people.PostForm(
                                people.unit("新单位" + mark, UnitKind.DEPARTMENT, "云湖市" + mark, null),
                                "科长",
                                LocalDate.now(clock),
                                null,
                                false));
        handOvers.carryOut(
                new HandOverForm(
                        wang.id(),
                        Set.of(given),
                        Map.of(given, li.username()),
                        "",
                        false,
                        "调任",
                        accounts.find(wang.id()).orElseThrow().version()),
                system);
        assertThat(rows(li)).hasSize(DUTIES);
        assertThat(status(port, session)).as("signed out all the same").isEqualTo(302);
        assertThat(accounts.find(wang.id()).orElseThrow().active()).isTrue();
        assertThat(posts.open(wang.id()))
                .singleElement()
                .matches(p -> p.id().equals(kept) && p.main());
    }

    private HandOverForm leaving(String successor) {
        PostId post = main(wang);
        return new HandOverForm(
                wang.id(),
                Set.of(post),
                Map.of(post, successor),
                "",
                true,
                "调任市水利局",
                accounts.find(wang.id()).orElseThrow().version());
    }

    private List<ChargeRow> rows(@org.jspecify.annotations.Nullable CurrentUser person) {
        return charges.page(
                        new ChargeQuery(
                                inspection,
                                bureau,
                                person == null ? null : person.id(),
                                ChargeState.ALL,
                                1),
                        officer)
                .rows();
    }

    private List<IssueId> issues() {
        return ledger.book(inspection, officer).issues().stream().map(i -> i.id()).toList();
    }

    private static PostId main(CurrentUser person) {
        return Objects.requireNonNull(person.post());
    }

    private int status(int at, Cookie session) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + at + "/account"))
                        .header("Cookie", session.getName() + "=" + session.getValue())
                        .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /** Another server on the same database. */
    private ConfigurableApplicationContext secondNode() {
        List<String> settings = new ArrayList<>(List.of("server.port=0"));
        for (String name :
                List.of(
                        "spring.datasource.url",
                        "spring.datasource.username",
                        "spring.datasource.password",
                        "spring.flyway.user",
                        "spring.flyway.password",
                        "greenledger.documents.folder")) {
            settings.add(name + "=" + environment.getRequiredProperty(name));
        }
        return new SpringApplicationBuilder(GreenLedger.class)
                .properties(settings.toArray(String[]::new))
                .run();
    }

    private List<String> sentences(String subject) {
        return jdbc.sql("select sentence from audit.entry where subject = ?")
                .param(subject)
                .query(String.class)
                .list();
    }
}
