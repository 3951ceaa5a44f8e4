package org.greenledger.app.reminders;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Tokens;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How each person is reminded beside the list in the program: by mail to an address that they
 * entered and proved to be theirs, in a group that their office registered; and their calendar.
 */
@Service
public class ReminderChoices {

    private static final Duration CODE_GOOD = Duration.ofMinutes(30);
    private static final Duration BETWEEN_CODES = Duration.ofMinutes(1);
    private static final int CODE_TRIES = 5;
    private static final int CODES = 1_000_000;
    private static final int LONGEST_ADDRESS = 200;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcChoices choices;
    private final JdbcChats chats;
    private final MailSending mails;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReminderChoices(
            JdbcChoices choices,
            JdbcChats chats,
            MailSending mails,
            ApplicationEventPublisher events,
            Clock clock) {
        this.choices = choices;
        this.chats = chats;
        this.mails = mails;
        this.events = events;
        this.clock = clock;
    }

    /** What the person chose and can choose. */
    @Transactional(readOnly = true)
    public ChoiceView of(CurrentUser user) {
        JdbcChoices.Row row = choices.of(user.id());
        return new ChoiceView(
                mails.ready(),
                chats.mailAllowed(user.id()),
                row.mail(),
                row.address(),
                row.asked(),
                chats.open(user.id()),
                row.chat(),
                choices.feedToken(row, user.id()).map(t -> "/feed/" + t + ".ics").orElse(""),
                row.feedSince());
    }

    /**
     * Chooses the ways.
     *
     * @param chat a group that the person may choose; 0 for none
     */
    @Transactional
    public void choose(boolean mail, long chat, CurrentUser user) {
        if (chat != 0 && chats.open(user.id()).stream().noneMatch(c -> c.id() == chat)) {
            throw Refused.because("这个群已停用或者不属于您的单位，请重新选择");
        }
        if (mail && !chats.mailAllowed(user.id())) {
            throw Refused.because("您单位的整改办没有开放邮件提醒");
        }
        choices.choose(user.id(), mail, chat);
        events.publishEvent(new ChoiceChanged(user.id().value(), "改变提醒方式"));
    }

    /**
     * Sends a code to an address; the address counts when the code comes back.
     *
     * @throws Refused when it is none, when mail cannot go, or when one was sent just now
     */
    @Transactional
    public void askAddress(String address, CurrentUser user) {
        String bare = address.strip();
        if (bare.length() > LONGEST_ADDRESS
                || !bare.matches("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+")) {
            throw new Refused(List.of(Refusal.at("address", "请填写电子邮件地址，例如 name@example.gov.cn")));
        }
        if (!mails.ready()) {
            throw Refused.because("本系统没有配置邮件服务器，请联系系统管理员");
        }
        Instant now = clock.instant();
        boolean justNow =
                choices.codeUntil(user.id())
                        .filter(u -> u.minus(CODE_GOOD).plus(BETWEEN_CODES).isAfter(now))
                        .isPresent();
        if (justNow) {
            throw Refused.because("验证码刚刚发出，请一分钟后再试");
        }
        String code = "%06d".formatted(RANDOM.nextInt(CODES));
        choices.ask(user.id(), bare, code, now.plus(CODE_GOOD));
        try {
            mails.send(
                    bare,
                    "绿账：确认您的邮件地址",
                    "验证码：" + code + "\n\n请在30分钟内填回绿账的“提醒方式”页。如果不是您本人操作，请不用理会。\n",
                    "code-" + user.id().value() + "-" + now.toEpochMilli() + "@greenledger");
        } catch (NotSent e) {
            throw new Refused(
                    List.of(Refusal.at("address", "验证码没有发出：" + e.getMessage() + "，请检查地址后再试")));
        }
    }

    /**
     * Takes the code that came by mail.
     *
     * @throws Refused when it is wrong, late, or was guessed at too often; the try is counted
     */
    @Transactional(noRollbackFor = Refused.class)
    public void confirmAddress(String code, CurrentUser user) {
        if (!choices.confirm(user.id(), code.strip(), CODE_TRIES, clock.instant())) {
            throw new Refused(List.of(Refusal.at("code", "验证码不对或已过期。试错超过 5 次须重新发送验证码")));
        }
        events.publishEvent(new ChoiceChanged(user.id().value(), "确认提醒用的邮件地址"));
    }

    /** Makes the address of the person's calendar, or another one: the old one is dead. */
    @Transactional
    public void openFeed(CurrentUser user) {
        choices.openFeed(user.id(), Tokens.draw(), clock.instant());
        events.publishEvent(new ChoiceChanged(user.id().value(), "开通日历订阅地址"));
    }

    /** Revokes it. */
    @Transactional
    public void closeFeed(CurrentUser user) {
        choices.closeFeed(user.id());
        events.publishEvent(new ChoiceChanged(user.id().value(), "撤销日历订阅地址"));
    }
}
