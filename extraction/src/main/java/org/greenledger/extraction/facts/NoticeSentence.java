package org.greenledger.extraction.facts;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.greenledger.extraction.PlanDraft.Issue;
import org.greenledger.extraction.SourceSpan;
import org.greenledger.extraction.outline.ChineseNumber;
import org.greenledger.extraction.outline.PlainLetters;

/** Notices that tell their one problem in a sentence: 反馈问题第5项关于“渣土中转场覆盖不全”整改任务. */
final class NoticeSentence {
    private NoticeSentence() {}

    private static final Pattern QUOTED =
            Pattern.compile(
                    "第\\s?(?<n>\\d{1,3}|[一二三四五六七八九十百]{1,4})\\s?[项个条号](?:反馈)?(?:整改)?(?:问题|任务)?[,:(（]?\\s?关于?[“\"](?<words>[^”\"\n]{4,400})[”\"](?:[^。\n]{0,12}(?:整改|问题))");
    private static final int REACH = 20_000;

    /** The problem of such a sentence near the head of the text; empty when there is none. */
    static List<Issue> read(String text) {
        String folded = PlainLetters.fold(text, 0, Math.min(text.length(), REACH));
        Matcher m = QUOTED.matcher(folded);
        if (!m.find()) {
            return List.of();
        }
        SourceSpan words = new SourceSpan(m.start("words"), m.end("words"));
        String printed = text.substring(m.start("n"), m.end("n"));
        return List.of(
                new Issue(
                        String.valueOf(ChineseNumber.of(m.group("n"))),
                        printed,
                        Wording.of(text, words),
                        words,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        new SourceSpan(m.start(), m.end()),
                        List.of()));
    }
}
