package org.greenledger.app.web.errors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.web.Htmx;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells a mishap the way it was asked: as a page, as a toast for htmx, or as a problem document.
 */
@Component
class ErrorAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JsonMapper json;
    private final ApplicationEventPublisher events;

    ErrorAnswers(JsonMapper json, ApplicationEventPublisher events) {
        this.json = json;
        this.events = events;
    }

    /**
     * Answers.
     *
     * @param where the path that was asked for
     * @param thrown what happened, for the log only; {@code null} when only a status is known
     */
    ModelAndView answer(
            Mishap mishap,
            String where,
            @Nullable Throwable thrown,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        String reference = reference();
        log(mishap, reference, request.getMethod() + " " + where, thrown);
        int status = mishap.status().value();
        if (isToBeRecorded(status, thrown)) {
            events.publishEvent(new RequestRefused(methodOf(request), where, status, reference));
        }
        response.setStatus(mishap.status().value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.addHeader(HttpHeaders.VARY, "HX-Request, Accept");
        if (asksForJson(request)) {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream()
                    .write(json.writeValueAsBytes(problem(mishap, where, reference)));
            return new ModelAndView();
        }
        Map<String, Object> told = Map.of("mishap", mishap, "where", where, "reference", reference);
        if (Htmx.wantsFragment(request)) {
            response.setHeader("HX-Retarget", "#toasts");
            response.setHeader("HX-Reswap", "beforeend");
            response.setHeader("X-Fragment", "error");
            return new ModelAndView("frame/errortoast", told);
        }
        return new ModelAndView("frame/error", told);
    }

    /** Forwarded to the error page, every request becomes a GET. */
    private static String methodOf(HttpServletRequest request) {
        return request.getAttribute("jakarta.servlet.error.method") instanceof String method
                ? method
                : request.getMethod();
    }

    /** A mistyped address is nobody's business; an id that somebody may not know is. */
    private static boolean isToBeRecorded(int status, @Nullable Throwable thrown) {
        return switch (status) {
            case 403, 409, 422, 429 -> true;
            case 404 -> thrown instanceof NotFound;
            default -> status >= 500;
        };
    }

    private static void log(
            Mishap mishap, String reference, String where, @Nullable Throwable thrown) {
        int status = mishap.status().value();
        if (mishap.ours()) {
            LOG.error("{} {} at {}", reference, status, where, thrown);
        } else if (status != 404 && status != 405) {
            LOG.info("{} {} at {}: {}", reference, status, where, String.valueOf(thrown));
        }
    }

    private static boolean asksForJson(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("json") && !accept.contains("text/html");
    }

    private static ProblemDetail problem(Mishap mishap, String where, String reference) {
        ProblemDetail problem = ProblemDetail.forStatus(mishap.status());
        problem.setTitle(mishap.what());
        problem.setDetail(mishap.advice());
        problem.setInstance(
                URI.create(org.springframework.web.util.UriUtils.encodePath(where, "UTF-8")));
        problem.setProperty("reference", reference);
        if (!mishap.reasons().isEmpty()) {
            problem.setProperty("errors", List.copyOf(mishap.reasons()));
        }
        return problem;
    }

    /** Eight letters and digits that nobody confuses on the telephone. */
    private static String reference() {
        StringBuilder text = new StringBuilder("E-");
        for (int i = 0; i < 8; i++) {
            text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
