package org.greenledger.app.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Service;

/** Everybody's sessions: opened when somebody has proved who they are, ended when they must. */
@Service
public class Sessions {
    private static final int LONGEST = 200;

    private final JdbcSessions sessions;

    Sessions(JdbcSessions sessions) {
        this.sessions = sessions;
    }

    /**
     * Opens a session for a person who has proved who they are, and gives its token to the browser;
     * the one the browser had before ends.
     *
     * @return the digest by which the table knows the session
     */
    public byte[] open(PersonId person, HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.read(request).ifPresent(sessions::end);
        String token = sessions.open(person, request.getRemoteAddr(), agent(request));
        SessionCookie.write(request, response, token);
        return Tokens.digest(token);
    }

    /** The browser as it calls itself, cut to a length that can be shown. */
    public static String agent(HttpServletRequest request) {
        String agent = request.getHeader(HttpHeaders.USER_AGENT);
        return agent == null ? "" : agent.substring(0, Math.min(LONGEST, agent.length()));
    }

    /** The digest by which the table knows the browser's session; empty for a browser without. */
    public Optional<byte[]> digest(HttpServletRequest request) {
        return SessionCookie.read(request).map(Tokens::digest);
    }

    /** Ends the browser's session, in the table as well as in the browser. */
    public void end(HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.read(request).ifPresent(sessions::end);
        SessionCookie.clear(request, response);
    }

    /** The running sessions of a person, the newest first. */
    public List<SessionView> of(PersonId person) {
        return sessions.of(person, null);
    }

    /** Ends one session of a person; a key of somebody else's ends nothing. */
    public void end(PersonId person, String key) {
        sessions.end(person, key);
    }

    /** Ends all sessions of a person, everywhere and at once. */
    public void endAll(PersonId person) {
        sessions.endAll(person);
    }

    /** Ends all sessions of a person but the one that this request belongs to. */
    public void endOthers(PersonId person, HttpServletRequest request) {
        sessions.endOthers(person, SessionCookie.read(request).orElse(""));
    }

    /** Forgets sessions that have run out; tells how many. */
    public int sweep() {
        return sessions.sweep();
    }
}
