package org.greenledger.app.planimport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.ledger.DutyEntry;
import org.greenledger.app.ledger.IssueEntry;
import org.greenledger.app.ledger.MeasureEntry;
import org.greenledger.app.ledger.Quotation;
import org.greenledger.app.ledger.TermEntry;
import org.greenledger.app.planimport.PlanComparison.Difference;
import org.jspecify.annotations.Nullable;

/** An issue of a later version beside the same issue in the ledger, field by field. Pure. */
final class LaterIssue {

    private LaterIssue() {}

    /**
     * The later issue under the ledger's number, its units bound as they are in the ledger. A plan
     * that is silent about the place does not contradict the one the office has filled in.
     */
    static IssueEntry under(String number, IssueEntry next, IssueEntry now) {
        Map<String, UnitId> bound = new LinkedHashMap<>();
        for (DutyEntry duty : now.duties()) {
            UnitId unit = duty.unit();
            if (unit != null) {
                bound.putIfAbsent(duty.unitName(), unit);
            }
        }
        List<DutyEntry> duties =
                next.duties().stream()
                        .map(d -> d.unit() != null ? d : bound(d, bound.get(d.unitName())))
                        .toList();
        return new IssueEntry(
                number,
                next.label(),
                next.description(),
                next.target(),
                next.area() == null ? now.area() : next.area(),
                next.deadline(),
                next.terms(),
                next.measures(),
                duties,
                next.quotations());
    }

    static DutyEntry bound(DutyEntry d, @Nullable UnitId unit) {
        return new DutyEntry(
                d.raw(),
                d.unitName(),
                unit,
                d.role(),
                d.measures(),
                d.scope(),
                d.group(),
                d.quotation());
    }

    static DutyEntry group(DutyEntry d, @Nullable UnitId unit) {
        return new DutyEntry(
                d.raw(),
                d.unitName(),
                unit,
                d.role(),
                d.measures(),
                d.scope(),
                true,
                d.quotation());
    }

    static IssueEntry numbered(String number, IssueEntry i) {
        return new IssueEntry(
                number,
                i.label(),
                i.description(),
                i.target(),
                i.area(),
                i.deadline(),
                i.terms(),
                i.measures(),
                i.duties(),
                i.quotations());
    }

    static List<Difference> differences(IssueEntry now, IssueEntry next) {
        List<Difference> found = new ArrayList<>();
        add(found, "description", "问题", now.description(), next.description());
        add(found, "target", "整改目标", now.target(), next.target());
        add(found, "area", "地区", now.area(), next.area());
        add(found, "deadline", "整改时限", deadline(now), deadline(next));
        add(found, "measures", "整改措施", measures(now), measures(next));
        if (!sorted(now).equals(sorted(next))) {
            found.add(new Difference("duties", "责任单位", duties(now), duties(next)));
        }
        return found;
    }

    private static void add(
            List<Difference> found,
            String field,
            String label,
            @Nullable String before,
            @Nullable String after) {
        String old = before == null ? "" : before;
        String next = after == null ? "" : after;
        if (!squeezed(old).equals(squeezed(next))) {
            found.add(new Difference(field, label, old, next));
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static String deadline(IssueEntry issue) {
        String words = issue.deadline() == null ? "" : issue.deadline();
        String terms =
                issue.terms().stream().map(Words::term).sorted().collect(Collectors.joining("、"));
        return terms.isEmpty() ? words : words + "（" + terms + "）";
    }

    private static String measures(IssueEntry issue) {
        return issue.measures().stream().map(MeasureEntry::text).collect(Collectors.joining("\n"));
    }

    private static String duties(IssueEntry issue) {
        return issue.duties().stream().map(DutyEdits::words).collect(Collectors.joining("、"));
    }

    private static Set<String> sorted(IssueEntry issue) {
        return issue.duties().stream().map(DutyEdits::words).collect(Collectors.toSet());
    }

    /**
     * The issue as it shall stand: confirmed fields as the later version has them, all others as
     * the ledger has them; what says the same in both is quoted from the later version.
     */
    static IssueEntry confirmed(PlanComparison.Changed change, Set<String> confirmed) {
        IssueEntry now = change.now().entry();
        IssueEntry next = change.next();
        Set<String> kept =
                change.fields().stream()
                        .map(Difference::field)
                        .filter(f -> !confirmed.contains(f))
                        .collect(Collectors.toSet());
        Set<String> differ =
                change.fields().stream().map(Difference::field).collect(Collectors.toSet());
        Map<String, Quotation> quotations = new LinkedHashMap<>(next.quotations());
        kept.forEach(quotations::remove);
        boolean deadline = confirmed.contains("deadline");
        return new IssueEntry(
                now.number(),
                next.label(),
                confirmed.contains("description") ? next.description() : now.description(),
                confirmed.contains("target") ? next.target() : now.target(),
                confirmed.contains("area") ? next.area() : now.area(),
                deadline ? next.deadline() : now.deadline(),
                deadline ? next.terms() : now.terms().stream().map(TermEntry::unquoted).toList(),
                confirmed.contains("measures")
                        ? next.measures()
                        : measures(now, differ.contains("measures") ? null : next),
                confirmed.contains("duties")
                        ? next.duties()
                        : duties(now, differ.contains("duties") ? null : next),
                quotations);
    }

    private static List<MeasureEntry> measures(IssueEntry now, @Nullable IssueEntry same) {
        List<MeasureEntry> measures = new ArrayList<>();
        for (int i = 0; i < now.measures().size(); i++) {
            MeasureEntry m = now.measures().get(i);
            Quotation quote =
                    same == null || i >= same.measures().size()
                            ? null
                            : same.measures().get(i).quotation();
            measures.add(
                    new MeasureEntry(
                            m.number(),
                            m.text(),
                            m.terms().stream().map(TermEntry::unquoted).toList(),
                            quote));
        }
        return measures;
    }

    private static List<DutyEntry> duties(IssueEntry now, @Nullable IssueEntry same) {
        Map<String, Quotation> quotes = new LinkedHashMap<>();
        if (same != null) {
            for (DutyEntry d : same.duties()) {
                Quotation quote = d.quotation();
                if (quote != null) {
                    quotes.putIfAbsent(DutyEdits.words(d), quote);
                }
            }
        }
        return now.duties().stream()
                .map(
                        d ->
                                new DutyEntry(
                                        d.raw(),
                                        d.unitName(),
                                        d.unit(),
                                        d.role(),
                                        d.measures(),
                                        d.scope(),
                                        d.group(),
                                        quotes.get(DutyEdits.words(d))))
                .toList();
    }
}
