package org.greenledger.extraction.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.greenledger.extraction.outline.ChineseNumber;
import org.greenledger.extraction.outline.PlainLetters;
import org.jspecify.annotations.Nullable;

/**
 * The bracket behind a unit: 牵头负责第1、3条; 负责第2至4项; 分别负责牵头辖区内整改工作; 牵头.
 *
 * @param role the role it states; null when it states none
 * @param measures the clauses it names; empty when it names none
 * @param ownArea whether each unit answers for its own area only
 * @param each whether it speaks of several units one by one (分别)
 */
record DutyNote(@Nullable String role, List<Integer> measures, boolean ownArea, boolean each) {
    private static final Pattern CLAUSES =
            Pattern.compile(
                    "(?:第|措施|条款|任务)?\\s?(?<list>\\(?(?:\\d{1,3}|[一二三四五六七八九十]{1,3})\\)?(?:\\s?(?:[,、和及与-]|至|到)\\s?第?\\(?(?:\\d{1,3}|[一二三四五六七八九十]{1,3})\\)?)*)\\s?(?<unit>[条项款点]|个?措施)?");
    private static final Pattern PIECE =
            Pattern.compile("(?<join>[,、和及与-]|至|到)?\\s?第?\\(?(?<n>\\d{1,3}|[一二三四五六七八九十]{1,3})\\)?");
    private static final int WIDEST_RANGE = 99;

    /** The duties in a bracket's words; one for each role they state. */
    static List<DutyNote> read(String bracket) {
        String words = PlainLetters.fold(bracket);
        List<DutyNote> notes = new ArrayList<>();
        StringBuilder pending = new StringBuilder();
        for (String part : words.split("(?<=[,;。])", -1)) {
            String role = roleIn(part);
            boolean more = "responsible".equals(role) && clauses(pending.toString()).isEmpty();
            boolean begins = role != null && !more && roleIn(pending.toString()) != null;
            if (begins && pending.length() > 0) {
                notes.add(one(pending.toString()));
                pending.setLength(0);
            }
            pending.append(part);
        }
        notes.add(one(pending.toString()));
        return notes;
    }

    private static DutyNote one(String words) {
        boolean ownArea =
                words.contains("辖区")
                        || words.contains("各自区域")
                        || words.contains("本地区")
                        || words.contains("本行政区");
        return new DutyNote(roleIn(words), clauses(words), ownArea, words.contains("分别"));
    }

    private static @Nullable String roleIn(String words) {
        if (words.contains("牵头")) {
            return "lead";
        }
        if (words.contains("配合")
                || words.contains("参与")
                || words.contains("协助")
                || words.contains("协办")) {
            return "participating";
        }
        if (words.contains("验收")) {
            return "accepting";
        }
        if (words.contains("督导")
                || words.contains("督办")
                || words.contains("指导")
                || words.contains("监督")) {
            return "supervising";
        }
        return words.contains("负责")
                        || words.contains("落实")
                        || words.contains("责任")
                        || words.contains("主办")
                        || words.contains("承办")
                ? "responsible"
                : null;
    }

    private static List<Integer> clauses(String words) {
        List<Integer> numbers = new ArrayList<>();
        Matcher m = CLAUSES.matcher(words);
        while (m.find()) {
            boolean named =
                    m.group("unit") != null
                            || m.group().startsWith("第")
                            || m.group().startsWith("措施");
            if (named && !m.group().startsWith("任务")) {
                expand(m.group("list"), numbers);
            }
        }
        return List.copyOf(numbers);
    }

    private static void expand(String list, List<Integer> numbers) {
        Matcher m = PIECE.matcher(list);
        int before = -1;
        while (m.find()) {
            int n = ChineseNumber.of(m.group("n"));
            String join = m.group("join");
            boolean range = before > 0 && join != null && "-至到".contains(join);
            for (int k = range ? before + 1 : n; k <= n && n - k <= WIDEST_RANGE; k++) {
                if (!numbers.contains(k)) {
                    numbers.add(k);
                }
            }
            before = n;
        }
    }
}
