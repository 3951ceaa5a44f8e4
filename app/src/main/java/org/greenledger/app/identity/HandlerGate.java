package org.greenledger.app.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Optional;
import org.greenledger.app.web.PublicPage;
import org.greenledger.app.web.SignedInPage;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a request through to its handler only when the handler says that this person may use it. */
@Component
class HandlerGate implements HandlerInterceptor {

    private static final String SIGN_IN = "/sign-in";
    private static final String OWN_ACCOUNT = "/account";
    private static final String WAITING = OWN_ACCOUNT + "/waiting";

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)
                || stated(method, PublicPage.class) != null) {
            return true;
        }
        if (method.getBeanType().getName().startsWith("org.springframework.")) {
            return true;
        }
        Optional<CurrentUser> user = CurrentUsers.current();
        if (user.isEmpty()) {
            return toSignIn(request, response);
        }
        String first = first(user.get());
        if (!first.isEmpty() && !ownAccount(request.getRequestURI())) {
            return redirect(request, response, first);
        }
        if (user.get().permissions().isEmpty() && request.getRequestURI().equals("/")) {
            return redirect(request, response, WAITING);
        }
        if (stated(method, SignedInPage.class) == null && !allowed(method, user.get())) {
            throw new AccessDeniedException("您没有使用这个页面的权限");
        }
        return true;
    }

    /** What the person has to do before anything else; empty for nothing. */
    private static String first(CurrentUser user) {
        if (user.mustChangePassword()) {
            return OWN_ACCOUNT + "?must-change";
        }
        return user.mustSetSecondFactor() ? OWN_ACCOUNT + "/second-factor" : "";
    }

    private static boolean ownAccount(String path) {
        return path.equals(OWN_ACCOUNT) || path.startsWith(OWN_ACCOUNT + "/");
    }

    private static boolean allowed(HandlerMethod method, CurrentUser user) {
        Requires requires = stated(method, Requires.class);
        return requires != null && Arrays.stream(requires.value()).anyMatch(user::may);
    }

    private boolean toSignIn(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getHeader("HX-Request") == null && "GET".equals(request.getMethod())) {
            WantedPage.save(request, response);
        }
        return redirect(request, response, SIGN_IN);
    }

    private static boolean redirect(
            HttpServletRequest request, HttpServletResponse response, String where)
            throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", where);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(where);
        }
        return false;
    }

    private static <A extends Annotation> @Nullable A stated(HandlerMethod method, Class<A> type) {
        A found = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), type);
        return found != null
                ? found
                : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), type);
    }
}
