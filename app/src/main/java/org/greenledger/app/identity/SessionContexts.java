package org.greenledger.app.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Ties Spring Security to the table of sessions: asked at most once a request, and only when
 * somebody wants to know.
 */
@Component
class SessionContexts implements SecurityContextRepository {

    private final JdbcSessions sessions;

    SessionContexts(JdbcSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Once(() -> load(request));
    }

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return load(holder.getRequest());
    }

    private SecurityContext load(HttpServletRequest request) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        SessionCookie.read(request)
                .flatMap(sessions::who)
                .ifPresent(u -> context.setAuthentication(new SignedIn(u)));
        return context;
    }

    @Override
    public void saveContext(
            SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.read(request).ifPresent(sessions::end);
        if (context.getAuthentication() instanceof SignedIn signedIn) {
            String agent = request.getHeader(HttpHeaders.USER_AGENT);
            String told = agent == null ? "" : agent.substring(0, Math.min(200, agent.length()));
            SessionCookie.write(
                    request,
                    response,
                    sessions.open(signedIn.getPrincipal().id(), request.getRemoteAddr(), told));
        } else {
            SessionCookie.clear(request, response);
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return SessionCookie.read(request).isPresent();
    }

    private static final class Once implements DeferredSecurityContext {
        private final Supplier<SecurityContext> source;
        private SecurityContext context;

        @SuppressWarnings("NullAway.Init")
        Once(Supplier<SecurityContext> source) {
            this.source = source;
        }

        @Override
        public SecurityContext get() {
            if (context == null) {
                context = source.get();
            }
            return context;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
