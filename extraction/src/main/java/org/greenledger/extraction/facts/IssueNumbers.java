package org.greenledger.extraction.facts;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.greenledger.extraction.SourceSpan;
import org.greenledger.extraction.outline.Field;
import org.greenledger.extraction.outline.Label;
import org.greenledger.extraction.outline.Style;
import org.jspecify.annotations.Nullable;

/**
 * Numbers problems: 六 (二) → 6.2. A heading that only gathers problems (一、思想认识方面) is no problem;
 * when the numbering runs on below such headings it alone is the number. Where it begins again
 * below each, the headings are parents.
 */
final class IssueNumbers {
    private final String text;
    private final @Nullable Integer titleNumber;
    private boolean runsOn;

    /**
     * @param titleNumber the number a notice's title gives its one problem; null when it gives none
     */
    IssueNumbers(String text, @Nullable Integer titleNumber) {
        this.text = text;
        this.titleNumber = titleNumber;
    }

    /** Gives every node its number. */
    void assign(List<IssueNode> roots) {
        runsOn = runsOn(roots);
        int count = 0;
        for (IssueNode root : roots) {
            count++;
            root.number = own(root, roots.size() == 1 ? titleNumber : null, count);
            below(root, isGathering(root, roots) ? "" : root.number + ".");
        }
    }

    private void below(IssueNode node, String prefix) {
        int count = 0;
        for (IssueNode child : node.children) {
            count++;
            Label label = child.label;
            child.number =
                    label != null && label.style() == Style.DECIMAL
                            ? label.path()
                            : prefix + own(child, null, count);
            below(child, child.number + ".");
        }
    }

    private static String own(IssueNode node, @Nullable Integer given, int count) {
        FieldRun description = node.first(Field.DESCRIPTION);
        Integer ordinal =
                description == null || description.part.field() == null
                        ? null
                        : description.part.field().ordinal();
        if (ordinal != null) {
            return String.valueOf(ordinal);
        }
        if (node.label != null) {
            return node.label.path();
        }
        return String.valueOf(given != null ? given : count);
    }

    /** Whether the numbers below the roots never begin again. */
    private static boolean runsOn(List<IssueNode> roots) {
        Set<Integer> seen = new HashSet<>();
        int parents = 0;
        for (IssueNode root : roots) {
            parents += root.children.isEmpty() ? 0 : 1;
            for (IssueNode child : root.children) {
                if (child.label != null && !seen.add(child.label.number())) {
                    return false;
                }
            }
        }
        return parents > 1 || roots.stream().noneMatch(r -> r.children.isEmpty());
    }

    /** Whether a node only gathers problems and is none itself. */
    boolean isGathering(IssueNode node, List<IssueNode> siblings) {
        if (!runsOn || node.children.isEmpty() || node.hasFields() || node.parent != null) {
            return false;
        }
        SourceSpan span = node.description();
        String words = span == null ? "" : span.of(text).strip();
        boolean sentence = words.endsWith("。") || words.endsWith("；") || words.endsWith(";");
        String bare = sentence ? words.substring(0, words.length() - 1) : words;
        boolean aspect = bare.endsWith("方面") || bare.endsWith("领域") || bare.endsWith("类");
        return bare.isEmpty()
                || aspect
                || (!sentence
                        && siblings.stream().noneMatch(s -> s.children.isEmpty() && s.hasFields()));
    }
}
