package org.greenledger.extraction.output;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.greenledger.extraction.PlanDraft;

/** The words of the public format as people read them. */
final class DraftWords {

    private DraftWords() {}

    static String role(String role) {
        return switch (role) {
            case "lead" -> "牵头";
            case "responsible" -> "责任";
            case "participating" -> "配合";
            case "supervising" -> "督导";
            case "accepting" -> "验收";
            default -> role;
        };
    }

    static String comparator(String comparator) {
        return switch (comparator) {
            case "<" -> "小于";
            case "<=" -> "不高于";
            case "=" -> "等于";
            case ">=" -> "不低于";
            case ">" -> "大于";
            case "decrease-by" -> "下降";
            case "increase-by" -> "上升";
            default -> comparator;
        };
    }

    static String scope(PlanDraft.Responsibility duty) {
        if (duty.scope().equals("own-area")) {
            return "本辖区";
        }
        return duty.measures().isEmpty()
                ? "全部"
                : duty.measures().stream().map(String::valueOf).collect(Collectors.joining("、"));
    }

    static String term(PlanDraft.Term term) {
        return switch (term.kind()) {
            case "immediate" -> "立行立改";
            case "long-term" -> "长期坚持";
            case "continuous" -> "持续改善";
            default ->
                    Objects.requireNonNullElse(
                            term.date(), Objects.requireNonNullElse(term.raw(), ""));
        };
    }

    static String dates(List<PlanDraft.Term> terms) {
        return terms.stream().map(DraftWords::term).collect(Collectors.joining("、"));
    }

    static String raws(List<PlanDraft.Term> terms) {
        return terms.stream()
                .map(PlanDraft.Term::raw)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("、"));
    }
}
