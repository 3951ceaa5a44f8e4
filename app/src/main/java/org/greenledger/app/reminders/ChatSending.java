package org.greenledger.app.reminders;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts to the robots of chats. Goes to no private address that the settings do not name, follows
 * no redirect, reads little of an answer.
 */
@Component
class ChatSending implements Sending {

    private static final int LONGEST_ANSWER = 10_000;
    private static final int LONGEST_TEXT = 1500;

    private final JdbcChats chats;
    private final RemindersSettings settings;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient client;

    ChatSending(JdbcChats chats, RemindersSettings settings, Clock clock) {
        this.chats = chats;
        this.settings = settings;
        this.clock = clock;
        HttpClient.Builder builder =
                HttpClient.newBuilder()
                        .connectTimeout(settings.timeout())
                        .followRedirects(HttpClient.Redirect.NEVER);
        if (!settings.proxy().isEmpty()) {
            URI proxy = URI.create("http://" + settings.proxy());
            builder.proxy(
                    ProxySelector.of(new InetSocketAddress(proxy.getHost(), proxy.getPort())));
        }
        this.client = builder.build();
    }

    @Override
    public Channel channel() {
        return Channel.CHAT;
    }

    @Override
    public void send(Outgoing digest) throws NotSent {
        JdbcChats.Target chat =
                chats.target(digest.chat()).orElseThrow(() -> new NotSent("这个群已经停用"));
        post(chat, digest.name(), digest.title(), text(digest));
    }

    /** Posts a message; nothing but titles. */
    void post(JdbcChats.Target chat, String name, String title, String text) throws NotSent {
        Instant now = clock.instant();
        String secret = chat.secret();
        String body =
                ChatRules.fill(
                        chat.template(),
                        Map.of(
                                "title", title,
                                "text", text,
                                "name", name,
                                "timestamp", Long.toString(now.getEpochSecond()),
                                "sign", secret.isEmpty() ? "" : ChatSigning.feishu(secret, now)));
        String address =
                chat.sort() == ChatSort.DINGTALK && !secret.isEmpty()
                        ? ChatSigning.dingtalk(chat.address(), secret, now)
                        : chat.address();
        HttpRequest.Builder request =
                HttpRequest.newBuilder(checked(address))
                        .timeout(settings.timeout())
                        .header("Content-Type", "application/json; charset=utf-8")
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        if (chat.sort() == ChatSort.OTHER && !secret.isEmpty()) {
            request.header("X-GreenLedger-Timestamp", Long.toString(now.getEpochSecond()));
            request.header("X-GreenLedger-Signature", ChatSigning.other(secret, now, body));
        }
        deliver(request.build());
    }

    private void deliver(HttpRequest request) throws NotSent {
        try {
            HttpResponse<InputStream> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream content = answer.body()) {
                String text =
                        new String(content.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
                if (answer.statusCode() / 100 != 2) {
                    throw new NotSent("群的服务器回答 " + answer.statusCode());
                }
                Optional<String> refused = refusal(text);
                if (refused.isPresent()) {
                    throw new NotSent("群机器人拒绝：" + refused.get());
                }
            }
        } catch (IOException e) {
            throw new NotSent("连不上群的服务器（" + e.getClass().getSimpleName() + "）");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotSent("服务器正在停止");
        }
    }

    /** Chats answer 200 and say in the body that they refused. */
    private Optional<String> refusal(String text) {
        try {
            JsonNode answer = json.readTree(text);
            for (String field : new String[] {"errcode", "code", "StatusCode"}) {
                JsonNode code = answer.get(field);
                if (code != null && code.isNumber() && code.asInt() != 0) {
                    return Optional.of(code.asInt() + "");
                }
            }
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private URI checked(String address) throws NotSent {
        try {
            URI uri = URI.create(address);
            refuseInner(uri.getHost());
            return uri;
        } catch (IllegalArgumentException e) {
            throw new NotSent("群机器人的地址无效");
        }
    }

    /** Refuses a host that lies inside and is not named in the settings. */
    void refuseInner(@Nullable String host) throws NotSent {
        if (host == null) {
            throw new NotSent("群机器人的地址无效");
        }
        if (settings.innerHosts().contains(host)) {
            return;
        }
        try {
            for (InetAddress found : InetAddress.getAllByName(host)) {
                if (ChatRules.inner(found)) {
                    throw new NotSent(
                            "地址 %s 在内网，未经允许（设置 greenledger.reminders.inner-hosts）".formatted(host));
                }
            }
        } catch (UnknownHostException e) {
            throw new NotSent("找不到主机 " + host);
        }
    }

    private String text(Outgoing digest) {
        StringBuilder text = new StringBuilder(digest.name()).append("，").append(digest.title());
        int told = 0;
        for (DigestLine line : digest.lines()) {
            String next = "\n· " + line.what() + "（" + line.time(digest.day()) + "）";
            if (text.length() + next.length() > LONGEST_TEXT) {
                text.append("\n…还有 ").append(digest.lines().size() - told).append(" 项");
                break;
            }
            text.append(next);
            told++;
        }
        String link = settings.link("/reminders");
        return link.isEmpty() ? text.toString() : text.append('\n').append(link).toString();
    }
}
