package org.greenledger.app.progress.review;

import java.util.List;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.progress.OwedId;
import org.greenledger.app.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the office has to look at, and has looked at. */
@Service
@Transactional(readOnly = true)
public class ReviewQueue {

    /** Rows on a page. */
    public static final int PAGE = 50;

    /** Beyond that is not counted. */
    public static final int BOUND = 10_000;

    private final JdbcReviewQueue queue;

    ReviewQueue(JdbcReviewQueue queue) {
        this.queue = queue;
    }

    /**
     * A page of the list.
     *
     * @param count how many there are, counted no further than one beyond {@link #BOUND}
     */
    public record Found(List<ReviewRow> rows, int count) {}

    /** The reports that are looked for, in the order of their periods. */
    public Found page(ReviewQuery query, CurrentUser user) {
        return new Found(queue.rows(query, PAGE, user), queue.count(query, BOUND + 1, user));
    }

    /** How many reports wait for this person's office. */
    public int waiting(CurrentUser user) {
        return queue.waiting(user.scope());
    }

    /**
     * One report beside what it is measured by.
     *
     * @throws NotFound when there is none that this person's office reviews
     */
    public ReviewView get(OwedId owed, CurrentUser user) {
        ReviewRow row = queue.one(owed, user).orElseThrow(() -> new NotFound("没有这份填报，或者不由您审核"));
        return queue.view(row, user.scope());
    }
}
