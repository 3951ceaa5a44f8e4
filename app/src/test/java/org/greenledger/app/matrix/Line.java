package org.greenledger.app.matrix;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/**
 * A line of the table: a handler, how it is asked, and what each role is to get.
 *
 * @param handler method and pattern, for example {@code GET /issues/{id}}
 * @param request what fills the pattern and the form, as {@code name=value}
 * @param expected the answer for each role
 */
record Line(String handler, List<String> request, Map<Role, String> expected) {

    static final String TABLE = "matrix/handlers.txt";

    /** The lines of the table. */
    static List<Line> all() {
        try (InputStream in = new ClassPathResource(TABLE).getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .map(Line::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads {@code GET /ledger [inspection=all] | lead above: 200 A n=1 | *: 403}. */
    static Line of(String text) {
        String[] parts = text.split("\\s+\\|\\s+");
        String head = parts[0].strip();
        int bracket = head.indexOf(" [");
        String handler = bracket < 0 ? head : head.substring(0, bracket).strip();
        List<String> request =
                bracket < 0
                        ? List.of()
                        : List.of(head.substring(bracket + 2, head.length() - 1).split("\\s+"));
        Map<Role, String> expected = new EnumMap<>(Role.class);
        String rest = null;
        for (String part : Arrays.asList(parts).subList(1, parts.length)) {
            String[] both = part.strip().split(":\\s+", 2);
            if (both.length < 2) {
                throw new IllegalArgumentException("no answer in “" + part + "” of: " + text);
            }
            for (String word : both[0].split("\\s+")) {
                if (word.equals("*")) {
                    rest = both[1];
                } else {
                    Role role =
                            Role.of(word)
                                    .orElseThrow(
                                            () ->
                                                    new IllegalArgumentException(
                                                            "no role " + word + " in: " + text));
                    expected.put(role, both[1]);
                }
            }
        }
        expected.putIfAbsent(Role.ANONYMOUS, "→/sign-in");
        for (Role role : Role.values()) {
            if (!expected.containsKey(role)) {
                if (rest == null) {
                    throw new IllegalArgumentException("nothing for " + role.word() + ": " + text);
                }
                expected.put(role, rest);
            }
        }
        return new Line(handler, request, expected);
    }

    /** The line as it would stand in the table with these answers. */
    String with(Map<Role, String> answers) {
        Map<String, List<String>> byAnswer = new java.util.LinkedHashMap<>();
        answers.forEach(
                (role, answer) -> {
                    if (role != Role.ANONYMOUS || !answer.equals("→/sign-in")) {
                        byAnswer.computeIfAbsent(answer, a -> new ArrayList<>()).add(role.word());
                    }
                });
        StringBuilder text = new StringBuilder(name());
        String most =
                byAnswer.entrySet().stream()
                        .filter(
                                e ->
                                        !e.getValue().contains(Role.ANONYMOUS.word())
                                                || e.getValue().size() > 6)
                        .max(java.util.Comparator.comparingInt(e -> e.getValue().size()))
                        .orElseThrow()
                        .getKey();
        byAnswer.forEach(
                (answer, roles) -> {
                    if (!answer.equals(most)) {
                        text.append(" | ")
                                .append(String.join(" ", roles))
                                .append(": ")
                                .append(answer);
                    }
                });
        return text.append(" | *: ").append(most).toString();
    }

    /** The names of what is not there for this role, or not theirs. */
    List<String> foreign(Role role) {
        return request.stream()
                .filter(
                        p ->
                                p.matches(".*=\\$(missing|[A-Z])")
                                        || role != Role.OUTSIDER && p.contains("=$foreign"))
                .map(p -> p.substring(0, p.indexOf('=')))
                .toList();
    }

    /** Handler and request. */
    String name() {
        return request.isEmpty() ? handler : handler + " [" + String.join(" ", request) + "]";
    }

    /** Whether it changes something. */
    boolean changes() {
        return !handler.startsWith("GET ");
    }
}
