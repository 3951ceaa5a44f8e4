package org.greenledger.app.reminders;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.greenledger.app.shared.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What a chat's entry must be, and how its body is filled. */
final class ChatRules {

    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_ADDRESS = 500;
    private static final int LONGEST_TEMPLATE = 4000;
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z]+)}}");
    private static final List<String> PLACES =
            List.of("title", "text", "name", "timestamp", "sign");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ChatRules() {}

    static List<Refusal> wrong(ChatForm form) {
        List<Refusal> found = new ArrayList<>();
        if (form.name().isBlank() || form.name().strip().length() > LONGEST_NAME) {
            found.add(Refusal.at("name", "请写明群的名称，不超过50个字"));
        }
        if (form.address().length() > LONGEST_ADDRESS
                || !form.address().strip().matches("https?://[^\\s/@]+(/\\S*)?")) {
            found.add(Refusal.at("address", "机器人地址应以 http:// 或 https:// 开头，不含用户名，请从群设置里复制"));
        }
        String template = form.template();
        if (template.length() > LONGEST_TEMPLATE || !isJson(template)) {
            found.add(
                    Refusal.at(
                            "template",
                            "消息格式须为 JSON，可用 {{title}} {{text}} {{name}} {{timestamp}} {{sign}}"));
        } else if (!template.contains("{{text}}") && !template.contains("{{title}}")) {
            found.add(Refusal.at("template", "消息格式里要有 {{text}} 或 {{title}}，否则群里看不到提醒"));
        }
        Matcher place = PLACE.matcher(template);
        while (place.find()) {
            if (!PLACES.contains(place.group(1))) {
                found.add(Refusal.at("template", "消息格式里的 " + place.group() + " 不认识"));
            }
        }
        return found;
    }

    private static boolean isJson(String template) {
        try {
            JSON.readTree(fill(template, Map.of()));
            return !template.isBlank();
        } catch (JacksonException notJson) {
            return false;
        }
    }

    /** The body; values are escaped as JSON wants it. */
    static String fill(String template, Map<String, String> values) {
        return PLACE.matcher(template)
                .replaceAll(
                        m -> {
                            String quoted =
                                    JSON.writeValueAsString(values.getOrDefault(m.group(1), ""));
                            return Matcher.quoteReplacement(
                                    quoted.substring(1, quoted.length() - 1));
                        });
    }

    /** Whether an address belongs to a machine inside: reached by us, but by nobody outside. */
    static boolean inner(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        boolean shared = bytes.length == 4 && first == 100 && second >= 64 && second < 128;
        boolean local6 = bytes.length == 16 && (first & 0xFE) == 0xFC;
        boolean zero = bytes.length == 4 && first == 0;
        return shared
                || local6
                || zero
                || address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
    }
}
