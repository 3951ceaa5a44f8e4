package org.greenledger.app.reminders;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a chat's robot understands: the body it takes and how it wants to be signed. The bodies are
 * those of the vendors' open documents; an office can change its own.
 */
public enum ChatSort {
    WECOM("wecom", "企业微信群机器人", "{\"msgtype\":\"text\",\"text\":{\"content\":\"{{text}}\"}}"),
    DINGTALK("dingtalk", "钉钉群机器人", "{\"msgtype\":\"text\",\"text\":{\"content\":\"{{text}}\"}}"),
    FEISHU(
            "feishu",
            "飞书群机器人",
            "{\"timestamp\":\"{{timestamp}}\",\"sign\":\"{{sign}}\",\"msg_type\":\"text\",\"content\":{\"text\":\"{{text}}\"}}"),
    OTHER("other", "其他", "{\"title\":\"{{title}}\",\"person\":\"{{name}}\",\"text\":\"{{text}}\"}");

    private final String code;
    private final String chinese;
    private final String template;

    ChatSort(String code, String chinese, String template) {
        this.code = code;
        this.chinese = chinese;
        this.template = template;
    }

    /** The word stored and sent by forms. */
    public String code() {
        return code;
    }

    /** The word users see. */
    public String chinese() {
        return chinese;
    }

    /** The body it takes. */
    public String template() {
        return template;
    }

    /** The sort with this code. */
    public static Optional<ChatSort> of(String code) {
        return Arrays.stream(values()).filter(s -> s.code.equals(code)).findFirst();
    }
}
