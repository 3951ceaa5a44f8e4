package org.greenledger.app.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Duties as people write them in one cell: 省水利厅（第1、8条）、临河市政府. */
public final class DutyWords {

    /**
     * A unit's name with the measures it is for.
     *
     * @param measures ascending; empty means all
     */
    public record Named(String unitName, List<Integer> measures) {}

    private static final Pattern CLAUSES =
            Pattern.compile("[（(][^（(）)]*?第?\\s*([0-9][0-9、,，至\\-—~～ ]*)\\s*条[^（(）)]*[)）]\\s*$");
    private static final Pattern PART =
            Pattern.compile("([0-9]{1,4})(?:\\s*[至\\-—~～]\\s*([0-9]{1,4}))?");

    private DutyWords() {}

    /** The duties of one role in one line; empty where nobody has that role. */
    public static String write(List<DutyEntry> duties, DutyRole role) {
        return duties.stream()
                .filter(d -> d.role() == role)
                .map(DutyWords::write)
                .distinct()
                .collect(Collectors.joining("、"));
    }

    private static String write(DutyEntry duty) {
        String all = duty.measures().stream().map(String::valueOf).collect(Collectors.joining("、"));
        return all.isEmpty() ? duty.unitName() : duty.unitName() + "（第" + all + "条）";
    }

    /** Reads such a line; a unit named twice gets the measures of both. */
    public static List<Named> read(String words) {
        Map<String, TreeSet<Integer>> found = new LinkedHashMap<>();
        for (String part : parts(words)) {
            Matcher clauses = CLAUSES.matcher(part);
            boolean limited = clauses.find();
            String name = limited ? part.substring(0, clauses.start()).strip() : part;
            if (!name.isEmpty()) {
                TreeSet<Integer> numbers =
                        found.computeIfAbsent(name, n -> new TreeSet<>(Comparator.naturalOrder()));
                if (limited) {
                    numbers.addAll(numbers(clauses.group(1)));
                }
            }
        }
        return found.entrySet().stream()
                .map(e -> new Named(e.getKey(), List.copyOf(e.getValue())))
                .toList();
    }

    private static List<Integer> numbers(String words) {
        List<Integer> numbers = new ArrayList<>();
        Matcher part = PART.matcher(words);
        while (part.find()) {
            int first = Integer.parseInt(part.group(1));
            int last = part.group(2) == null ? first : Integer.parseInt(part.group(2));
            IntStream.rangeClosed(first, Math.min(last, first + 200)).forEach(numbers::add);
        }
        return numbers;
    }

    /** Cuts at 、 and its like, but not inside brackets. */
    private static List<String> parts(String words) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int depth = 0;
        for (int k = 0; k < words.length(); k++) {
            char c = words.charAt(k);
            depth += c == '（' || c == '(' ? 1 : (c == '）' || c == ')') && depth > 0 ? -1 : 0;
            if (depth == 0 && "、，,；;\n\r".indexOf(c) >= 0) {
                parts.add(part.toString().strip());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString().strip());
        return parts.stream().filter(p -> !p.isEmpty()).toList();
    }
}
