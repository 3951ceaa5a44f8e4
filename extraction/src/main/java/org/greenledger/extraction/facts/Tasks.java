package org.greenledger.extraction.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.greenledger.extraction.PlanDraft.Responsibility;
import org.greenledger.extraction.PlanDraft.Task;
import org.greenledger.extraction.PlanDraft.Term;
import org.greenledger.extraction.SourceSpan;
import org.greenledger.extraction.Warning;
import org.greenledger.extraction.outline.Field;
import org.greenledger.extraction.outline.Label;
import org.greenledger.extraction.outline.Part;
import org.greenledger.extraction.outline.Style;
import org.jspecify.annotations.Nullable;

/**
 * Strengthening measures: in a section such as 主要措施 the items 1、 below each heading （一）, numbered
 * 1.1; where the headings hold no items they are the tasks themselves.
 */
final class Tasks {
    private final String text;
    private final List<Part> parts;
    private final @Nullable Integer year;
    private final String[] roles;
    private final List<Task> tasks = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();

    /**
     * @param year the document's year; null when unknown
     * @param roles the role of each part in the outline, set here for the parts of tasks
     */
    Tasks(String text, List<Part> parts, @Nullable Integer year, String[] roles) {
        this.text = text;
        this.parts = parts;
        this.year = year;
        this.roles = roles;
    }

    /** Doubts about the tasks found so far. */
    List<Warning> warnings() {
        return warnings;
    }

    /** All tasks of these sections, in order. */
    List<Task> in(TaskSections sections) {
        for (TaskSections.Range range : sections.ranges()) {
            roles[range.start()] = "heading";
            read(range);
        }
        return tasks;
    }

    private void read(TaskSections.Range range) {
        Style upper = style(range.start() + 1, range.end(), null);
        Style lower = upper == null ? null : directlyBelow(range, upper);
        int head = -1;
        for (int i = range.start() + 1; i < range.end(); i++) {
            Label label = parts.get(i).isNumbered() ? parts.get(i).label() : null;
            if (label == null) {
                continue;
            }
            if (label.style() == upper) {
                head = i;
                int next = nextOf(i, range.end(), upper, lower);
                boolean items = next < range.end() && style(next) == lower && lower != null;
                if (items) {
                    roles[i] = "heading";
                } else {
                    task(i, next, label.path(), words(range.start()));
                }
            } else if (label.style() == lower && head >= 0) {
                Label above = Objects.requireNonNull(parts.get(head).label());
                String number = above.number() + "." + label.number();
                task(i, nextOf(i, range.end(), upper, lower), number, words(head));
            }
        }
    }

    private @Nullable Style style(int from, int end, @Nullable Style not) {
        for (int i = from; i < end; i++) {
            Style style = style(i);
            if (style != null && style != not) {
                return style;
            }
        }
        return null;
    }

    private @Nullable Style style(int i) {
        Label label = parts.get(i).isNumbered() ? parts.get(i).label() : null;
        return label == null ? null : label.style();
    }

    /**
     * The style whose numbering begins with 1 right below a heading that holds no text of its own.
     */
    private @Nullable Style directlyBelow(TaskSections.Range range, Style upper) {
        for (int i = range.start() + 1; i + 1 < range.end(); i++) {
            Label next = parts.get(i + 1).isNumbered() ? parts.get(i + 1).label() : null;
            if (style(i) == upper && next != null && next.style() != upper && next.number() == 1) {
                return next.style();
            }
        }
        return null;
    }

    private int nextOf(int i, int end, @Nullable Style upper, @Nullable Style lower) {
        int k = i + 1;
        while (k < end && (style(k) == null || (style(k) != upper && style(k) != lower))) {
            k++;
        }
        return k;
    }

    private void task(int start, int end, String number, @Nullable String section) {
        SourceSpan first = parts.get(start).content();
        SourceSpan whole = first;
        List<Responsibility> units = new ArrayList<>();
        List<Term> terms = new ArrayList<>();
        roles[start] = "task";
        for (int i = start + 1; i < end; i++) {
            Part part = parts.get(i);
            if (part.is(Field.UNITS) || part.is(Field.DEADLINE)) {
                field(part, number, units, terms);
                roles[i] = "field";
            } else if (units.isEmpty() && terms.isEmpty()) {
                whole = whole.hull(part.span());
                roles[i] = "task";
            }
        }
        TailNotes tail = TailNotes.of(text, whole, year);
        SourceSpan words = new SourceSpan(whole.start(), Math.max(whole.start(), tail.text()));
        units.addAll(tail.units());
        tail.doubts().forEach(d -> doubt(number, d));
        Deadlines.Found dates = Deadlines.within(text, words, year);
        terms.addAll(dates.terms());
        terms.addAll(tail.terms());
        dates.doubts().forEach(d -> doubt(number, d));
        tasks.add(
                new Task(
                        number,
                        section,
                        title(
                                new SourceSpan(
                                        words.start(),
                                        Math.min(
                                                words.end(),
                                                Math.max(words.start(), first.end())))),
                        Wording.of(text, words),
                        List.copyOf(units),
                        tail.reference(),
                        List.copyOf(terms),
                        words));
    }

    private void field(Part part, String number, List<Responsibility> units, List<Term> terms) {
        if (part.is(Field.UNITS)) {
            String role = DutyWords.roleOfLabel(Objects.requireNonNull(part.field()).words());
            Responsibilities.Found found =
                    Responsibilities.read(
                            text, part.content(), role == null ? "responsible" : role);
            units.addAll(found.units());
            found.doubts().forEach(d -> doubt(number, d));
        } else {
            Deadlines.Found found = Deadlines.field(text, part.content(), year);
            terms.addAll(found.terms());
            found.doubts().forEach(d -> doubt(number, d));
        }
    }

    private void doubt(String number, Warning doubt) {
        warnings.add(new Warning(doubt.code(), doubt.message(), "task " + number, doubt.span()));
    }

    private String title(SourceSpan first) {
        int end = first.start();
        int depth = 0;
        while (end < first.end()) {
            char c = text.charAt(end);
            depth += "“《（(".indexOf(c) >= 0 ? 1 : "”》）)".indexOf(c) >= 0 ? -1 : 0;
            if (depth <= 0 && "。；;！？".indexOf(c) >= 0) {
                break;
            }
            end++;
        }
        return Wording.of(text, new SourceSpan(first.start(), end));
    }

    private @Nullable String words(int i) {
        Part part = parts.get(i);
        String words =
                part.field() != null ? part.field().words() : Wording.of(text, part.content());
        return words.isEmpty() ? null : words.replaceFirst("[。；;：:]$", "");
    }
}
