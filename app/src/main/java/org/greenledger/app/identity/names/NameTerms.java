package org.greenledger.app.identity.names;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tables of abbreviations and renamings by which names are read. */
@Service
public class NameTerms {

    private static final int LONGEST = 60;

    private final JdbcNameTerms table;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NameTerms(JdbcNameTerms table, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.events = events;
        this.clock = clock;
    }

    /** Those in force whose words contain {@code words}; all for none. */
    @Transactional(readOnly = true)
    public List<NameTerm> all(String words) {
        String sought = words.strip();
        return table.all().stream()
                .filter(t -> t.written().contains(sought) || t.full().contains(sought))
                .toList();
    }

    /**
     * Adds a line.
     *
     * @param since for a renaming: from when; absent where nobody knows
     * @throws Refused with everything that is wrong with it
     */
    @Transactional
    public void add(
            NameTerm.Kind kind,
            String written,
            String full,
            @Nullable LocalDate since,
            String source,
            CurrentUser user) {
        String from = ReadingRules.plain(written);
        String to = ReadingRules.plain(full);
        List<Refusal> found = new ArrayList<>();
        length(found, "written", "简称或原名", from);
        length(found, "full", "全称或现名", to);
        if (from.equals(to)) {
            found.add(Refusal.at("full", "两个名称一样，请检查"));
        }
        if (source.isBlank()) {
            found.add(Refusal.at("source", "请写明出处，例如：某市机构改革方案"));
        }
        boolean known =
                table.all().stream()
                        .anyMatch(
                                t ->
                                        t.kind() == kind
                                                && t.written().equals(from)
                                                && t.full().equals(to));
        if (known) {
            found.add(Refusal.at("written", "“" + from + "”是“" + to + "”，已经在表中"));
        }
        Refused.ifAny(found);
        table.insert(kind, from, to, since, source.strip(), user.signature(), clock.instant());
        events.publishEvent(new NameTermChanged(kind, from, to, true));
    }

    private static void length(List<Refusal> found, String field, String what, String value) {
        if (value.length() < 2 || value.length() > LONGEST) {
            found.add(Refusal.at(field, what + "须为2到" + LONGEST + "个字"));
        }
    }

    /**
     * Takes a line out of use; it stays on record.
     *
     * @throws NotFound when there is none
     */
    @Transactional
    public void withdraw(long id, CurrentUser user) {
        NameTerm term =
                table.all().stream()
                        .filter(t -> t.id() == id)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("没有这一条，也许刚被别人停用"));
        table.withdraw(id, user.signature(), clock.instant());
        events.publishEvent(new NameTermChanged(term.kind(), term.written(), term.full(), false));
    }
}
