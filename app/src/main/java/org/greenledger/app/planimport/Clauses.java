package org.greenledger.app.planimport;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.greenledger.app.ledger.DutyEntry;
import org.greenledger.app.ledger.DutyScope;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;

/** Which measures a duty is for, also when measures come, go and move. */
public final class Clauses {

    private Clauses() {}

    /** The numbers as people write them, for example 1、3—5. */
    public static String words(List<Integer> numbers) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < numbers.size(); ) {
            int j = i;
            while (j + 1 < numbers.size() && numbers.get(j + 1) == numbers.get(j) + 1) {
                j++;
            }
            String from = String.valueOf(numbers.get(i));
            parts.add(
                    j - i < 2
                            ? j == i ? from : from + "、" + numbers.get(j)
                            : from + "—" + numbers.get(j));
            i = j + 1;
        }
        return String.join("、", parts);
    }

    /** One number or a range of them. */
    static Stream<Integer> range(String part, int count) {
        String[] ends = part.split("[—–~～至到-]+");
        boolean right =
                ends.length >= 1
                        && ends.length <= 2
                        && Stream.of(ends).allMatch(e -> e.matches("\\d{1,4}"));
        int from = right ? Integer.parseInt(ends[0]) : 0;
        int to = right ? Integer.parseInt(ends[ends.length - 1]) : 0;
        if (from < 1 || to < from || to > count) {
            throw new Refused(
                    List.of(
                            Refusal.at(
                                    "measures",
                                    "“%s”不是这个问题的措施序号。请写 1 到 %d 之间的序号，如 1、3—5；空着表示全部措施"
                                            .formatted(part, count))));
        }
        return IntStream.rangeClosed(from, to).boxed();
    }

    /**
     * The duties after the measures were renumbered.
     *
     * @param renumbered for each old number the numbers it has become; none when it is gone
     */
    static List<DutyEntry> renumber(List<DutyEntry> duties, IntFunction<List<Integer>> renumbered) {
        return duties.stream()
                .filter(d -> d.measures().isEmpty() || !moved(d, renumbered).isEmpty())
                .map(d -> d.measures().isEmpty() ? d : limited(d, moved(d, renumbered)))
                .toList();
    }

    private static List<Integer> moved(DutyEntry duty, IntFunction<List<Integer>> renumbered) {
        return duty.measures().stream()
                .flatMap(n -> renumbered.apply(n).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The same duty for these measures. */
    static DutyEntry limited(DutyEntry d, List<Integer> measures) {
        DutyScope scope =
                d.scope() == DutyScope.OWN_AREA
                        ? d.scope()
                        : measures.isEmpty() ? DutyScope.ALL : DutyScope.CLAUSES;
        return new DutyEntry(
                d.raw(),
                d.unitName(),
                d.unit(),
                d.role(),
                measures,
                scope,
                d.group(),
                d.quotation());
    }
}
