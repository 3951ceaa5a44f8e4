package org.greenledger.app.web.errors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.greenledger.app.web.spi.Visitors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Answers what handlers throw, after a handler's own {@code @ExceptionHandler} had its chance. */
@Component
class ThrownAnswers implements HandlerExceptionResolver {
    private static final Logger LOG = LoggerFactory.getLogger(ThrownAnswers.class);

    private final Mishaps mishaps;
    private final ErrorAnswers answers;
    private final ObjectProvider<Visitors> visitors;

    ThrownAnswers(Mishaps mishaps, ErrorAnswers answers, ObjectProvider<Visitors> visitors) {
        this.mishaps = mishaps;
        this.answers = answers;
        this.visitors = visitors;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Object handler,
            Exception thrown) {
        if (isForSignIn(thrown)) {
            return null;
        }
        if (thrown instanceof AsyncRequestNotUsableException || response.isCommitted()) {
            LOG.info("the answer to {} broke off: {}", request.getRequestURI(), thrown.toString());
            return new ModelAndView();
        }
        try {
            response.resetBuffer();
            return answers.answer(
                    mishaps.of(thrown), request.getRequestURI(), thrown, request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody unknown is not refused but asked to sign in; the security filters do that. */
    private boolean isForSignIn(Exception thrown) {
        boolean known = visitors.stream().anyMatch(all -> all.current().isPresent());
        return thrown instanceof AuthenticationException
                || (thrown instanceof AccessDeniedException && !known);
    }
}
