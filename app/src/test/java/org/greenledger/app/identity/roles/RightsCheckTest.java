package org.greenledger.app.identity.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.PostId;
import org.greenledger.app.identity.TestPeople;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitKind;
import org.greenledger.app.identity.people.Deputies;
import org.greenledger.app.identity.people.DeputyForm;
import org.greenledger.app.identity.people.PostForm;
import org.greenledger.app.identity.people.Posts;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** No account comes to work in two fields, whichever way it is tried. */
@ServerTest
class RightsCheckTest {

    @Autowired ApplicationContext server;
    @Autowired Grants grants;
    @Autowired Roles roles;
    @Autowired Posts posts;
    @Autowired Deputies deputies;
    @Autowired Clock clock;

    private final String mark = UUID.randomUUID().toString().substring(0, 6);
    private TestPeople people;
    private UnitId unit;
    private CurrentUser guard;

    @BeforeEach
    void aSecurityAdministrator() {
        people = TestPeople.of(server);
        unit = people.unit("整改办" + mark, UnitKind.OFFICE, "东川省", null);
        guard = people.person("方维", unit, "security-admin");
    }

    @Test
    void twoFieldsCannotBeGrantedToOnePost() {
        CurrentUser clerk = people.person("李禾", unit);
        assertThatThrownBy(() -> grant(main(clerk), "office-clerk", "audit-admin"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("李禾")
                .hasMessageContaining("整改业务、审计管理");
        assertThat(people.again(clerk).permissions()).isEmpty();
    }

    @Test
    void norToTwoPostsOfOnePerson() {
        CurrentUser clerk = people.person("李禾", unit, "office-clerk");
        PostId second = second(clerk);
        assertThatThrownBy(() -> grant(second, "system-admin")).isInstanceOf(Refused.class);
        grant(second, "leader");
    }

    @Test
    void norByADeputyship() {
        CurrentUser clerk = people.person("李禾", unit, "office-clerk");
        CurrentUser admin = people.person("郑稳", unit, "system-admin");
        assertThatThrownBy(() -> deputise(admin, clerk))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("李禾");
        assertThatThrownBy(() -> deputise(clerk, admin)).isInstanceOf(Refused.class);
        assertThat(deputies.held(clerk.id())).isEmpty();
    }

    @Test
    void norByGrantingToAPostThatHasADeputy() {
        CurrentUser blank = people.person("新人", unit);
        CurrentUser clerk = people.person("李禾", unit, "office-clerk");
        deputise(blank, clerk);
        assertThatThrownBy(() -> grant(main(blank), "system-admin"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("李禾");
    }

    @Test
    void norByChangingARoleThatSomebodyHolds() {
        String first = roles.make(new RoleForm("甲" + mark, "", Set.of(Permission.LEDGER_VIEW)));
        String second = roles.make(new RoleForm("乙" + mark, "", Set.of(Permission.UNIT_VIEW)));
        CurrentUser clerk = people.person("李禾", unit, first, second);
        RoleForm mixed = new RoleForm("乙" + mark, "", Set.of(Permission.AUDIT_VIEW));
        assertThatThrownBy(() -> roles.change(second, mixed, 0))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("李禾");
        assertThat(people.again(clerk).permissions())
                .containsExactlyInAnyOrder(Permission.LEDGER_VIEW, Permission.UNIT_VIEW);
    }

    @Test
    void norByChangingARoleThatSomebodyIsADeputyIn() {
        String role = roles.make(new RoleForm("丙" + mark, "", Set.of(Permission.UNIT_VIEW)));
        CurrentUser holder = people.person("持有人", unit, role);
        CurrentUser clerk = people.person("李禾", unit, "office-clerk");
        deputise(holder, clerk);
        RoleForm other = new RoleForm("丙" + mark, "", Set.of(Permission.PERSON_MANAGE));
        assertThatThrownBy(() -> roles.change(role, other, 0))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("李禾");
    }

    @Test
    void aRoleThatMixesFieldsIsNotEvenMade() {
        RoleForm mixed =
                new RoleForm(
                        "丁" + mark, "", Set.of(Permission.LEDGER_VIEW, Permission.PERSON_MANAGE));
        assertThatThrownBy(() -> roles.make(mixed))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("一类权限");
    }

    @Test
    void twoChangesAtOnceCannotGetRoundTheRule() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 12; round++) {
                CurrentUser person = people.person("同时" + round, unit);
                PostId first = main(person);
                PostId second = second(person);
                String common =
                        roles.make(
                                new RoleForm("戊" + mark + round, "", Set.of(Permission.UNIT_VIEW)));
                grant(first, common);
                Callable<Void> grants = act(() -> grant(second, "system-admin"));
                RoleForm business =
                        new RoleForm("戊" + mark + round, "", Set.of(Permission.LEDGER_EDIT));
                Callable<Void> edits = act(() -> roles.change(common, business, 0));
                int refused = 0;
                for (Future<Void> done : two.invokeAll(List.of(grants, edits))) {
                    refused += refused(done) ? 1 : 0;
                }
                assertThat(refused).as("exactly one of the two is refused").isEqualTo(1);
            }
        } finally {
            two.shutdownNow();
        }
    }

    @Test
    void nobodyGrantsToTheirOwnPost() {
        assertThatThrownBy(
                        () ->
                                grants.set(
                                        new Grants.Seen(main(guard), version(main(guard))),
                                        List.of("security-admin", "audit-admin"),
                                        guard))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("不能给自己");
    }

    private static Callable<Void> act(Runnable act) {
        return () -> {
            act.run();
            return null;
        };
    }

    private static boolean refused(Future<Void> done) throws InterruptedException {
        try {
            done.get();
            return false;
        } catch (ExecutionException e) {
            assertThat(e.getCause()).isInstanceOf(Refused.class);
            return true;
        }
    }

    private void deputise(CurrentUser holder, CurrentUser deputy) {
        LocalDate today = LocalDate.now(clock);
        deputies.name(
                new DeputyForm(main(holder), deputy.username(), today, today.plusDays(5), "休假"),
                holder);
    }

    private PostId second(CurrentUser person) {
        return posts.open(person.id(), new PostForm(unit, "兼任", LocalDate.now(clock), null, false));
    }

    private static PostId main(CurrentUser person) {
        return Objects.requireNonNull(person.post());
    }

    private void grant(PostId post, String... codes) {
        grants.set(new Grants.Seen(post, version(post)), new ArrayList<>(List.of(codes)), guard);
    }

    private int version(PostId post) {
        return posts.find(post).orElseThrow().version();
    }
}
