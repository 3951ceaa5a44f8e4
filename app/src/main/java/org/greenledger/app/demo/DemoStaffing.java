package org.greenledger.app.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.PostId;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.people.Deputies;
import org.greenledger.app.identity.people.DeputyForm;
import org.greenledger.app.identity.people.PostForm;
import org.greenledger.app.identity.people.Posts;
import org.greenledger.app.identity.roles.Grants;
import org.greenledger.app.identity.signin.SignInRuleBook;
import org.greenledger.app.identity.signin.SignInRules;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Further posts of the province's people, and who acts for whom. */
@Component
@ConditionalOnProperty(name = "greenledger.demo", havingValue = "true")
class DemoStaffing {

    private static final String GUARD = "fangwei";

    private final Posts posts;
    private final Grants grants;
    private final Deputies deputies;
    private final SignInRuleBook rules;
    private final Clock clock;

    DemoStaffing(Posts posts, Grants grants, Deputies deputies, SignInRuleBook rules, Clock clock) {
        this.posts = posts;
        this.grants = grants;
        this.deputies = deputies;
        this.rules = rules;
        this.clock = clock;
    }

    /** Opens a post for each line, and has the security administrator grant its role. */
    void open(List<List<String>> lines, Map<String, UnitId> units, DemoRegister register) {
        for (List<String> line : lines) {
            UnitId unit = Objects.requireNonNull(units.get(line.get(2)), line.get(2));
            PostId post =
                    posts.open(
                            register.acting(line.get(0)).id(),
                            new PostForm(unit, line.get(4), LocalDate.now(clock), null, false));
            grants.set(
                    new Grants.Seen(post, posts.find(post).orElseThrow().version()),
                    List.of(line.get(3)),
                    register.acting(GUARD));
        }
    }

    /** Passwords of the demo are as old as its story and stay good. */
    void keepPasswords() {
        SignInRules now = rules.now();
        rules.change(
                new SignInRules(
                        now.passwordLength(),
                        now.passwordKinds(),
                        now.passwordPast(),
                        0,
                        now.passwordHours(),
                        now.tries(),
                        now.firstWait(),
                        now.longestWait(),
                        now.addressTries(),
                        now.idleMinutes(),
                        now.absoluteHours(),
                        now.adminsSecond(),
                        now.version()),
                Set.copyOf(rules.rolesWithSecondFactor()),
                "演示账号的密码不定期更换");
    }

    /** Names the deputies of people who have just come. */
    void deputise(Set<String> fresh, DemoRegister register) {
        LocalDate today = LocalDate.now(clock);
        for (List<String> line : DemoLines.of("deputies.txt")) {
            if (fresh.contains(line.get(1))) {
                CurrentUser holder = register.acting(line.get(0));
                deputies.name(
                        new DeputyForm(
                                Objects.requireNonNull(holder.post()),
                                line.get(1),
                                today,
                                today.plusDays(Long.parseLong(line.get(2))),
                                line.get(3)),
                        holder);
            }
        }
    }
}
