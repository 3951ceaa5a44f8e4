package org.greenledger.app.web.errors;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.greenledger.app.web.PublicPage;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Answers what filters and the container could not do. */
@Controller
@PublicPage
class ErrorPage implements ErrorController {
    private final Mishaps mishaps;
    private final ErrorAnswers answers;

    ErrorPage(Mishaps mishaps, ErrorAnswers answers) {
        this.mishaps = mishaps;
        this.answers = answers;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    ModelAndView error(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object where = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        Throwable thrown = Mishaps.handedOver(request);
        int code = status instanceof Integer number ? number : 404;
        return answers.answer(
                mishap(code, thrown),
                where == null ? request.getRequestURI() : where.toString(),
                thrown,
                request,
                response);
    }

    /**
     * A status that a filter chose is kept, unless it is only "broken" and the exception tells
     * more.
     */
    private Mishap mishap(int code, @Nullable Throwable thrown) {
        if (thrown == null) {
            return mishaps.byStatus(code);
        }
        Mishap told = mishaps.of(thrown);
        return told.ours() && code < 500 ? mishaps.byStatus(code) : told;
    }
}
