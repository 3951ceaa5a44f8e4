package org.greenledger.app.planimport;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How one text became another: what stayed, what went, what came. */
public final class RedLine {

    /** A character of Chinese is a word; figures, dates and Latin words stay whole. */
    private static final Pattern WORD =
            Pattern.compile("[0-9]+(?:[.,][0-9]+)*|[A-Za-z]+|.", Pattern.DOTALL);

    /** Kept pieces shorter than this between two changes are drawn into the change. */
    private static final int CRUMB = 2;

    private RedLine() {}

    /**
     * A piece of the text.
     *
     * @param kind whether it stayed, went or came
     */
    public record Piece(Kind kind, String text) {}

    /** What happened to a piece. */
    public enum Kind {
        SAME,
        GONE,
        NEW
    }

    /** The pieces from beginning to end. */
    public static List<Piece> between(String before, String after) {
        List<String> old = words(before);
        List<String> next = words(after);
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, next).getDeltas()) {
            int from = delta.getSource().getPosition();
            add(pieces, Kind.SAME, String.join("", old.subList(at, from)));
            if (delta.getType() != DeltaType.INSERT) {
                add(pieces, Kind.GONE, String.join("", delta.getSource().getLines()));
            }
            if (delta.getType() != DeltaType.DELETE) {
                add(pieces, Kind.NEW, String.join("", delta.getTarget().getLines()));
            }
            at = from + delta.getSource().size();
        }
        add(pieces, Kind.SAME, String.join("", old.subList(at, old.size())));
        return tidy(pieces);
    }

    private static void add(List<Piece> pieces, Kind kind, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(kind, text));
        }
    }

    /** Joins changes with only a crumb between them, so that people read words and not letters. */
    private static List<Piece> tidy(List<Piece> pieces) {
        List<Piece> tidy = new ArrayList<>();
        StringBuilder gone = new StringBuilder();
        StringBuilder fresh = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean crumb =
                    piece.kind() == Kind.SAME
                            && piece.text().length() < CRUMB
                            && gone.length() + fresh.length() > 0
                            && i + 1 < pieces.size();
            if (piece.kind() == Kind.SAME && !crumb) {
                flush(tidy, gone, fresh);
                tidy.add(piece);
            } else {
                gone.append(piece.kind() == Kind.NEW ? "" : piece.text());
                fresh.append(piece.kind() == Kind.GONE ? "" : piece.text());
            }
        }
        flush(tidy, gone, fresh);
        return List.copyOf(tidy);
    }

    private static void flush(List<Piece> tidy, StringBuilder gone, StringBuilder fresh) {
        add(tidy, Kind.GONE, gone.toString());
        add(tidy, Kind.NEW, fresh.toString());
        gone.setLength(0);
        fresh.setLength(0);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }
}
