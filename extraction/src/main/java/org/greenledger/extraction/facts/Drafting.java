package org.greenledger.extraction.facts;

import java.util.ArrayList;
import java.util.List;
import org.greenledger.extraction.Block;
import org.greenledger.extraction.PlanDraft;
import org.greenledger.extraction.SourceSpan;
import org.greenledger.extraction.Warning;
import org.greenledger.extraction.text.CleanText;

/** Puts the facts of a cleaned text together into a draft. Pure: the same text, the same draft. */
public final class Drafting {
    private Drafting() {}

    /**
     * Reads everything the text says of a plan.
     *
     * @param source what is told of the file in the draft; not read
     * @return the draft; whatever could not be understood is among its warnings, nothing is thrown
     */
    public static PlanDraft draft(CleanText text, PlanDraft.Source source) {
        PlanFacts facts = PlanFacts.read(text);
        List<Warning> warnings = new ArrayList<>(text.warnings());
        warnings.addAll(facts.warnings());
        warnings.add(Warning.of("no-issue-list", "文中没有找到问题清单,请上传附有问题清单的文件。"));
        return new PlanDraft(
                PlanDraft.SCHEMA,
                source,
                text.text(),
                facts.plan(),
                facts.indicators(),
                List.of(),
                List.of(),
                List.copyOf(warnings),
                facts.readings(),
                sections(text),
                text.blocks(),
                text.leftOut());
    }

    private static List<PlanDraft.Section> sections(CleanText text) {
        List<PlanDraft.Section> sections = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.blocks().size(); i++) {
            Block block = text.blocks().get(i);
            boolean last = i + 1 == text.blocks().size();
            int end = last ? text.text().length() : text.blocks().get(i + 1).span().start();
            String role = block instanceof Block.Table ? "table" : "body";
            sections.add(new PlanDraft.Section(0, null, null, role, new SourceSpan(start, end)));
            start = end;
        }
        return List.copyOf(sections);
    }
}
