package org.greenledger.app.identity.pages;

import org.greenledger.app.identity.FirstStart;
import org.greenledger.app.web.Page;
import org.greenledger.app.web.PublicPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sign-in. */
@Controller
@PublicPage
class SignInPage {

    private final FirstStart firstStart;

    SignInPage(FirstStart firstStart) {
        this.firstStart = firstStart;
    }

    @GetMapping("/sign-in")
    Page show(@RequestParam @Nullable String failed, @RequestParam @Nullable String out) {
        if (firstStart.open()) {
            return Page.redirect("/setup");
        }
        return Page.of("identity/sign-in").with("failed", failed != null).with("out", out != null);
    }
}
