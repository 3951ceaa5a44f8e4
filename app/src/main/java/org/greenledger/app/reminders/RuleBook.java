package org.greenledger.app.reminders;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules in force: an office's own, else what holds for all. */
final class RuleBook {

    /**
     * @param unit 0 for what holds for all
     */
    record Entry(long unit, ReminderRule rule) {}

    private record Key(long unit, String kind) {}

    private final Map<Key, ReminderRule> rules = new HashMap<>();
    private final Recipients units;

    RuleBook(List<Entry> entries, Recipients units) {
        this.units = units;
        for (Entry entry : entries) {
            rules.put(new Key(governmentOf(entry.unit()), entry.rule().kind()), entry.rule());
        }
    }

    /** The rule for a kind of things of this owner; absent for a kind that nobody ruled. */
    @Nullable ReminderRule of(long owner, String kind) {
        ReminderRule own = rules.get(new Key(governmentOf(owner), kind));
        return own != null ? own : rules.get(new Key(0, kind));
    }

    /** For how many days overdue the most patient rule reminds. */
    int longest() {
        return rules.values().stream().mapToInt(ReminderRule::until).max().orElse(0);
    }

    /** How many days ahead the earliest rule reminds. */
    int earliest() {
        return rules.values().stream().mapToInt(ReminderRule::earliest).max().orElse(0);
    }

    private long governmentOf(long unit) {
        return unit == 0 ? 0 : units.governmentOf(unit);
    }
}
