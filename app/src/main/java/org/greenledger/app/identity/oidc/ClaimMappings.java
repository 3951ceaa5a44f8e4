package org.greenledger.app.identity.oidc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenledger.app.identity.Directory;
import org.greenledger.app.identity.People;
import org.greenledger.app.identity.RoleView;
import org.greenledger.app.identity.UnitView;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What providers' words for units and roles mean here: a unit's gives a newcomer a post without
 * rights, a role's is only proposed to whoever grants.
 */
@Service
public class ClaimMappings {

    private static final int SHOWN = 200;

    private final JdbcOidcMappings stored;
    private final JdbcOidcAccounts accounts;
    private final OidcProviders providers;
    private final Directory directory;
    private final People people;
    private final ApplicationEventPublisher events;

    ClaimMappings(
            JdbcOidcMappings stored,
            JdbcOidcAccounts accounts,
            OidcProviders providers,
            Directory directory,
            People people,
            ApplicationEventPublisher events) {
        this.stored = stored;
        this.accounts = accounts;
        this.providers = providers;
        this.directory = directory;
        this.people = people;
        this.events = events;
    }

    /** All of them, by provider. */
    public List<MappingView> all() {
        return stored.all();
    }

    /** Accounts that providers vouch for, those without a role first. */
    public List<LinkedAccountView> accounts() {
        return accounts.all(SHOWN);
    }

    /**
     * Lets a word mean a unit or a role.
     *
     * @param meaning the unit's full name, or the role's code
     * @throws Refused with every reason at once
     */
    @Transactional
    public void add(String provider, boolean unit, String value, String meaning) {
        String word = value.strip();
        List<Refusal> found = new ArrayList<>();
        if (providers.all().stream().noneMatch(p -> p.name().equals(provider))) {
            found.add(Refusal.at("provider", "请选择统一身份认证"));
        }
        if (word.isEmpty() || word.length() > 200) {
            found.add(Refusal.at("value", "请填写对方系统里的说法，1到200个字"));
        }
        Optional<UnitView> meant =
                directory.all().stream()
                        .filter(u -> unit && !u.closed() && u.name().equals(meaning.strip()))
                        .findFirst();
        if (unit && meant.isEmpty()) {
            found.add(Refusal.at("unit", "登记簿里没有叫“" + meaning.strip() + "”的单位，请写全称"));
        }
        if (!unit && people.roles().stream().map(RoleView::code).noneMatch(meaning::equals)) {
            found.add(Refusal.at("role", "请选择角色"));
        }
        Refused.ifAny(found);
        boolean added =
                unit
                        ? stored.addUnit(provider, word, meant.orElseThrow().id())
                        : stored.addRole(provider, word, meaning);
        if (!added) {
            throw new Refused(List.of(Refusal.at("value", "“" + word + "”已经有对应关系，请先删除原来的")));
        }
        events.publishEvent(
                new ClaimMapped(provider, word, unit ? meaning.strip() : "角色 " + meaning));
    }

    /** The word means nothing any more. */
    @Transactional
    public void remove(long id) {
        MappingView gone =
                stored.all().stream()
                        .filter(m -> m.id() == id)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("没有这条对应关系"));
        stored.remove(id);
        events.publishEvent(new ClaimMapped(gone.provider(), gone.value(), ""));
    }
}
