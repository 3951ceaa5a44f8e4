package org.greenledger.app.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.greenledger.app.web.Look;
import org.greenledger.app.web.Page;
import org.greenledger.app.web.PublicPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps how a person likes to read: large type, dense rows. */
@Controller
@PublicPage
class LookPage {

    /** What is not given stays as it is. */
    @PostMapping("/look")
    Page look(
            @RequestParam @Nullable Boolean elder,
            @RequestParam @Nullable Boolean compact,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        Look now = Look.of(request);
        Look chosen =
                new Look(
                        elder == null ? now.elder() : elder,
                        compact == null ? now.compact() : compact);
        Look.COOKIE.write(request, response, chosen.text());
        return Page.redirect(Page.isOurs(back) ? back : "/");
    }
}
