package org.greenledger.app.identity.signin.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.greenledger.app.identity.signin.ProviderSignOut;
import org.greenledger.app.web.Page;
import org.greenledger.app.web.PublicPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Signing out, here and, where a provider vouched, there. */
@Controller
@PublicPage
class SignOutPage {

    private final ProviderSignOut signOut;

    SignOutPage(ProviderSignOut signOut) {
        this.signOut = signOut;
    }

    @PostMapping("/sign-out")
    Page signOut(HttpServletRequest request, HttpServletResponse response) {
        return signOut.leave(request, response)
                .map(address -> Onward.to(address, "您已退出绿账，正在退出统一身份认证", response))
                .orElseGet(() -> Page.redirect("/sign-in?out"));
    }
}
