package org.greenledger.app.reminders;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How each sort of chat wants a message to be signed (HMAC-SHA256). */
final class ChatSigning {

    private ChatSigning() {}

    /** Of 钉钉, appended to the address: the milliseconds and a signature over them. */
    static String dingtalk(String address, String secret, Instant now) {
        String time = Long.toString(now.toEpochMilli());
        String sign = Base64.getEncoder().encodeToString(mac(secret, time + "\n" + secret));
        return address
                + (address.contains("?") ? "&" : "?")
                + "timestamp="
                + time
                + "&sign="
                + URLEncoder.encode(sign, StandardCharsets.UTF_8);
    }

    /** Of 飞书, inside the body: the seconds and the secret are the key, the message is empty. */
    static String feishu(String secret, Instant now) {
        return Base64.getEncoder().encodeToString(mac(now.getEpochSecond() + "\n" + secret, ""));
    }

    /** Of all others, as a header: over the seconds, a dot, and the body. */
    static String other(String secret, Instant now, String body) {
        return "sha256=" + HexFormat.of().formatHex(mac(secret, now.getEpochSecond() + "." + body));
    }

    private static byte[] mac(String key, String message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
