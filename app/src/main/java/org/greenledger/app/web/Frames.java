package org.greenledger.app.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.greenledger.app.web.spi.Bell;
import org.greenledger.app.web.spi.NavEntry;
import org.greenledger.app.web.spi.SearchBox;
import org.greenledger.app.web.spi.Visitors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Builds the frame of a request. */
@Component
class Frames {
    private static final String ATTRIBUTE = Frame.class.getName();

    private final Assets assets;
    private final ObjectProvider<Visitors> visitors;
    private final List<NavEntry> entries;
    private final ObjectProvider<SearchBox> search;
    private final ObjectProvider<Bell> bell;
    private final Clock clock;

    Frames(
            Assets assets,
            ObjectProvider<Visitors> visitors,
            ObjectProvider<NavEntry> entries,
            ObjectProvider<SearchBox> search,
            ObjectProvider<Bell> bell,
            Clock clock) {
        this.assets = assets;
        this.visitors = visitors;
        this.search = search;
        this.bell = bell;
        this.clock = clock;
        this.entries = entries.stream().sorted(Comparator.comparingInt(NavEntry::order)).toList();
    }

    /** The frame of this request; the same one however often it is asked for. */
    Frame of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Frame frame) {
            return frame;
        }
        Visitors known = visitors.getIfAvailable();
        Frame frame =
                new Frame(
                        assets,
                        asked(
                                request,
                                RequestDispatcher.ERROR_REQUEST_URI,
                                request.getRequestURI()),
                        request.getQueryString(),
                        known == null ? Optional.empty() : known.current(),
                        entries,
                        Optional.ofNullable(search.getIfAvailable()),
                        Optional.ofNullable(bell.getIfAvailable()),
                        Look.of(request),
                        () -> csrf(request),
                        Toast.found(request),
                        LocalDateTime.now(clock));
        request.setAttribute(ATTRIBUTE, frame);
        return frame;
    }

    /** On an error page, the address that was asked for. */
    private static String asked(HttpServletRequest request, String attribute, String otherwise) {
        return request.getAttribute(attribute) instanceof String address ? address : otherwise;
    }

    private static @Nullable Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Csrf(token.getParameterName(), token.getHeaderName(), token.getToken())
                : null;
    }
}
