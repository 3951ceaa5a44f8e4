package org.greenledger.app.supervision.checks.texts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.greenledger.app.supervision.checks.texts.JdbcAlikeTexts.Alike;
import org.greenledger.app.supervision.checks.texts.JdbcAlikeTexts.Pair;
import org.greenledger.app.supervision.checks.texts.JdbcAlikeTexts.Text;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds reports whose text is nearly that of the one before, or of another unit's. Each report is
 * looked at once, after it was submitted; the work goes on where it was left.
 */
@Component
public class ReportTexts {

    /** Below that, two texts are not kept as a pair; an office cannot ask for less. */
    public static final int LEAST = 70;

    /** Shorter texts are phrases that everybody uses; an office cannot ask for less. */
    private static final int SHORT = 10;

    private static final int PORTION = 2_000;

    private final JdbcAlikeTexts texts;
    private final TransactionTemplate transaction;

    ReportTexts(JdbcAlikeTexts texts, TransactionTemplate transaction) {
        this.texts = texts;
        this.transaction = transaction;
    }

    /** Looks at every report that was not looked at, in portions. Returns how many there were. */
    public int catchUp() {
        int done = 0;
        long after = texts.marked();
        while (true) {
            long from = after;
            List<Text> portion =
                    java.util.Objects.requireNonNull(transaction.execute(t -> portion(from)));
            if (portion.isEmpty()) {
                return done;
            }
            done += portion.size();
            after = portion.get(portion.size() - 1).report();
        }
    }

    private List<Text> portion(long after) {
        texts.lock();
        List<Text> portion = texts.unmarked(after, PORTION);
        if (portion.isEmpty()) {
            return portion;
        }
        Map<Long, TextShape> shapes = new HashMap<>();
        List<Long> keys = new ArrayList<>();
        List<Long> reports = new ArrayList<>();
        List<Long> units = new ArrayList<>();
        Integer[] letters = new Integer[portion.size()];
        for (int k = 0; k < portion.size(); k++) {
            Text text = portion.get(k);
            TextShape shape = TextShape.of(text.words());
            shapes.put(text.report(), shape);
            letters[k] = shape.letters();
            for (long key : shape.letters() < SHORT ? new long[0] : TextKeys.of(shape)) {
                keys.add(key);
                reports.add(text.report());
                units.add(text.unit());
            }
        }
        texts.mark(portion.stream().map(Text::report).toArray(Long[]::new), letters);
        Long[] allKeys = keys.toArray(Long[]::new);
        Long[] allReports = reports.toArray(Long[]::new);
        Long[] allUnits = units.toArray(Long[]::new);
        texts.bands(allKeys, allReports, allUnits);
        texts.pairs("period", best(texts.withTheOneBefore(shapes.keySet()), shapes));
        texts.pairs("unit", best(texts.withOtherUnits(allKeys, allReports, allUnits), shapes));
        return portion;
    }

    /** Of each report the pair that is most alike, where it is alike at all. */
    private static Map<Long, Alike> best(List<Pair> pairs, Map<Long, TextShape> shapes) {
        Map<Long, Alike> best = new HashMap<>();
        for (Pair pair : pairs) {
            TextShape own = shapes.computeIfAbsent(pair.report(), r -> TextShape.of(pair.words()));
            TextShape other =
                    shapes.computeIfAbsent(pair.other(), r -> TextShape.of(pair.otherWords()));
            int likeness = own.likeness(other);
            Alike known = best.get(pair.report());
            if (likeness >= LEAST && (known == null || known.likeness() < likeness)) {
                best.put(pair.report(), new Alike(pair.other(), likeness));
            }
        }
        return best;
    }
}
