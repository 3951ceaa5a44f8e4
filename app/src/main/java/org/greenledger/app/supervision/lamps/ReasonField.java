package org.greenledger.app.supervision.lamps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a reason can tell, in braces: {@code {措施}时限{时限}}. */
public enum ReasonField {
    WORK("措施"),
    DUE("时限"),
    DAYS_LEFT("剩余天数"),
    DAYS_OVER("超期天数"),
    STAGE("节点"),
    STAGE_DUE("节点日期"),
    FORECAST("预计"),
    PERCENT("进度"),
    SCHEDULED("应达"),
    MISSED("缺报期数"),
    CRITICISM("批评");

    static final Pattern BRACED = Pattern.compile("\\{([^{}]*)\\}");

    private final String word;

    ReasonField(String word) {
        this.word = word;
    }

    /** The word between the braces. */
    public String word() {
        return word;
    }

    /** The words in braces that mean nothing. */
    static List<String> unknown(String template) {
        List<String> found = new ArrayList<>();
        Matcher m = BRACED.matcher(template);
        while (m.find()) {
            String word = m.group(1);
            if (Arrays.stream(values()).noneMatch(f -> f.word.equals(word))) {
                found.add(word);
            }
        }
        return found;
    }
}
