package org.greenledger.extraction.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.greenledger.extraction.PlanDraft.Responsibility;
import org.greenledger.extraction.SourceSpan;
import org.greenledger.extraction.Warning;
import org.jspecify.annotations.Nullable;

/**
 * Responsible units: who is named in a row of units, in which role, for which measures. Shared
 * parts of names are filled in; groups (各设区市政府) stay one name; people in brackets are no units.
 */
final class Responsibilities {
    private Responsibilities() {}

    private static final int LONGEST = 40;
    private static final Pattern NO_UNIT =
            Pattern.compile("\\d{4}年|月底前?|^年底前?|底前完成|^(?:长期坚持|立行立改|持续|按期完成)|^第?\\d+[条项]?$");

    /**
     * What was read.
     *
     * @param units each unit with its duty, in order
     * @param doubts what a person should look at, without the place in the draft
     */
    record Found(List<Responsibility> units, List<Warning> doubts) {}

    /**
     * Reads a row of units.
     *
     * @param defaultRole the role of a unit whose own is not stated, for example {@code lead} in a
     *     field 牵头单位
     */
    static Found read(String text, SourceSpan span, String defaultRole) {
        List<UnitItem> items = UnitList.of(text, span);
        assignRoles(items, defaultRole);
        SharedNames.fill(items);
        UnitDuties duties = new UnitDuties(text, span, items);
        List<Responsibility> units = new ArrayList<>();
        List<Warning> doubts = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            UnitItem item = items.get(i);
            if (!item.isUnit() || item.words.isEmpty() || isNothing(item.words)) {
                continue;
            }
            if (item.words.length() > LONGEST) {
                doubts.add(doubt("责任单位一栏有整句话,没有读成单位,请核对。", item.span));
                continue;
            }
            if (!UnitNames.isWhole(item.words) && !UnitNames.isGroup(item.words)) {
                doubts.add(doubt("“" + item.words + "”不像完整的单位名称,请核对。", item.span));
            }
            for (String name : item.names) {
                units.addAll(duties.of(i, name));
            }
        }
        return new Found(List.copyOf(units), List.copyOf(doubts));
    }

    /** Strips duties from the names and gives each name the role the words state. */
    private static void assignRoles(List<UnitItem> items, String defaultRole) {
        List<UnitItem> pending = new ArrayList<>();
        String role = defaultRole;
        boolean skipped = false;
        for (UnitItem item : items) {
            if (item.isLabel || item.isStop) {
                settle(pending, role, null);
                role =
                        item.isLabel && item.isStop
                                ? defaultRole
                                : item.role == null ? role : item.role;
                skipped = item.isLabel ? item.namesNoUnits : skipped;
                continue;
            }
            if (skipped || NO_UNIT.matcher(item.words).find()) {
                item.words = "";
                continue;
            }
            item.words = item.words.replaceFirst("^(?:并?由|请|其中|并)(?=.{2})", "");
            pending.add(item);
            String stated = DutyWords.roleAtEnd(item.words);
            String name = stated == null ? item.words : DutyWords.withoutDuty(item.words);
            if (stated != null
                    && (name.isEmpty() || UnitNames.isWhole(name) || UnitNames.isGroup(name))) {
                item.words = name;
                settle(pending, stated, "原文写明");
            }
            if (item.words.endsWith("等") && item.words.length() > 2) {
                item.words = item.words.substring(0, item.words.length() - 1);
            }
        }
        settle(pending, role, null);
    }

    private static void settle(List<UnitItem> pending, String role, @Nullable String why) {
        for (UnitItem item : pending) {
            item.duty = role;
            if (why != null) {
                item.because(why);
            }
        }
        if (why != null && !pending.isEmpty()) {
            pending.get(pending.size() - 1).role = role;
        }
        pending.clear();
    }

    private static boolean isNothing(String words) {
        return words.matches("[-—/无暂]+|无相关单位");
    }

    private static Warning doubt(String message, SourceSpan place) {
        return new Warning("ambiguous-unit", message, null, place);
    }
}
