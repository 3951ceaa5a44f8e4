package org.greenledger.extraction.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.greenledger.extraction.PlanDraft;
import org.greenledger.extraction.PlanDraft.Issue;
import org.greenledger.extraction.PlanDraft.Plan;
import org.greenledger.extraction.PlanDraft.Task;
import org.greenledger.extraction.Warning;
import org.greenledger.extraction.outline.GluedTables;
import org.greenledger.extraction.outline.Part;
import org.greenledger.extraction.outline.Parts;
import org.greenledger.extraction.text.CleanText;
import org.jspecify.annotations.Nullable;

/** Puts the facts of a cleaned text together into a draft. Pure: the same text, the same draft. */
public final class Drafting {
    private Drafting() {}

    /**
     * Reads everything the text says of a plan.
     *
     * @param source what is told of the file in the draft; not read
     * @return the draft; whatever could not be understood is among its warnings, nothing is thrown
     */
    public static PlanDraft draft(CleanText cleaned, PlanDraft.Source source) {
        CleanText text = GluedTables.resolve(cleaned);
        String words = text.text();
        PlanFacts facts = PlanFacts.read(text);
        Integer year = year(facts.plan());
        List<Part> parts = Parts.of(text);
        String[] roles = new String[parts.size()];
        Arrays.fill(roles, "body");
        TaskSections sections = new TaskSections(words, parts);
        FieldUse use = new FieldUse(words, parts, sections);
        Tasks tasks = new Tasks(words, parts, year, roles);
        List<Task> found = tasks.in(sections);
        IssueTables.Read tables = IssueTables.read(text, year);
        List<Issue> issues =
                IssueList.of(new Issues(words, year).read(parts, use, roles), tables.issues());
        List<Warning> doubts = new ArrayList<>(IssueChecks.of(issues));
        issues.forEach(issue -> doubts.addAll(issue.warnings()));
        List<Warning> warnings = new ArrayList<>(text.warnings());
        warnings.addAll(facts.warnings());
        warnings.addAll(ListChecks.of(words, facts.plan(), issues, found, use));
        warnings.addAll(tables.warnings());
        warnings.addAll(doubts);
        warnings.addAll(tasks.warnings());
        return new PlanDraft(
                PlanDraft.SCHEMA,
                source,
                words,
                facts.plan(),
                IssueList.promises(facts.indicators(), issues),
                IssueChecks.withDoubts(issues, doubts),
                found,
                List.copyOf(warnings),
                facts.readings(),
                OutlineSections.of(words, parts, roles),
                text.blocks(),
                text.leftOut());
    }

    /** The year 今年 stands for: when the plan was issued, or its page published. */
    private static @Nullable Integer year(Plan plan) {
        String date = plan.issued() != null ? plan.issued() : plan.published();
        return date == null || date.startsWith("-") ? null : Integer.valueOf(date.substring(0, 4));
    }
}
