package org.greenledger.app.reminders;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.reminders.spi.DueKind;
import org.greenledger.app.shared.Change;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an office decides: when is reminded of what, in which groups, and what went out. */
@Service
public class OfficeReminders {

    /** Rows of the log on a page. */
    public static final int PAGE = 50;

    private static final int LONGEST_REASON = 200;

    private final JdbcReminderBook rules;
    private final JdbcChats chats;
    private final JdbcOutbox outbox;
    private final DigestPlanning planning;
    private final ChatSending sending;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OfficeReminders(
            JdbcReminderBook rules,
            JdbcChats chats,
            JdbcOutbox outbox,
            DigestPlanning planning,
            ChatSending sending,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rules = rules;
        this.chats = chats;
        this.outbox = outbox;
        this.planning = planning;
        this.sending = sending;
        this.events = events;
        this.clock = clock;
    }

    /** A kind of things and the rule that holds for it in the person's office. */
    public record RuleRow(DueKind kind, ReminderRule rule) {}

    /** Every kind that has a rule. */
    @Transactional(readOnly = true)
    public List<RuleRow> rules(CurrentUser user) {
        Map<String, ReminderRule> found = rules.of(user.unit());
        List<RuleRow> rows = new ArrayList<>();
        for (DueKind kind : planning.kinds()) {
            ReminderRule rule = found.get(kind.code());
            if (rule != null) {
                rows.add(new RuleRow(kind, rule));
            }
        }
        return rows;
    }

    /**
     * Changes a rule for what the person's office owns.
     *
     * @param reason why, in Chinese
     */
    @Transactional
    public void change(RuleForm form, String reason, CurrentUser user) {
        may(user);
        RuleRow before =
                rules(user).stream()
                        .filter(r -> r.kind().code().equals(form.kind()))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("没有这类提醒"));
        List<Refusal> wrong = form.wrong();
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            wrong.add(Refusal.at("reason", "请写明改动的理由，不超过200个字"));
        }
        Refused.ifAny(wrong);
        ReminderRule rule = form.rule();
        rules.insert(rule, reason.strip(), clock.instant(), user);
        events.publishEvent(
                new RulesChanged(
                        "reminder:rule-" + form.kind(),
                        "改动“" + before.kind().chinese() + "”的提醒规则",
                        List.of(
                                new Change(
                                        "提醒规则",
                                        RuleForm.inWords(before.rule()),
                                        RuleForm.inWords(rule))),
                        reason.strip()));
    }

    /** Whether the person's office allows mail. */
    @Transactional(readOnly = true)
    public boolean mail(CurrentUser user) {
        return chats.mailOf(user.unit());
    }

    /** Allows or forbids mail to the people of the person's office and below. */
    @Transactional
    public void allowMail(boolean mail, CurrentUser user) {
        may(user);
        chats.allowMail(mail, user, clock.instant());
        events.publishEvent(
                new RulesChanged("reminder:mail", mail ? "开放邮件提醒" : "停止邮件提醒", List.of(), null));
    }

    /** The groups of the person's office. */
    @Transactional(readOnly = true)
    public List<ChatView> chats(CurrentUser user) {
        return chats.of(user.unit());
    }

    /**
     * Registers a group, which people of the office and below can then choose.
     *
     * @throws Refused with every reason at once, among them an address inside
     */
    @Transactional
    public void addChat(ChatForm form, CurrentUser user) {
        may(user);
        String template = form.template().isBlank() ? form.sort().template() : form.template();
        ChatForm whole =
                new ChatForm(form.name(), form.sort(), form.address(), template, form.secret());
        Refused.ifAny(ChatRules.wrong(whole));
        String host = URI.create(form.address().strip()).getHost();
        try {
            sending.refuseInner(host);
        } catch (NotSent e) {
            throw new Refused(List.of(Refusal.at("address", String.valueOf(e.getMessage()))));
        }
        chats.insert(whole, host, user, clock.instant());
        events.publishEvent(
                new RulesChanged(
                        "reminder:chat", "登记提醒用的群“" + form.name().strip() + "”", List.of(), null));
    }

    /** Takes a group out; nobody is reminded there any more. */
    @Transactional
    public void withdrawChat(long chat, CurrentUser user) {
        may(user);
        String name =
                chats.withdraw(chat, user.unit(), clock.instant())
                        .orElseThrow(() -> new NotFound("没有这个群"));
        events.publishEvent(
                new RulesChanged("reminder:chat", "停用提醒用的群“" + name + "”", List.of(), null));
    }

    /** Posts a word into a group, to see whether it gets there. */
    public void tryChat(long chat, CurrentUser user) {
        may(user);
        if (chats(user).stream().noneMatch(c -> c.id() == chat)) {
            throw new NotFound("没有这个群");
        }
        try {
            sending.post(
                    chats.target(chat).orElseThrow(() -> new NotFound("没有这个群")),
                    user.name(),
                    "绿账试发",
                    "绿账试发：收到这条消息，说明提醒可以发到这个群。");
        } catch (NotSent e) {
            throw Refused.because("没有发出：" + e.getMessage());
        }
    }

    /** What was told to people in the person's scope, the newest first. */
    @Transactional(readOnly = true)
    public List<SentRow> log(boolean stuck, int page, CurrentUser user) {
        return outbox.log(stuck, user.scope(), PAGE, (page - 1) * PAGE);
    }

    /** How many rows the log has. */
    @Transactional(readOnly = true)
    public int logged(boolean stuck, CurrentUser user) {
        return outbox.count(stuck, user.scope());
    }

    /** Lets one that was given up be tried again. */
    @Transactional
    public void again(long digest, Channel channel, CurrentUser user) {
        may(user);
        if (!outbox.again(digest, channel, user.scope(), clock.instant())) {
            throw new NotFound("没有这条没发出的提醒");
        }
    }

    private static void may(CurrentUser user) {
        if (!user.may(Permission.REMINDER_MANAGE)) {
            throw Refused.because("您没有设置提醒的权限");
        }
    }
}
