package org.greenledger.app.reminders;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends plain-text mails: titles, times and a link, nothing else. */
@Component
class MailSending implements Sending {

    private final ObjectProvider<JavaMailSender> servers;
    private final RemindersSettings settings;
    private final Clock clock;

    MailSending(ObjectProvider<JavaMailSender> servers, RemindersSettings settings, Clock clock) {
        this.servers = servers;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    /** Whether the settings name a mail server. */
    boolean ready() {
        return servers.getIfAvailable() != null;
    }

    @Override
    public void send(Outgoing digest) throws NotSent {
        String number = "digest-" + digest.digest() + "@greenledger";
        send(digest.target(), digest.title(), text(digest), number);
    }

    /**
     * Sends a mail.
     *
     * @param number the same for every try, so that mail programs show one
     */
    void send(String to, String title, String text, String number) throws NotSent {
        JavaMailSender server = servers.getIfAvailable();
        if (server == null) {
            throw new NotSent("本系统没有配置邮件服务器（spring.mail.host）");
        }
        try {
            MimeMessage bare = server.createMimeMessage();
            MimeMessageHelper mail =
                    new MimeMessageHelper(bare, false, StandardCharsets.UTF_8.name());
            mail.setFrom(settings.from());
            mail.setTo(to);
            mail.setSubject(title);
            mail.setText(text, false);
            mail.setSentDate(Date.from(clock.instant()));
            bare.setHeader("Auto-Submitted", "auto-generated");
            bare.setHeader("X-GreenLedger-Message", number);
            server.send(bare);
        } catch (MailException | MessagingException e) {
            throw new NotSent("邮件服务器没有收下（" + e.getClass().getSimpleName() + "）");
        }
    }

    private String text(Outgoing digest) {
        StringBuilder text = new StringBuilder();
        text.append(digest.name()).append("，您好：\n\n");
        LocalDate day = digest.day();
        part(text, "已经逾期", digest, true);
        part(text, "即将到期和待办", digest, false);
        String link = settings.link("/reminders");
        if (!link.isEmpty()) {
            text.append("办理请登录：").append(link).append("\n\n");
        }
        return text.append("这是绿账在 ")
                .append(day)
                .append(" 自动发出的提醒，请勿回复。不想再收到邮件，请在“我的账号 - 提醒方式”里关闭。\n")
                .toString();
    }

    private static void part(StringBuilder text, String head, Outgoing digest, boolean late) {
        var lines = digest.lines().stream().filter(l -> l.late(digest.day()) == late).toList();
        if (lines.isEmpty()) {
            return;
        }
        text.append("【").append(head).append("】\n");
        for (DigestLine line : lines) {
            text.append("· ")
                    .append(line.what())
                    .append("（")
                    .append(line.dueOn())
                    .append("，")
                    .append(line.time(digest.day()))
                    .append(line.above() ? "，下级单位：" + line.unitName() : "")
                    .append("）\n");
        }
        text.append('\n');
    }
}
