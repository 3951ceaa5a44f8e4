package org.greenledger.app.progress.filling;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.ledger.Progress;
import org.greenledger.app.ledger.deadlines.ScheduleRules;
import org.greenledger.app.ledger.deadlines.Schedules;
import org.greenledger.app.progress.OwedId;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is being typed, kept as it is typed; a unit's people share one draft for each report. */
@Service
public class Drafts {

    private static final int LONGEST = 8000;

    private final JdbcDrafts table;
    private final Schedules schedules;
    private final Clock clock;

    Drafts(JdbcDrafts table, Schedules schedules, Clock clock) {
        this.table = table;
        this.schedules = schedules;
        this.clock = clock;
    }

    /**
     * Saves a draft, unless somebody else saved it since the person saw it.
     *
     * @param version of the draft that the person saw, 0 for none; negative to replace whatever
     *     there is
     * @throws NotFound when it is not owed by a unit of the person's scope
     * @throws Refused when they may not report, or it is accepted already
     */
    @Transactional
    public DraftSaved save(OwedId owed, Filled filled, int version, CurrentUser user) {
        if (!user.may(Permission.PROGRESS_REPORT)) {
            throw Refused.because("您没有填报进展的权限");
        }
        JdbcDrafts.About about =
                table.lock(owed, user.scope())
                        .orElseThrow(() -> new NotFound("没有这项填报任务，或者不由您的单位承担"));
        if (!about.open()) {
            throw Refused.because("已经审核采用，不能再改");
        }
        Optional<JdbcDrafts.Now> now = table.now(owed);
        int there = now.map(JdbcDrafts.Now::version).orElse(0);
        Progress computed = computed(about, filled.percent());
        if (version >= 0 && version != there) {
            return new DraftSaved(
                    there,
                    now.map(JdbcDrafts.Now::at).orElse(clock.instant()),
                    now.map(JdbcDrafts.Now::by).orElse("别人"),
                    computed);
        }
        Instant at = clock.instant();
        table.write(owed, kept(filled), there + 1, user, at);
        return new DraftSaved(there + 1, at, "", computed);
    }

    private @Nullable Progress computed(JdbcDrafts.About about, @Nullable Integer percent) {
        if (percent == null) {
            return null;
        }
        LocalDate today = LocalDate.now(clock);
        Long measure = about.measure();
        Integer scheduled =
                measure == null
                        ? schedules.issues(List.of(about.issue()), today).get(about.issue())
                        : schedules.measures(List.of(measure), today).get(measure);
        return ScheduleRules.state(percent, scheduled);
    }

    /** A draft may be unfinished and wrong, but neither endless nor beyond what a column holds. */
    private static Filled kept(Filled f) {
        Integer percent = f.percent();
        return new Filled(
                f.progress(),
                cut(f.reason()),
                percent == null || percent < 0 || percent > 100 ? null : percent,
                cut(f.done()),
                cut(f.problems()),
                cut(f.nextStep()),
                f.forecastOn(),
                f.proofs().stream().distinct().limit(200).toList(),
                f.same());
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
