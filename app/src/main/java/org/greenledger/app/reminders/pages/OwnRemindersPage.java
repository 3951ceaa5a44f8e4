package org.greenledger.app.reminders.pages;

import java.util.List;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.reminders.ReminderChoices;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.web.Page;
import org.greenledger.app.web.SignedInPage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** How one is reminded: mail, a group of the office's chat, one's calendar. */
@Controller
@SignedInPage
class OwnRemindersPage {

    private static final String HERE = "/account/reminders";

    private final ReminderChoices choices;

    OwnRemindersPage(ReminderChoices choices) {
        this.choices = choices;
    }

    @GetMapping(HERE)
    Page show(CurrentUser user) {
        return page(user, List.of());
    }

    @PostMapping(HERE)
    Page choose(
            @RequestParam(defaultValue = "false") boolean mail,
            @RequestParam(defaultValue = "0") long chat,
            CurrentUser user) {
        return act(user, "提醒方式已保存", () -> choices.choose(mail, chat, user));
    }

    @PostMapping(HERE + "/address")
    Page address(@RequestParam(defaultValue = "") String address, CurrentUser user) {
        return act(user, "验证码已发出，请查收邮件", () -> choices.askAddress(address, user));
    }

    @PostMapping(HERE + "/confirm")
    Page confirm(@RequestParam(defaultValue = "") String code, CurrentUser user) {
        return act(user, "邮件地址已确认，以后的提醒会发到这里", () -> choices.confirmAddress(code, user));
    }

    @PostMapping(HERE + "/feed")
    Page openFeed(CurrentUser user) {
        return act(user, "日历订阅地址已生成，旧地址已失效", () -> choices.openFeed(user));
    }

    @PostMapping(HERE + "/feed/close")
    Page closeFeed(CurrentUser user) {
        return act(user, "日历订阅地址已撤销", () -> choices.closeFeed(user));
    }

    private Page act(CurrentUser user, String said, Runnable act) {
        try {
            act.run();
            return Page.redirect(HERE).toast(said);
        } catch (Refused refused) {
            return page(user, refused.refusals()).status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private Page page(CurrentUser user, List<Refusal> refusals) {
        return Page.of("reminders/own")
                .with("choice", choices.of(user))
                .with(
                        "server",
                        ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString())
                .with("refusals", refusals);
    }
}
