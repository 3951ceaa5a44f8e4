package org.greenledger.extraction.facts;

import java.util.ArrayList;
import java.util.List;
import org.greenledger.extraction.SourceSpan;
import org.greenledger.extraction.outline.Field;
import org.greenledger.extraction.outline.FieldLabels;
import org.greenledger.extraction.outline.PlainLetters;

/**
 * Cuts a row of units at its separators: 、，；, blanks after a whole name, and 和, 及, 与 between two
 * names. Brackets that tell a duty are kept apart from the name; brackets that are part of the name
 * (各县(市、区)) stay in it.
 */
final class UnitList {
    private static final PhraseTable NOT_JOINED = PhraseTable.load("joined-words.txt");
    private static final int LONGEST_JOINED = 60;
    private static final int LONGEST_NOTE = 200;
    private static final int LONGEST_NAME = 80;

    private final String folded;
    private final SourceSpan span;
    private final int[] closers;
    private final List<UnitItem> items = new ArrayList<>();
    private final StringBuilder name = new StringBuilder();
    private int start = -1;
    private int end;
    private int note = -1;
    private int noteEnd;
    private int rowEnd = -1;

    private UnitList(String text, SourceSpan span) {
        this.span = span;
        this.folded = PlainLetters.fold(text, span.start(), span.end());
        this.closers = PlainLetters.closers(folded);
    }

    /** The row's items in order; positions are those of the whole text. */
    static List<UnitItem> of(String text, SourceSpan span) {
        UnitList list = new UnitList(text, span);
        list.scan();
        return list.items;
    }

    private void scan() {
        int i = 0;
        while (i < folded.length()) {
            char c = folded.charAt(i);
            if (i == rowEnd) {
                close(',');
                items.add(UnitItem.endOfRow());
                rowEnd = -1;
                i++;
            } else if (c == '(' && closers[i] > 0) {
                i = bracket(i);
            } else if (c == ':') {
                labelled();
                i++;
            } else if (",、。;/|".indexOf(c) >= 0 || "()《》".indexOf(c) < 0 && isBreak(c)) {
                close(c);
                i++;
            } else {
                if (!Character.isWhitespace(c) && c != ')' && c != '(') {
                    if (note >= 0) {
                        close(',');
                    }
                    append(i, i + 1);
                }
                i++;
            }
        }
        close('。');
    }

    private boolean isBreak(char c) {
        if (!Character.isWhitespace(c) || name.length() == 0) {
            return false;
        }
        String words = name.length() > LONGEST_NAME ? "" : name.toString();
        return words.isEmpty()
                || DutyWords.endsWithDuty(words)
                || (c == '\n' ? UnitNames.endsLine(words) : UnitNames.isWhole(words));
    }

    private int bracket(int open) {
        if (start < 0 && items.isEmpty()) {
            return open + 1;
        }
        int close = closers[open];
        String inside = folded.substring(open + 1, Math.min(close, open + LONGEST_NOTE));
        if (rowEnd < 0 && DutyWords.isRow(inside)) {
            close(',');
            items.add(UnitItem.endOfRow());
            rowEnd = close;
            return open + 1;
        }
        boolean followed =
                close + 1 < folded.length()
                        && ",、。;:/| \t\n(".indexOf(folded.charAt(close + 1)) < 0
                        && !DutyWords.startsWithDuty(folded, close + 1);
        if (DutyWords.isNote(inside) || !(followed || UnitNames.isPartOfName(inside))) {
            note = note < 0 ? open : note;
            noteEnd = close + 1;
        } else {
            append(open, close + 1);
        }
        return close + 1;
    }

    private void append(int from, int to) {
        start = start < 0 ? from : start;
        for (int i = from; i < to; i++) {
            if (!Character.isWhitespace(folded.charAt(i))) {
                name.append(folded.charAt(i));
            }
        }
        end = to;
    }

    /** 牵头单位: opens a row of its own role; any other word before a colon is a heading. */
    private void labelled() {
        String words = name.length() > LONGEST_NAME ? "" : name.toString();
        Field field = FieldLabels.ofHeader(words);
        reset();
        items.add(
                UnitItem.label(
                        DutyWords.roleOfLabel(words), field != null && field != Field.UNITS));
    }

    private void close(char mark) {
        if (start >= 0) {
            String words = name.toString();
            int conjunction = words.length() <= LONGEST_JOINED ? conjunction(words, 0) : -1;
            int from = start;
            String rest = words;
            while (conjunction > 0) {
                int width =
                        rest.startsWith("以及", conjunction) || rest.startsWith("会同", conjunction)
                                ? 2
                                : 1;
                int cut = advance(from, conjunction);
                items.add(item(rest.substring(0, conjunction), from, cut, '和', -1, -1));
                from = skip(advance(cut, width));
                rest = rest.substring(conjunction + width);
                conjunction = conjunction(rest, 0);
            }
            items.add(item(rest, from, end, mark, note, noteEnd));
        } else if (note >= 0 && !items.isEmpty()) {
            items.add(items.remove(items.size() - 1).withNote(at(note), at(noteEnd)));
        } else if (mark == ';' || mark == '。') {
            items.add(UnitItem.stop());
        }
        boolean stop = start >= 0 && (mark == ';' || mark == '。');
        reset();
        if (stop) {
            items.add(UnitItem.stop());
        }
    }

    private int conjunction(String words, int from) {
        for (int i = Math.max(1, from); i < words.length() - 1; i++) {
            char c = words.charAt(i);
            boolean two = words.startsWith("以及", i) || words.startsWith("会同", i);
            if ((two || c == '和' || c == '及' || c == '与' || c == '暨')
                    && !inName(words, i)
                    && UnitNames.joins(words.substring(0, i), words.substring(i + (two ? 2 : 1)))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean inName(String words, int i) {
        for (int from = Math.max(0, i - 3); from <= i; from++) {
            String phrase = NOT_JOINED.at(words, from);
            if (phrase != null && from + phrase.length() > i && !phrase.equals("以及")) {
                return true;
            }
        }
        return false;
    }

    /** The position after {@code letters} characters that are no blanks. */
    private int advance(int from, int letters) {
        int i = from;
        for (int left = letters; left > 0; i++) {
            left -= Character.isWhitespace(folded.charAt(i)) ? 0 : 1;
        }
        return i;
    }

    private int skip(int from) {
        int i = from;
        while (i < end && Character.isWhitespace(folded.charAt(i))) {
            i++;
        }
        return i;
    }

    private UnitItem item(String words, int from, int to, char mark, int note, int noteEnd) {
        return new UnitItem(
                words,
                new SourceSpan(at(from), at(to)),
                mark,
                note < 0 ? null : new SourceSpan(at(note), at(noteEnd)));
    }

    private int at(int position) {
        return span.start() + position;
    }

    private void reset() {
        name.setLength(0);
        start = -1;
        note = -1;
    }
}
