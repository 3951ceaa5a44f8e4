package org.greenledger.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.greenledger.extraction.output.DraftJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares a draft with a gold file, fact by fact, the way the corpus' own scorer does.
 *
 * @param hits facts that are right
 * @param invented facts of the draft that the gold file does not have, with their kind
 * @param missed facts of the gold file that the draft does not have, with their kind
 */
public record Score(int hits, List<String> invented, List<String> missed) {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** Scores a draft. */
    public static Score of(PlanDraft draft, Path gold) throws IOException {
        return of(MAPPER.readTree(DraftJson.write(draft)), tree(gold));
    }

    /** Scores a draft written as JSON. */
    public static Score of(Path draft, Path gold) throws IOException {
        return of(tree(draft), tree(gold));
    }

    private static JsonNode tree(Path file) throws IOException {
        return MAPPER.readTree(Files.readString(file));
    }

    /** Harmonic mean of precision and recall over all kinds of facts. */
    public double f1() {
        int all = 2 * hits + invented.size() + missed.size();
        return all == 0 ? 1 : 2.0 * hits / all;
    }

    @Override
    public String toString() {
        StringBuilder told = new StringBuilder("F1 %.4f".formatted(f1()));
        missed.forEach(fact -> told.append("\n - ").append(fact));
        invented.forEach(fact -> told.append("\n + ").append(fact));
        return told.toString();
    }

    private static Score of(JsonNode draft, JsonNode gold) {
        Map<String, Set<String>> have = Facts.of(draft);
        Map<String, Set<String>> want = Facts.of(gold);
        String team = gold.path("plan").path("team_contains").asString("");
        if (!team.isEmpty()) {
            kind(have, "plan").removeIf(f -> f.startsWith("team=") && !f.contains(team));
        }
        Set<String> keys = new HashSet<>();
        kind(want, "plan").forEach(fact -> keys.add(key(fact)));
        kind(have, "plan").removeIf(fact -> !keys.contains(key(fact)));
        int hits = 0;
        List<String> invented = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        Set<String> always = Set.of("issue", "measure", "responsibility");
        for (String kind : have.keySet()) {
            Set<String> found = kind(have, kind);
            Set<String> sought = kind(want, kind);
            if (sought.isEmpty() && !always.contains(kind)) {
                continue; // the gold file is silent on this kind
            }
            for (String fact : found) {
                hits += sought.contains(fact) ? 1 : 0;
                if (!sought.contains(fact)) {
                    invented.add(kind + " " + fact);
                }
            }
            sought.stream()
                    .filter(f -> !found.contains(f))
                    .forEach(f -> missed.add(kind + " " + f));
        }
        hits += others(draft, gold, missed);
        return new Score(hits, List.copyOf(invented), List.copyOf(missed));
    }

    private static Set<String> kind(Map<String, Set<String>> facts, String kind) {
        return facts.computeIfAbsent(kind, k -> new HashSet<>());
    }

    private static String key(String fact) {
        return fact.substring(0, fact.indexOf('='));
    }

    private static int others(JsonNode draft, JsonNode gold, List<String> missed) {
        int hits = 0;
        if (gold.has("task_count")) {
            boolean right = draft.path("tasks").size() == gold.path("task_count").asInt();
            hits += right ? 1 : 0;
            if (!right) {
                missed.add(
                        "task_count "
                                + gold.path("task_count")
                                + ", found "
                                + draft.path("tasks").size());
            }
        }
        List<JsonNode> left = new ArrayList<>();
        draft.path("indicators").forEach(left::add);
        for (JsonNode wanted : gold.path("indicators")) {
            JsonNode match = left.stream().filter(i -> matches(i, wanted)).findFirst().orElse(null);
            hits += match != null ? 1 : 0;
            left.remove(match);
            if (match == null) {
                missed.add("indicator " + wanted);
            }
        }
        Set<String> warned = warned(draft);
        for (JsonNode code : gold.path("warnings")) {
            hits += warned.contains(code.asString()) ? 1 : 0;
            if (!warned.contains(code.asString())) {
                missed.add("warning " + code.asString());
            }
        }
        return hits;
    }

    private static boolean matches(JsonNode found, JsonNode wanted) {
        return Facts.squash(found.path("name")).contains(Facts.squash(wanted.path("name_contains")))
                && found.path("comparator")
                        .asString("")
                        .equals(wanted.path("comparator").asString())
                && Math.abs(found.path("value").asDouble(1e99) - wanted.path("value").asDouble())
                        < 1e-9
                && (!wanted.has("due") || wanted.path("due").equals(found.path("due")));
    }

    private static Set<String> warned(JsonNode draft) {
        Set<String> codes = new HashSet<>();
        for (JsonNode warning : draft.path("warnings")) {
            codes.add(warning.path("code").asString(""));
            codes.add(warning.path("code").asString("") + ":" + warning.path("at").asString(""));
        }
        for (JsonNode issue : draft.path("issues")) {
            for (JsonNode warning : issue.path("warnings")) {
                codes.add(warning.path("code").asString(""));
                codes.add(
                        warning.path("code").asString("")
                                + ":"
                                + issue.path("number").asString(""));
            }
        }
        return codes;
    }

    /** All facts of a draft or a gold file, by kind. */
    private static final class Facts {
        private static final List<String> PLAN =
                List.of(
                        "region",
                        "level",
                        "kind",
                        "round",
                        "team",
                        "from",
                        "to",
                        "feedback",
                        "issued",
                        "published");

        private final Map<String, Set<String>> facts = new TreeMap<>();

        static Map<String, Set<String>> of(JsonNode doc) {
            Facts all = new Facts();
            for (String kind :
                    List.of(
                            "plan",
                            "petitions",
                            "issue",
                            "target",
                            "deadline",
                            "measure",
                            "measure-deadline",
                            "responsibility",
                            "task",
                            "task-responsibility")) {
                all.facts.put(kind, new HashSet<>());
            }
            all.plan(doc);
            doc.path("issues").forEach(all::issue);
            doc.path("tasks").forEach(all::task);
            return new HashMap<>(all.facts);
        }

        private void plan(JsonNode doc) {
            JsonNode plan = doc.path("plan");
            for (String key : PLAN) {
                if (plan.hasNonNull(key)) {
                    add("plan", key + "=" + plan.path(key).asString());
                }
            }
            plan.path("declared")
                    .properties()
                    .forEach(e -> add("plan", "declared." + e.getKey() + "=" + e.getValue()));
            JsonNode petitions =
                    doc.path("petitions").isEmpty()
                            ? plan.path("petitions")
                            : doc.path("petitions");
            petitions
                    .properties()
                    .forEach(e -> add("petitions", e.getKey() + "=" + e.getValue().asDouble()));
        }

        private void issue(JsonNode issue) {
            String n = issue.path("number").asString();
            add("issue", n + " " + squash(issue.path("description")));
            if (!issue.path("target").asString("").isEmpty()) {
                add("target", n + " " + squash(issue.path("target")));
            }
            JsonNode deadline = issue.path("deadline");
            for (JsonNode term : deadline.isObject() ? deadline.path("terms") : deadline) {
                add(
                        "deadline",
                        n
                                + " "
                                + term.path("kind").asString()
                                + " "
                                + term.path("date").asString("-"));
            }
            for (JsonNode measure : issue.path("measures")) {
                String m = n + "/" + measure.path("number");
                add("measure", m + " " + squash(measure.path("text")));
                for (JsonNode date : measure.path("deadlines")) {
                    if (date.hasNonNull("date")) {
                        add("measure-deadline", m + " " + date.path("date").asString());
                    }
                }
            }
            for (JsonNode who : issue.path("responsibilities")) {
                List<Integer> measures = new ArrayList<>();
                who.path("measures").forEach(m -> measures.add(m.asInt()));
                measures.sort(null);
                add("responsibility", n + " " + unit(who) + " " + measures);
            }
        }

        private void task(JsonNode task) {
            String n = task.path("number").asString();
            add("task", n + " " + squash(task.path("title")));
            task.path("responsibilities")
                    .forEach(who -> add("task-responsibility", n + " " + unit(who)));
        }

        private static String unit(JsonNode who) {
            return squash(who.path("unit")) + " " + who.path("role").asString("-");
        }

        private void add(String kind, String fact) {
            kind(facts, kind).add(fact);
        }

        static String squash(JsonNode text) {
            return text.asString("").replaceAll("\\s+", "").replaceAll("[\\s。;；]+$", "");
        }
    }
}
