package org.greenledger.app.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's own sessions: see them, end them. */
@Service
public class OwnSessions {

    private final JdbcSessions sessions;

    OwnSessions(JdbcSessions sessions) {
        this.sessions = sessions;
    }

    /** The running sessions, the newest first. */
    public List<SessionView> of(CurrentUser user, HttpServletRequest request) {
        return sessions.of(user.id(), SessionCookie.read(request).orElse(null));
    }

    /** Ends one of the person's own sessions; a key of somebody else's ends nothing. */
    @Transactional
    public void end(CurrentUser user, String key) {
        sessions.end(user.id(), key);
    }

    /** Ends all of the person's sessions but the one that asks. */
    @Transactional
    public void endOthers(CurrentUser user, HttpServletRequest request) {
        sessions.endOthers(user.id(), SessionCookie.read(request).orElse(""));
    }
}
