package org.greenledger.app.supervision.checks;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/**
 * One of two texts that are alike, with the equal parts marked.
 *
 * @param whose whose report of when it is, for example 云湖市住建局 · 2026年3月 · 问题 4 措施2
 */
public record ComparedText(String whose, List<Piece> pieces) {

    /** Shorter equal parts say nothing. */
    private static final int SHORT = 3;

    private static final int LONGEST = 4_000;

    /** Two texts with what they share marked in both. */
    static List<ComparedText> of(String whose, String text, String otherWhose, String other) {
        List<String> left = letters(text);
        List<String> right = letters(other);
        boolean[] inLeft = new boolean[left.size()];
        boolean[] inRight = new boolean[right.size()];
        int from = 0;
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(left, right).getDeltas()) {
            same(inLeft, from, inRight, at, delta.getSource().getPosition() - from);
            from = delta.getSource().getPosition() + delta.getSource().size();
            at = delta.getTarget().getPosition() + delta.getTarget().size();
        }
        same(inLeft, from, inRight, at, left.size() - from);
        return List.of(
                new ComparedText(whose, pieces(left, inLeft)),
                new ComparedText(otherWhose, pieces(right, inRight)));
    }

    private static void same(boolean[] left, int from, boolean[] right, int at, int length) {
        for (int k = 0; length >= SHORT && k < length; k++) {
            left[from + k] = true;
            right[at + k] = true;
        }
    }

    private static List<String> letters(String text) {
        return text.codePoints().limit(LONGEST).mapToObj(Character::toString).toList();
    }

    private static List<Piece> pieces(List<String> letters, boolean[] same) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int k = 1; k <= letters.size(); k++) {
            if (k == letters.size() || same[k] != same[from]) {
                pieces.add(new Piece(String.join("", letters.subList(from, k)), same[from]));
                from = k;
            }
        }
        return pieces;
    }
}
