package org.greenledger.app.web.guard;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.greenledger.app.web.PublicPage;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Sends away whoever knocks at public doors too often. */
@Component
class KnockGuard implements HandlerInterceptor {

    private final KnockLimits limits;

    KnockGuard(KnockLimits limits) {
        this.limits = limits;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (request.getDispatcherType() != DispatcherType.REQUEST
                || !(handler instanceof HandlerMethod method)
                || !isPublic(method)) {
            return true;
        }
        boolean sendsForm =
                !"GET".equals(request.getMethod()) && !"HEAD".equals(request.getMethod());
        Duration wait = limits.knock(request.getRemoteAddr(), sendsForm);
        if (wait.isZero()) {
            return true;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        return false;
    }

    private static boolean isPublic(HandlerMethod method) {
        return AnnotatedElementUtils.hasAnnotation(method.getMethod(), PublicPage.class)
                || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), PublicPage.class);
    }
}
