package org.greenledger.extraction.facts;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words of duty: 牵头, 配合, 督导 … (data: {@code duty-words.txt}). */
final class DutyWords {
    private DutyWords() {}

    private static final PhraseTable DUTIES = PhraseTable.load("duty-words.txt");
    private static final Pattern MANNER =
            Pattern.compile(
                    "(?:按照?(?:各自)?(?:职责|职能|分工|工作职责)(?:分工)?|依职责|根据职责|分别|共同|具体|联合|各自|全力|积极|统一|抓好|做好)$");
    private static final Pattern NOTE =
            Pattern.compile(
                    "牵头|配合|负责|参与|督导|督办|验收|指导|协助|落实|第\\s?[\\d一二三四五六七八九十]|责任|主办|协办|承办|辖区|\\d\\s*[条项]");
    private static final int LONGEST_LABEL = 16;

    /** Whether a bracket's words tell a duty. */
    static boolean isNote(String inside) {
        return NOTE.matcher(inside).find();
    }

    /** Whether a bracket holds a row of units of its own: (参与单位:县林业局), (市住建局配合). */
    static boolean isRow(String inside) {
        int colon = inside.indexOf(':');
        if (colon > 0 && roleOfLabel(inside.substring(0, colon)) != null) {
            return true;
        }
        for (String part : inside.split("[,、;]")) {
            String kind = UnitNames.kind(withoutDuty(part));
            if (endsWithDuty(part)
                    && kind != null
                    && roleOfLabel(withoutDuty(part)) == null
                    && withoutDuty(part).length() > 2) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words end with a duty: 市财政局牵头. */
    static boolean endsWithDuty(String words) {
        return DUTIES.ending(words) != null;
    }

    /** Whether a duty begins at {@code start}. */
    static boolean startsWithDuty(String words, int start) {
        return DUTIES.at(words, start) != null;
    }

    /** The role of the duty the words end with; null when they end with none. */
    static @Nullable String roleAtEnd(String words) {
        String duty = DUTIES.ending(words);
        return duty == null ? null : DUTIES.kindOf(duty);
    }

    /** The words without the duty at their end and without the manner it is done in. */
    static String withoutDuty(String words) {
        String duty = DUTIES.ending(words);
        String name = duty == null ? words : words.substring(0, words.length() - duty.length());
        String again = DUTIES.ending(name);
        name = again == null ? name : name.substring(0, name.length() - again.length());
        return MANNER.matcher(name).replaceFirst("");
    }

    /** The role a label such as 牵头单位 or 配合部门 gives; null when it gives none. */
    static @Nullable String roleOfLabel(String label) {
        if (label.length() > LONGEST_LABEL) {
            return null;
        }
        if (label.contains("牵头")) {
            return "lead";
        }
        if (label.contains("配合")
                || label.contains("参与")
                || label.contains("协助")
                || label.contains("协办")) {
            return "participating";
        }
        if (label.contains("验收")) {
            return "accepting";
        }
        if (label.contains("督导")
                || label.contains("督办")
                || label.contains("指导")
                || label.contains("监督")
                || label.contains("监管")) {
            return "supervising";
        }
        return label.contains("责任")
                        || label.contains("实施")
                        || label.contains("承办")
                        || label.contains("主办")
                ? "responsible"
                : null;
    }
}
