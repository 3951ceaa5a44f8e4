package org.greenledger.app.supervision.lamps;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What lamps made due: letters to write, interviews to hold, points taken. */
@Service
public class DueActs {

    /** Acts on a page. */
    public static final int PAGE = 50;

    private final JdbcDueActs acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DueActs(JdbcDueActs acts, ApplicationEventPublisher events, Clock clock) {
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A page of acts about issues the person may see.
     *
     * @param count how many there are, counted no further than 10,000
     */
    public record Found(List<DueActView> rows, int count) {}

    /**
     * Acts that are open, or that were settled.
     *
     * @param page from 1
     */
    @Transactional(readOnly = true)
    public Found page(boolean open, int page, CurrentUser user) {
        return new Found(
                acts.page(open, user, (page - 1) * PAGE, PAGE), acts.count(open, user.scope()));
    }

    /** How many wait for the person's office. */
    @Transactional(readOnly = true)
    public int waiting(CurrentUser user) {
        return user.may(Permission.LAMP_MANAGE) ? acts.waiting(user.scope()) : 0;
    }

    /**
     * Settles an act.
     *
     * @param done false where it is not needed; its points then no longer count
     * @param note what was done (number and day of the letter) or why nothing is, at most 200
     * @throws NotFound when there is none open that the person may see
     */
    @Transactional
    public void settle(long id, boolean done, String note, CurrentUser user) {
        JdbcDueActs.Open open =
                acts.lock(id, user.scope()).orElseThrow(() -> new NotFound("没有这件应办事项，或者它已经办结"));
        if (!user.may(Permission.LAMP_MANAGE) || !user.scope().holds(open.owner())) {
            throw Refused.because("问题" + open.number() + "由其他单位的整改办管理，您不能办结");
        }
        if (note.isBlank() || note.length() > 200) {
            throw new Refused(
                    List.of(
                            Refusal.at(
                                    "note",
                                    done ? "请写明办理情况（如文号、日期），不超过200个字" : "请写明不再需要的理由，不超过200个字")));
        }
        acts.settle(id, done, note.strip(), user, clock.instant());
        List<Long> units = new ArrayList<>(List.of(open.owner().value()));
        Long unit = open.unit();
        if (unit != null) {
            units.add(unit);
        }
        events.publishEvent(
                new ActSettled(
                        open.issue(),
                        open.number(),
                        open.word(),
                        open.act(),
                        done,
                        note.strip(),
                        units,
                        open.secret()));
    }

    /** Points taken in a year, the most first. */
    @Transactional(readOnly = true)
    public List<PointsView> points(int year, CurrentUser user) {
        return acts.points(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), user.scope());
    }
}
