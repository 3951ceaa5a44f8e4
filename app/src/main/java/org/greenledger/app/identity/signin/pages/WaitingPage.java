package org.greenledger.app.identity.signin.pages;

import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.web.Page;
import org.greenledger.app.web.SignedInPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Tells somebody whose account may do nothing yet whom to ask. */
@Controller
@SignedInPage
class WaitingPage {

    @GetMapping("/account/waiting")
    Page show(CurrentUser user) {
        return user.permissions().isEmpty()
                ? Page.of("identity/signin/waiting").with("user", user)
                : Page.redirect("/");
    }
}
