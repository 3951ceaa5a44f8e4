package org.greenledger.extraction.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.greenledger.extraction.PlanDraft;
import org.greenledger.extraction.PlanDraft.Issue;
import org.greenledger.extraction.PlanDraft.Responsibility;
import org.greenledger.extraction.PlanDraft.Section;
import org.greenledger.extraction.PlanDraft.Term;
import org.greenledger.extraction.SourceSpan;
import org.greenledger.extraction.Warning;

/** What holds for every draft, whatever was read. */
final class DraftRules {
    private DraftRules() {}

    static void hold(PlanDraft draft) {
        String text = draft.text();
        covers(draft.outline(), text);
        for (Issue issue : draft.issues()) {
            assertThat(issue.number()).isNotBlank();
            holds(issue.descriptionSpan(), issue.description(), text);
            assertThat(issue.span().covers(issue.descriptionSpan())).isTrue();
            if (issue.target() != null) {
                holds(Objects.requireNonNull(issue.targetSpan()), issue.target(), text);
            }
            if (issue.deadline() != null) {
                holds(issue.deadline().span(), issue.deadline().raw(), text);
                issue.deadline().terms().forEach(t -> holds(t, text));
            }
            issue.measures()
                    .forEach(
                            m -> {
                                holds(m.span(), m.text(), text);
                                assertThat(m.reason()).isNotBlank();
                                m.deadlines().forEach(t -> holds(t, text));
                            });
            issue.responsibilities().forEach(r -> holds(r, text));
            issue.warnings().forEach(w -> within(w, text));
        }
        draft.tasks()
                .forEach(
                        t -> {
                            holds(t.span(), t.text(), text);
                            t.responsibilities().forEach(r -> holds(r, text));
                            t.deadlines().forEach(d -> holds(d, text));
                        });
        draft.warnings().forEach(w -> within(w, text));
    }

    private static void covers(List<Section> sections, String text) {
        int end = 0;
        for (Section section : sections) {
            assertThat(section.span().start()).isEqualTo(end);
            end = section.span().end();
        }
        assertThat(end).isEqualTo(text.length());
    }

    private static void within(Warning warning, String text) {
        assertThat(warning.message()).isNotBlank();
        if (warning.span() != null) {
            assertThat(warning.span().end()).isLessThanOrEqualTo(text.length());
        }
    }

    private static void holds(Responsibility unit, String text) {
        holds(unit.span(), unit.raw(), text);
        assertThat(unit.unit()).isNotBlank();
        assertThat(unit.reason()).isNotBlank();
        assertThat(unit.role())
                .isIn("lead", "responsible", "participating", "supervising", "accepting");
    }

    private static void holds(Term term, String text) {
        holds(Objects.requireNonNull(term.span()), Objects.requireNonNull(term.raw()), text);
    }

    private static void holds(SourceSpan span, String words, String text) {
        assertThat(span.of(text).replaceAll("(?U)\\s+", ""))
                .isEqualTo(words.replaceAll("(?U)\\s+", ""));
    }
}
