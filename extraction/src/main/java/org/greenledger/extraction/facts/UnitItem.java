package org.greenledger.extraction.facts;

import java.util.ArrayList;
import java.util.List;
import org.greenledger.extraction.SourceSpan;
import org.jspecify.annotations.Nullable;

/** One name in a row of units, as it is being understood. */
final class UnitItem {
    /** The name's words, folded, without blanks. */
    String words;

    /** Where the name stands. */
    final SourceSpan span;

    /** The mark after it; 和 when it is joined to the next by a conjunction. */
    final char mark;

    /** The bracket behind it that tells its duty; null when there is none. */
    final @Nullable SourceSpan note;

    /** The names it stands for, once shared parts are filled in. */
    final List<String> names = new ArrayList<>();

    /** Set on the heading of a row of one role, such as 牵头单位. */
    final boolean isLabel;

    /** Set on the end of a row. */
    final boolean isStop;

    /** Set on the heading of a row that names no units, such as 完成时限. */
    boolean namesNoUnits;

    /** The role whose statement ends with this name, or that a heading gives; null when none. */
    @Nullable String role;

    /** The role it has unless its bracket says otherwise. */
    String duty = "responsible";

    /** Why it reads so, in Chinese. */
    String why = "";

    UnitItem(String words, SourceSpan span, char mark, @Nullable SourceSpan note) {
        this(words, span, mark, note, false, false, null);
    }

    private UnitItem(
            String words,
            SourceSpan span,
            char mark,
            @Nullable SourceSpan note,
            boolean isLabel,
            boolean isStop,
            @Nullable String role) {
        this.words = words;
        this.span = span;
        this.mark = mark;
        this.note = note;
        this.isLabel = isLabel;
        this.isStop = isStop;
        this.role = role;
    }

    static UnitItem label(@Nullable String role, boolean namesNoUnits) {
        UnitItem label = new UnitItem("", new SourceSpan(0, 0), ':', null, true, false, role);
        label.namesNoUnits = namesNoUnits;
        return label;
    }

    /** The end of a row in brackets; what follows has the outer row's role again. */
    static UnitItem endOfRow() {
        return new UnitItem("", new SourceSpan(0, 0), ')', null, true, true, null);
    }

    static UnitItem stop() {
        return new UnitItem("", new SourceSpan(0, 0), '。', null, false, true, null);
    }

    UnitItem withNote(int start, int end) {
        return note != null || isLabel || isStop
                ? this
                : new UnitItem(words, span, mark, new SourceSpan(start, end));
    }

    /** Whether it is a unit at all, not a heading or the end of a row. */
    boolean isUnit() {
        return !isLabel && !isStop;
    }

    /** Gives the reason one more clause. */
    void because(String clause) {
        why = why.isEmpty() ? clause : why + ";" + clause;
    }
}
