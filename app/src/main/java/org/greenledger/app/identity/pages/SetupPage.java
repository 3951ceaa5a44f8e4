package org.greenledger.app.identity.pages;

import java.util.List;
import org.greenledger.app.identity.FirstStart;
import org.greenledger.app.identity.SetupForm;
import org.greenledger.app.identity.signin.Passwords;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.web.Page;
import org.greenledger.app.web.PublicPage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The first start of an empty database. */
@Controller
@PublicPage
class SetupPage {

    private final FirstStart firstStart;
    private final Passwords passwords;

    SetupPage(FirstStart firstStart, Passwords passwords) {
        this.firstStart = firstStart;
        this.passwords = passwords;
    }

    @GetMapping("/setup")
    Page show() {
        return firstStart.open() ? form(SetupForm.EMPTY, List.of()) : Page.redirect("/sign-in");
    }

    @PostMapping("/setup")
    Page complete(@ModelAttribute SetupForm form) {
        if (!firstStart.open()) {
            return Page.redirect("/sign-in");
        }
        try {
            firstStart.complete(form);
            return Page.redirect("/sign-in").toast("初始化完成，请用整改办负责人账号登录后导入方案");
        } catch (Refused refused) {
            return form(form, refused.refusals()).status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private Page form(SetupForm form, List<Refusal> refusals) {
        return Page.of("identity/setup")
                .with("passwordRule", passwords.inWords())
                .with("form", form)
                .with("refusals", refusals);
    }
}
