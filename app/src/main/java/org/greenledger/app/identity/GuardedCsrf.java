package org.greenledger.app.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/** Keeps the forms' token in a cookie that behind TLS no neighbouring host can plant. */
final class GuardedCsrf implements CsrfTokenRepository {
    private static final String NAME = "XSRF-TOKEN";

    private final CookieCsrfTokenRepository plain = repository(NAME);
    private final CookieCsrfTokenRepository guarded = repository("__Host-" + NAME);

    private static CookieCsrfTokenRepository repository(String name) {
        CookieCsrfTokenRepository made = new CookieCsrfTokenRepository();
        made.setCookieName(name);
        made.setCookiePath("/");
        made.setCookieCustomizer(c -> c.sameSite("Lax").httpOnly(true));
        return made;
    }

    private CookieCsrfTokenRepository of(HttpServletRequest request) {
        return request.isSecure() ? guarded : plain;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return of(request).generateToken(request);
    }

    @Override
    public void saveToken(
            @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        of(request).saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return of(request).loadToken(request);
    }
}
