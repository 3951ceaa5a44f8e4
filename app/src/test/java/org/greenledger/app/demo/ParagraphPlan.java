package org.greenledger.app.demo;

import java.io.IOException;
import java.util.List;
import org.greenledger.app.demo.PlanSource.Issue;
import org.greenledger.app.demo.PlanSource.Part;

/** The plan as a Word document in paragraphs: numbered problems with labelled fields. */
final class ParagraphPlan {

    private final Word word = new Word(false);
    private int task;

    private ParagraphPlan() {}

    static byte[] of(PlanSource plan) throws IOException {
        ParagraphPlan made = new ParagraphPlan();
        made.word.title(plan.title());
        plan.parts().forEach(made::part);
        made.word.signature(plan.signed());
        made.word.signature(plan.issued());
        return made.word.bytes();
    }

    private void part(Part part) {
        switch (part.kind()) {
            case HEADING -> word.line(part.text(), Word.HEADING);
            case LIST_TITLE -> word.title(part.text());
            case PARAGRAPH -> word.line(part.text(), Word.BODY);
            case TASK_SECTION -> {
                task = 0;
                word.line(part.text(), Word.SUBHEADING);
            }
            case TASK -> word.line(++task + "." + part.text(), Word.BODY);
            case ISSUES -> issues(part.issues());
        }
    }

    private void issues(List<Issue> issues) {
        for (int i = 0; i < issues.size(); i++) {
            Issue issue = issues.get(i);
            word.line(Numerals.of(i + 1) + "、" + issue.description(), Word.HEADING);
            for (int j = 0; j < issue.subIssues().size(); j++) {
                Issue sub = issue.subIssues().get(j);
                word.line("（" + Numerals.of(j + 1) + "）" + sub.description(), Word.SUBHEADING);
                fields(sub);
            }
            if (issue.subIssues().isEmpty()) {
                fields(issue);
            }
        }
    }

    private void fields(Issue issue) {
        word.line("整改目标：" + issue.target(), Word.BODY);
        word.line("整改时限：" + issue.deadline(), Word.BODY);
        word.line("整改措施：", Word.BODY);
        for (int i = 0; i < issue.measures().size(); i++) {
            word.line((i + 1) + "．" + issue.measures().get(i), Word.BODY);
        }
        word.line("责任单位：" + issue.responsible(), Word.BODY);
        word.line("督导单位：" + issue.supervising(), Word.BODY);
        if (!issue.accepting().isEmpty()) {
            word.line("验收单位：" + issue.accepting(), Word.BODY);
        }
    }
}
