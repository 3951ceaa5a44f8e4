package org.greenledger.app.identity.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.PostId;
import org.greenledger.app.identity.TestPeople;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitKind;
import org.greenledger.app.identity.people.Posts;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.shared.Stale;
import org.greenledger.app.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@ServerTest
class RolesTest {

    @Autowired ApplicationContext server;
    @Autowired MockMvc mvc;
    @Autowired Roles roles;
    @Autowired Grants grants;
    @Autowired Posts posts;
    @Autowired JdbcClient jdbc;

    private final String mark = UUID.randomUUID().toString().substring(0, 6);
    private TestPeople people;
    private UnitId unit;
    private CurrentUser guard;
    private CurrentUser other;

    @BeforeEach
    void administrators() {
        people = TestPeople.of(server);
        unit = people.unit("整改办" + mark, UnitKind.OFFICE, "东川省", null);
        guard = people.person("方维", unit, "security-admin");
        other = people.person("郑稳", unit, "system-admin");
    }

    @Test
    void everyPresetIsInTheDatabaseAsTheProgramKnowsIt() {
        assertThat(roles.all().stream().filter(RoleDetail::preset).map(RoleDetail::code))
                .containsExactlyInAnyOrderElementsOf(RolePresets.all().keySet());
        RolePresets.all()
                .forEach(
                        (code, form) ->
                                assertThat(roles.find(code))
                                        .as(code)
                                        .hasValueSatisfying(
                                                r -> {
                                                    assertThat(r.permissions())
                                                            .isEqualTo(form.permissions());
                                                    assertThat(r.name()).isEqualTo(form.name());
                                                    assertThat(r.note()).isEqualTo(form.note());
                                                    assertThat(r.changedPreset()).isFalse();
                                                }));
    }

    @Test
    void everyPermissionIsExplained() {
        assertThat(Permission.values()).allMatch(PermissionWords::knows);
        assertThat(Arrays.stream(Permission.values()).map(PermissionWords::of))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatARoleLosesItsHoldersLoseWithTheirNextRequest() throws Exception {
        String role = role("查看", Permission.LEDGER_VIEW);
        CurrentUser holder = people.person("李禾", unit, role);
        var session = people.session(holder);
        mvc.perform(get("/ledger").cookie(session)).andExpect(status().isOk());

        mvc.perform(
                        post("/roles/" + role)
                                .with(csrf())
                                .cookie(people.session(guard))
                                .param("version", "0")
                                .param("name", "只看单位" + mark)
                                .param("note", "")
                                .param("permissions", "unit.view"))
                .andExpect(redirectedUrl("/roles/" + role));

        mvc.perform(get("/ledger").cookie(session)).andExpect(status().isForbidden());
        assertThat(sentences("role:" + role))
                .anyMatch(
                        s ->
                                s.contains("改名为“只看单位" + mark)
                                        && s.contains("增加“查看单位”")
                                        && s.contains("去掉“查看台账”"));
    }

    @Test
    void anOldCopyOfARoleOverwritesNothing() {
        String role = role("旧", Permission.LEDGER_VIEW);
        roles.change(role, new RoleForm("新" + mark, "", Set.of(Permission.LEDGER_VIEW)), 0);
        RoleForm late = new RoleForm("晚" + mark, "", Set.of(Permission.LEDGER_VIEW));
        assertThatThrownBy(() -> roles.change(role, late, 0)).isInstanceOf(Stale.class);
        assertThat(roles.find(role).orElseThrow().name()).isEqualTo("新" + mark);
    }

    @Test
    void aRoleIsRetiredOnlyWhenNobodyHoldsItAndThenGrantedNoMore() {
        String role = role("临时", Permission.LEDGER_VIEW);
        CurrentUser holder = people.person("李禾", unit, role);
        assertThatThrownBy(() -> roles.retire(role, 0))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("1个岗位");
        grant(main(holder));
        roles.retire(role, 0);
        assertThatThrownBy(() -> grant(main(holder), role))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("已停用");
        roles.revive(role, 1);
        grant(main(holder), role);
    }

    @Test
    void aChangedPresetIsPutBack() {
        RoleDetail before = roles.find("field-inspector").orElseThrow();
        roles.change(
                before.code(),
                new RoleForm("核查员", "改过", Set.of(Permission.LEDGER_VIEW)),
                before.version());
        assertThat(roles.find(before.code()).orElseThrow().changedPreset()).isTrue();
        roles.restore(before.code(), before.version() + 1);
        assertThat(roles.find(before.code()).orElseThrow())
                .matches(r -> !r.changedPreset())
                .matches(r -> r.name().equals("现场核查人员"));
    }

    @Test
    void aCopyHasTheSamePermissionsUnderAnotherName() throws Exception {
        mvc.perform(get("/roles/new").param("copy", "leader").cookie(people.session(guard)))
                .andExpect(content().string(containsString("领导（副本")));
        assertThat(roles.copy("leader").permissions())
                .isEqualTo(roles.find("leader").orElseThrow().permissions());
    }

    @Test
    void aNewAccountWaitsForARoleAndSeveralAreGrantedAtOnce() throws Exception {
        int waiting = grants.waiting();
        List<PostId> fresh =
                List.of(
                        open("新甲", "xin-jia-" + mark),
                        open("新乙", "xin-yi-" + mark),
                        open("新丙", "xin-bing-" + mark));
        assertThat(grants.waiting()).isEqualTo(waiting + 3);
        assertThat(grants.posts("整改办" + mark, "", 1).posts().subList(0, 3))
                .extracting(PostGrant::id)
                .containsExactlyInAnyOrderElementsOf(fresh);
        mvc.perform(get("/").cookie(people.session(guard)))
                .andExpect(content().string(containsString("个岗位等待授权")));

        mvc.perform(
                        post("/grants")
                                .with(csrf())
                                .cookie(people.session(guard))
                                .param("posts", seen(fresh.get(0)), seen(fresh.get(1)))
                                .param("roles", "unit-reporter"))
                .andExpect(redirectedUrl("/grants"));

        assertThat(grants.waiting()).isEqualTo(waiting + 1);
        assertThat(posts.find(fresh.get(1)).orElseThrow().roles()).containsExactly("责任单位填报人");
    }

    @Test
    void anOldCopyOfAPostIsNotGranted() {
        CurrentUser clerk = people.person("李禾", unit);
        grant(main(clerk), "leader");
        assertThatThrownBy(
                        () ->
                                grants.set(
                                        new Grants.Seen(main(clerk), 0),
                                        List.of("office-head"),
                                        guard))
                .isInstanceOf(Stale.class);
    }

    @Test
    void theSystemAdministratorGrantsNothingAndTheSecurityAdministratorOpensNothing()
            throws Exception {
        mvc.perform(get("/grants").cookie(people.session(other))).andExpect(status().isForbidden());
        mvc.perform(get("/roles").cookie(people.session(other))).andExpect(status().isForbidden());
        mvc.perform(get("/people").cookie(people.session(guard))).andExpect(status().isForbidden());
        mvc.perform(
                        post("/people")
                                .with(csrf())
                                .cookie(people.session(other))
                                .param("username", "with-role-" + mark)
                                .param("name", "带权")
                                .param("unit", "整改办" + mark)
                                .param("roles", "office-head")
                                .param("password", "Qing-shan-2026"))
                .andExpect(status().is3xxRedirection());
        assertThat(grants.posts("with-role-" + mark, "", 1).posts())
                .as("roles sent along are not granted")
                .allMatch(p -> p.roles().isEmpty())
                .hasSize(1);
    }

    private PostId open(String name, String username) throws Exception {
        mvc.perform(
                        post("/people")
                                .with(csrf())
                                .cookie(people.session(other))
                                .param("username", username)
                                .param("name", name)
                                .param("unit", "整改办" + mark)
                                .param("title", "科员")
                                .param("password", "Qing-shan-2026"))
                .andExpect(status().is3xxRedirection());
        return grants.posts(username, "", 1).posts().get(0).id();
    }

    private String role(String name, Permission... permissions) {
        return roles.make(new RoleForm(name + mark, "", Set.of(permissions)));
    }

    private String seen(PostId post) {
        return post.value() + ":" + posts.find(post).orElseThrow().version();
    }

    private static PostId main(CurrentUser person) {
        return Objects.requireNonNull(person.post());
    }

    private void grant(PostId post, String... codes) {
        grants.set(
                new Grants.Seen(post, posts.find(post).orElseThrow().version()),
                List.of(codes),
                guard);
    }

    private List<String> sentences(String subject) {
        return jdbc.sql("select sentence from audit.entry where subject = ?")
                .param(subject)
                .query(String.class)
                .list();
    }
}
