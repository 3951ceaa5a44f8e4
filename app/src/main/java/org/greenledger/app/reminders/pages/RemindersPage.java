package org.greenledger.app.reminders.pages;

import java.util.List;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.reminders.DigestView;
import org.greenledger.app.reminders.Digests;
import org.greenledger.app.web.Page;
import org.greenledger.app.web.SignedInPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What one has been reminded of, the newest first. */
@Controller
@SignedInPage
class RemindersPage {

    private final Digests digests;

    RemindersPage(Digests digests) {
        this.digests = digests;
    }

    @GetMapping("/reminders")
    Page list(@RequestParam(defaultValue = "1") int page, CurrentUser user) {
        int number = Pagers.number(page);
        List<DigestView> shown = digests.of(user, number);
        int count = digests.count(user);
        return Page.of("reminders/list")
                .with("digests", shown)
                .with("unread", digests.unread(user.id()))
                .with("pager", Pagers.of(number, Digests.PAGE, shown.size(), count, "/reminders"));
    }

    @PostMapping("/reminders/{id}/read")
    Page read(@PathVariable long id, CurrentUser user) {
        digests.read(id, user);
        return Page.redirect("/reminders");
    }

    @PostMapping("/reminders/read-all")
    Page readAll(CurrentUser user) {
        digests.readAll(user);
        return Page.redirect("/reminders").toast("已全部标为已读");
    }
}
