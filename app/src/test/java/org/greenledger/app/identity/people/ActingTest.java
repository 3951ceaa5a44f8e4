package org.greenledger.app.identity.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.PostId;
import org.greenledger.app.identity.TestPeople;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitKind;
import org.greenledger.app.identity.roles.Grants;
import org.greenledger.app.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Acting from one post or another, one's own or somebody else's. */
@ServerTest
class ActingTest {

    @Autowired ApplicationContext server;
    @Autowired MockMvc mvc;
    @Autowired JdbcClient jdbc;
    @Autowired Posts posts;
    @Autowired Grants grants;
    @Autowired Deputies deputies;
    @Autowired Clock clock;

    private TestPeople people;
    private UnitId bureau;
    private UnitId office;
    private CurrentUser guard;
    private CurrentUser gulin;
    private PostId second;
    private Cookie session;

    @BeforeEach
    void somebodyWithTwoPosts() {
        String mark = UUID.randomUUID().toString().substring(0, 6);
        people = TestPeople.of(server);
        UnitId city = people.unit("云湖市政府" + mark, UnitKind.GOVERNMENT, "云湖市", null);
        bureau = people.unit("住建局" + mark, UnitKind.DEPARTMENT, "云湖市", city);
        office = people.unit("整改办" + mark, UnitKind.OFFICE, "云湖市", city);
        guard = people.person("方维", office, "security-admin");
        gulin = people.person("顾琳", bureau, "unit-reporter");
        second = posts.open(gulin.id(), new PostForm(office, "联络员", today(), null, false));
        grant(second, "office-clerk");
        session = people.session(gulin);
    }

    @Test
    void theMainPostCountsUntilAnotherIsChosenAndThenTheOtherAlone() throws Exception {
        mvc.perform(get("/imports").cookie(session)).andExpect(status().isForbidden());
        mvc.perform(get("/account/posts").cookie(session))
                .andExpect(content().string(containsString("联络员")));

        choose(session, second).andExpect(redirectedUrl("/"));

        mvc.perform(get("/imports").cookie(session)).andExpect(status().isOk());
        CurrentUser acting = people.who(session);
        assertThat(acting.unit()).isEqualTo(office);
        assertThat(acting.title()).isEqualTo("联络员");
        assertThat(acting.severalPosts()).isTrue();
        assertThat(acting.scope().holds(bureau))
                .as("the office stands for its government")
                .isTrue();
        assertThat(sentences("person:" + gulin.id().value()))
                .anyMatch(s -> s.contains("切换岗位") && s.contains("联络员"));
    }

    @Test
    void anotherSessionOfTheSamePersonKeepsItsPost() throws Exception {
        Cookie phone = people.session(gulin);
        choose(session, second);
        assertThat(people.who(session).unit()).isEqualTo(office);
        assertThat(people.who(phone).unit()).isEqualTo(bureau);
    }

    @Test
    void somebodyElsesPostCannotBeChosen() throws Exception {
        choose(session, Objects.requireNonNull(guard.post())).andExpect(status().isNotFound());
        assertThat(people.who(session).unit()).isEqualTo(bureau);
    }

    @Test
    void aPostThatEndsIsLeftWithTheNextRequest() throws Exception {
        choose(session, second);
        posts.end(second, today().minusDays(1), posts.find(second).orElseThrow().version());
        CurrentUser now = people.who(session);
        assertThat(now.unit()).isEqualTo(bureau);
        assertThat(now.may(Permission.PLAN_IMPORT)).isFalse();
        choose(session, second).andExpect(status().isNotFound());
    }

    @Test
    void whoseLastPostEndsMayDoNothingButStaysThemselves() throws Exception {
        for (PostView post : posts.open(gulin.id())) {
            posts.end(post.id(), today().minusDays(1), version(post.id()));
        }
        CurrentUser now = people.who(session);
        assertThat(now.unit()).isEqualTo(UnitId.NONE);
        assertThat(now.permissions()).isEmpty();
        assertThat(now.scope().holds(bureau)).isFalse();
        mvc.perform(get("/ledger").cookie(session)).andExpect(status().isForbidden());
        mvc.perform(get("/account").cookie(session)).andExpect(status().isOk());
    }

    @Test
    void aPostThatBeginsTomorrowCannotBeActedFromToday() throws Exception {
        PostId later =
                posts.open(
                        gulin.id(), new PostForm(office, "主任", today().plusDays(1), null, false));
        choose(session, later).andExpect(status().isNotFound());
    }

    @Test
    void aDeputyActsFromThePostInItsHoldersName() throws Exception {
        CurrentUser liu = people.person("刘代", bureau, "unit-reporter");
        Cookie theirs = people.session(liu);
        choose(theirs, second).andExpect(status().isNotFound());
        name(liu, second);

        choose(theirs, second).andExpect(redirectedUrl("/"));

        CurrentUser acting = people.who(theirs);
        assertThat(acting.may(Permission.PLAN_IMPORT)).isTrue();
        assertThat(acting.unit()).isEqualTo(office);
        assertThat(acting.signature()).isEqualTo("刘代（代顾琳）");
        mvc.perform(get("/").cookie(theirs)).andExpect(content().string(containsString("代顾琳")));
    }

    @Test
    void aDeputyFallsBackToTheirOwnPostWhenTheTimeIsOver() throws Exception {
        CurrentUser liu = people.person("刘代", bureau, "unit-reporter");
        Cookie theirs = people.session(liu);
        name(liu, second);
        choose(theirs, second);
        jdbc.sql("update identity.deputy set valid_from = :d, valid_to = :d where person_id = :p")
                .param("d", today().minusDays(1))
                .param("p", liu.id().value())
                .update();
        assertThat(people.who(theirs).unit()).isEqualTo(bureau);
        assertThat(people.who(theirs).deputyFor()).isEmpty();
    }

    @Test
    void aDeputyshipTakenBackOrEndedWithItsPostEndsAtOnce() throws Exception {
        CurrentUser liu = people.person("刘代", bureau, "unit-reporter");
        Cookie theirs = people.session(liu);
        name(liu, second);
        choose(theirs, second);
        deputies.withdraw(deputies.held(liu.id()).get(0).id(), people.again(gulin));
        assertThat(people.who(theirs).unit()).isEqualTo(bureau);

        name(liu, second);
        choose(theirs, second).andExpect(redirectedUrl("/"));
        posts.end(second, today().minusDays(1), version(second));
        assertThat(people.who(theirs).unit()).isEqualTo(bureau);
        assertThat(deputies.held(liu.id())).allMatch(d -> d.endedOn(today()));
    }

    @Test
    void aDeputyCannotNameAFurtherOne() throws Exception {
        CurrentUser liu = people.person("刘代", bureau, "unit-reporter");
        CurrentUser wang = people.person("王再", bureau, "unit-reporter");
        Cookie theirs = people.session(liu);
        name(liu, second);
        choose(theirs, second);
        mvc.perform(
                        post("/account/deputies")
                                .with(csrf())
                                .cookie(theirs)
                                .param("post", String.valueOf(second.value()))
                                .param("username", wang.username())
                                .param("from", today().toString())
                                .param("to", today().plusDays(3).toString())
                                .param("reason", "转委托"))
                .andExpect(status().isNotFound());
        assertThat(deputies.held(wang.id())).isEmpty();
    }

    @Test
    void aDeputyIsNamedOnTheOwnPageAndEveryFaultIsToldAtOnce() throws Exception {
        mvc.perform(
                        post("/account/deputies")
                                .with(csrf())
                                .cookie(session)
                                .param("post", String.valueOf(second.value()))
                                .param("username", "nobody-at-all")
                                .param("from", today().minusDays(1).toString())
                                .param("to", "")
                                .param("reason", ""))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("不能早于今天")))
                .andExpect(content().string(containsString("理由")))
                .andExpect(content().string(containsString("nobody-at-all")));
    }

    @Test
    void whatIsGrantedOrTakenActsWithTheNextRequest() throws Exception {
        choose(session, second);
        mvc.perform(get("/imports").cookie(session)).andExpect(status().isOk());
        grant(second);
        mvc.perform(get("/imports").cookie(session)).andExpect(status().isForbidden());
        grant(second, "office-clerk");
        mvc.perform(get("/imports").cookie(session)).andExpect(status().isOk());
    }

    private org.springframework.test.web.servlet.ResultActions choose(Cookie who, PostId post)
            throws Exception {
        return mvc.perform(
                post("/account/posts/choose")
                        .with(csrf())
                        .cookie(who)
                        .param("post", String.valueOf(post.value())));
    }

    private void name(CurrentUser deputy, PostId post) {
        deputies.name(
                new DeputyForm(post, deputy.username(), today(), today().plusDays(7), "外出学习"),
                people.again(gulin));
    }

    private void grant(PostId post, String... roles) {
        grants.set(new Grants.Seen(post, version(post)), List.of(roles), guard);
    }

    private int version(PostId post) {
        return posts.find(post).orElseThrow().version();
    }

    private List<String> sentences(String subject) {
        return jdbc.sql("select sentence from audit.entry where subject = ?")
                .param(subject)
                .query(String.class)
                .list();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
