package org.greenledger.extraction.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.greenledger.extraction.PlanDraft.Issue;
import org.greenledger.extraction.outline.ChineseNumber;
import org.greenledger.extraction.outline.Part;
import org.greenledger.extraction.outline.PlainLetters;
import org.jspecify.annotations.Nullable;

/** The problems told in paragraphs: labelled fields, nested problems, notices of one issue. */
final class Issues {
    private static final Pattern TITLE_NUMBER =
            Pattern.compile(
                    "序号\\s?[:]?\\s?(\\d{1,3}|[一二三四五六七八九十百]{1,4})|第\\s?(\\d{1,3}|[一二三四五六七八九十百]{1,4})\\s?(?:项|号|个)(?:反馈)?(?:整改)?(?:问题|任务)");
    private static final int HEAD_LENGTH = 600;

    private final String text;
    private final IssueFacts facts;
    private final IssueNumbers numbers;

    Issues(String text, @Nullable Integer year) {
        this.text = text;
        this.facts = new IssueFacts(text, year);
        this.numbers = new IssueNumbers(text, titleNumber(text));
    }

    /** All problems, parents before their sub-problems. */
    List<Issue> read(List<Part> parts, FieldUse use, String[] roles) {
        List<IssueNode> roots = new IssueWalk(text, parts, use, roles).roots();
        numbers.assign(roots);
        List<Issue> issues = new ArrayList<>();
        for (IssueNode root : roots) {
            add(root, roots, issues);
        }
        return issues.isEmpty() ? NoticeSentence.read(text) : issues;
    }

    private void add(IssueNode node, List<IssueNode> siblings, List<Issue> issues) {
        if (!numbers.isGathering(node, siblings)) {
            issues.add(facts.of(node));
        }
        node.children.forEach(child -> add(child, node.children, issues));
    }

    /** The number a notice gives its problem in its title or first sentence: (序号七), 第12项整改任务. */
    private static @Nullable Integer titleNumber(String text) {
        String head = PlainLetters.fold(text, 0, Math.min(text.length(), HEAD_LENGTH));
        Matcher m = TITLE_NUMBER.matcher(head);
        return m.find() ? ChineseNumber.of(m.group(1) != null ? m.group(1) : m.group(2)) : null;
    }
}
