package org.greenledger.app.ledger.lists;

import java.util.ArrayList;
import java.util.List;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lists that each person keeps for themselves. */
@Service
public class SavedViews {

    private static final int MOST = 50;

    private final JdbcSavedViews views;

    SavedViews(JdbcSavedViews views) {
        this.views = views;
    }

    /** The person's views, by name. */
    public List<SavedView> of(CurrentUser user) {
        return views.of(user.id());
    }

    /**
     * Keeps a list; one of the same name is replaced.
     *
     * @throws Refused when the name is missing or too long, or there are too many
     */
    @Transactional
    public void keep(String name, String query, CurrentUser user) {
        String bare = name.strip();
        List<Refusal> found = new ArrayList<>();
        if (bare.isEmpty() || bare.length() > 30) {
            found.add(Refusal.at("name", "视图名称须为1到30个字"));
        }
        if (query.length() > 2_000) {
            found.add(Refusal.of("筛选条件太多，无法保存为视图，请减少几个"));
        }
        List<SavedView> there = of(user);
        if (there.size() >= MOST && there.stream().noneMatch(v -> v.name().equals(bare))) {
            found.add(Refusal.of("最多保存" + MOST + "个视图，请先删除不用的"));
        }
        Refused.ifAny(found);
        views.keep(user.id(), bare, query);
    }

    /** Forgets one of the person's own views. */
    @Transactional
    public void forget(long id, CurrentUser user) {
        views.forget(user.id(), id);
    }
}
