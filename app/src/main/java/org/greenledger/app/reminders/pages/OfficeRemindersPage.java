package org.greenledger.app.reminders.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.greenledger.app.calendar.WorkingCalendar;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.reminders.Channel;
import org.greenledger.app.reminders.ChatForm;
import org.greenledger.app.reminders.ChatSort;
import org.greenledger.app.reminders.Digests;
import org.greenledger.app.reminders.OfficeReminders;
import org.greenledger.app.reminders.PreviewRow;
import org.greenledger.app.reminders.RuleForm;
import org.greenledger.app.reminders.SentRow;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.web.Page;
import org.greenledger.app.web.pieces.Icon;
import org.greenledger.app.web.spi.NavEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What an office decides about reminders, what goes out today, and what went out. */
@Controller
@Requires(Permission.REMINDER_MANAGE)
class OfficeRemindersPage {

    private static final int PREVIEWED = 200;

    private final OfficeReminders office;
    private final Digests digests;
    private final WorkingCalendar calendar;
    private final Clock clock;

    OfficeRemindersPage(
            OfficeReminders office, Digests digests, WorkingCalendar calendar, Clock clock) {
        this.office = office;
        this.digests = digests;
        this.calendar = calendar;
        this.clock = clock;
    }

    @GetMapping("/reminder-rules")
    Page rules(CurrentUser user) {
        return Page.of("reminders/rules")
                .with("rows", office.rules(user))
                .with("unit", user.unitName());
    }

    @GetMapping("/reminder-rules/{kind}")
    Page rule(@PathVariable String kind, CurrentUser user) {
        return rule(kind, null, "", user, List.of());
    }

    @PostMapping("/reminder-rules/{kind}")
    Page change(
            @PathVariable String kind,
            @RequestParam(defaultValue = "false") boolean active,
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String every,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String aboveAfter,
            @RequestParam(defaultValue = "") String reason,
            CurrentUser user) {
        RuleForm form = new RuleForm(kind, active, before, after, every, until, aboveAfter);
        try {
            office.change(form, reason, user);
        } catch (Refused refused) {
            return rule(kind, form, reason, user, refused.refusals())
                    .status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return Page.redirect("/reminder-rules").toast("提醒规则已改动，从下一次提醒起生效");
    }

    private Page rule(
            String kind,
            @Nullable RuleForm form,
            String reason,
            CurrentUser user,
            List<Refusal> refusals) {
        OfficeReminders.RuleRow row =
                office.rules(user).stream()
                        .filter(r -> r.kind().code().equals(kind))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("没有这类提醒"));
        return Page.of("reminders/rule")
                .with("row", row)
                .with("form", form == null ? RuleForm.of(row.rule()) : form)
                .with("reason", reason)
                .with("refusals", refusals);
    }

    @GetMapping("/reminder-rules/preview")
    Page preview(@RequestParam(required = false) @Nullable LocalDate day, CurrentUser user) {
        LocalDate asked = day == null ? LocalDate.now(clock) : day;
        List<PreviewRow> rows = digests.preview(asked, user);
        return Page.of("reminders/preview")
                .with("day", asked)
                .with("works", calendar.works(asked))
                .with("people", rows.size())
                .with("things", rows.stream().mapToInt(r -> r.lines().size()).sum())
                .with("rows", rows.stream().limit(PREVIEWED).toList());
    }

    @GetMapping("/reminder-rules/channels")
    Page channels(CurrentUser user) {
        return channels(user, new ChatForm("", ChatSort.WECOM, "", "", ""), List.of());
    }

    @PostMapping("/reminder-rules/channels/mail")
    Page allowMail(@RequestParam(defaultValue = "false") boolean mail, CurrentUser user) {
        office.allowMail(mail, user);
        return Page.redirect("/reminder-rules/channels").toast(mail ? "已开放邮件提醒" : "已停止邮件提醒");
    }

    @PostMapping("/reminder-rules/channels")
    Page addChat(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "other") String sort,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String template,
            @RequestParam(defaultValue = "") String secret,
            CurrentUser user) {
        ChatForm form =
                new ChatForm(
                        name, ChatSort.of(sort).orElse(ChatSort.OTHER), address, template, secret);
        try {
            office.addChat(form, user);
        } catch (Refused refused) {
            return channels(user, form, refused.refusals()).status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return Page.redirect("/reminder-rules/channels").toast("群已登记，大家可以在“提醒方式”里选用");
    }

    @PostMapping("/reminder-rules/channels/{id}/withdraw")
    Page withdrawChat(@PathVariable long id, CurrentUser user) {
        office.withdrawChat(id, user);
        return Page.redirect("/reminder-rules/channels").toast("群已停用");
    }

    @PostMapping("/reminder-rules/channels/{id}/try")
    Page tryChat(@PathVariable long id, CurrentUser user) {
        try {
            office.tryChat(id, user);
        } catch (Refused refused) {
            return channels(user, new ChatForm("", ChatSort.WECOM, "", "", ""), refused.refusals())
                    .status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return Page.redirect("/reminder-rules/channels").toast("已试发，请到群里查看");
    }

    private Page channels(CurrentUser user, ChatForm form, List<Refusal> refusals) {
        return Page.of("reminders/channels")
                .with("mail", office.mail(user))
                .with("chats", office.chats(user))
                .with("form", form)
                .with("refusals", refusals);
    }

    @GetMapping("/reminder-rules/log")
    Page log(
            @RequestParam(defaultValue = "false") boolean stuck,
            @RequestParam(defaultValue = "1") int page,
            CurrentUser user) {
        int number = Pagers.number(page);
        List<SentRow> rows = office.log(stuck, number, user);
        return Page.of("reminders/log")
                .with("rows", rows)
                .with("stuck", stuck)
                .with("zone", clock.getZone())
                .with(
                        "pager",
                        Pagers.of(
                                number,
                                OfficeReminders.PAGE,
                                rows.size(),
                                office.logged(stuck, user),
                                "/reminder-rules/log" + (stuck ? "?stuck=true" : "")));
    }

    @PostMapping("/reminder-rules/log/{digest}/again")
    Page again(
            @PathVariable long digest,
            @RequestParam(defaultValue = "MAIL") Channel channel,
            CurrentUser user) {
        office.again(digest, channel, user);
        return Page.redirect("/reminder-rules/log").toast("会在一分钟内再试");
    }

    @Bean
    static NavEntry remindersEntry() {
        return NavEntry.of("提醒设置", "/reminder-rules", Icon.BELL, 860)
                .needing(Permission.REMINDER_MANAGE.code());
    }
}
