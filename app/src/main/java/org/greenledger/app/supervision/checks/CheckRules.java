package org.greenledger.app.supervision.checks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.greenledger.app.shared.Refusal;

/** What an office may set in a check. */
final class CheckRules {

    static final int LONGEST = 300;

    private CheckRules() {}

    /** A check's numbers: as they come, but where they were set. */
    static Map<String, Integer> numbers(CheckCard card, Map<String, Integer> set) {
        Map<String, Integer> all = new LinkedHashMap<>();
        for (Threshold t : card.thresholds()) {
            int number = set.getOrDefault(t.name(), t.usual());
            all.put(t.name(), Math.max(t.least(), Math.min(t.most(), number)));
        }
        return all;
    }

    /**
     * Reads what was typed.
     *
     * @param read where the numbers go
     * @return what is wrong with them
     */
    static List<Refusal> read(
            CheckCard card, Map<String, String> typed, String reason, Map<String, Integer> read) {
        List<Refusal> refusals = new ArrayList<>();
        for (Threshold t : card.thresholds()) {
            String words = typed.getOrDefault(t.name(), "").strip();
            if (words.isEmpty()) {
                read.put(t.name(), t.usual());
            } else if (!words.matches("[0-9]{1,7}")
                    || Integer.parseInt(words) < t.least()
                    || Integer.parseInt(words) > t.most()) {
                refusals.add(
                        Refusal.at(
                                t.name(),
                                "“%s”的“%s”应为 %d 到 %d 的整数，您填的是“%s”"
                                        .formatted(
                                                card.title(),
                                                t.label(),
                                                t.least(),
                                                t.most(),
                                                words)));
            } else {
                read.put(t.name(), Integer.valueOf(words));
            }
        }
        refusals.addAll(reason(reason, "请写明调整“%s”的理由".formatted(card.title())));
        return refusals;
    }

    /** A reason must be given and not be endless. */
    static List<Refusal> reason(String reason, String missing) {
        if (reason.isBlank()) {
            return List.of(Refusal.at("reason", missing));
        }
        return reason.strip().length() > LONGEST
                ? List.of(Refusal.at("reason", "理由最多 " + LONGEST + " 个字"))
                : List.of();
    }
}
