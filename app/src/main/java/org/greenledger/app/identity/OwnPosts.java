package org.greenledger.app.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.greenledger.app.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The posts a person can act from, and the one they act from now. */
@Service
public class OwnPosts {

    private final JdbcOwnPosts posts;
    private final JdbcSessions sessions;
    private final ApplicationEventPublisher events;

    OwnPosts(JdbcOwnPosts posts, JdbcSessions sessions, ApplicationEventPublisher events) {
        this.posts = posts;
        this.sessions = sessions;
        this.events = events;
    }

    /** The posts open today, their own first, then those they are a deputy in. */
    @Transactional(readOnly = true)
    public List<OwnPostView> of(CurrentUser user) {
        return posts.of(user.id(), user.post());
    }

    /**
     * Acts from another post from the next request on, in this session only.
     *
     * @return the post
     * @throws NotFound when they cannot act from it today
     */
    @Transactional
    public OwnPostView choose(CurrentUser user, PostId post, HttpServletRequest request) {
        List<OwnPostView> all = of(user);
        OwnPostView chosen =
                all.stream()
                        .filter(p -> p.id().equals(post))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("您没有这个岗位，或者它已经结束"));
        String before =
                all.stream()
                        .filter(OwnPostView::current)
                        .map(OwnPostView::label)
                        .findFirst()
                        .orElse("");
        if (!chosen.current()) {
            SessionCookie.read(request).ifPresent(token -> sessions.choose(token, post));
            events.publishEvent(new PostChosen(user.id(), user.name(), before, chosen.label()));
        }
        return chosen;
    }
}
