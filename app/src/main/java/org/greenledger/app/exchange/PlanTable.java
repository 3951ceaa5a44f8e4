package org.greenledger.app.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.greenledger.app.ledger.BookIssue;
import org.greenledger.app.ledger.DutyEntry;
import org.greenledger.app.ledger.DutyRole;
import org.greenledger.app.ledger.IssueEntry;
import org.greenledger.app.ledger.MeasureEntry;
import org.greenledger.app.ledger.TaskEntry;

/**
 * A plan as the ledger holds it now, in the layout of official lists: number, problem, responsible
 * and supervising units, target, measures, deadline; the strengthening measures below.
 */
final class PlanTable {

    private static final List<String> HEAD =
            List.of("序号", "问题", "责任单位", "督导单位", "整改目标", "整改措施", "整改时限");
    private static final int[] WIDTHS = {737, 2500, 2000, 1250, 1850, 3070, 1350};
    private static final int TITLE_POINTS = 22;
    private static final int TEXT_POINTS = 16;

    private final WordPage page = new WordPage();

    private PlanTable() {}

    /**
     * Writes the document; leaves the stream open.
     *
     * @param note the line below the title
     * @param issues in the order of their numbers; withdrawn ones are left out
     */
    static void write(
            String title,
            String note,
            List<BookIssue> issues,
            List<TaskEntry> tasks,
            OutputStream out)
            throws IOException {
        PlanTable made = new PlanTable();
        made.page.centred(title, WordPage.TITLE, TITLE_POINTS);
        made.page.centred(note, WordPage.SIDE, TEXT_POINTS);
        made.issues(issues.stream().filter(i -> !i.withdrawn()).toList());
        made.tasks(tasks);
        made.page.document().write(out);
        made.page.document().close();
    }

    private void issues(List<BookIssue> issues) {
        WordTable table = new WordTable(page.document(), HEAD, WIDTHS);
        Map<String, List<BookIssue>> below =
                issues.stream()
                        .filter(i -> i.entry().number().contains("."))
                        .collect(Collectors.groupingBy(i -> parent(i.entry().number())));
        for (BookIssue issue : issues) {
            if (!issue.entry().number().contains(".")) {
                issue(table, issue.entry(), below.getOrDefault(issue.entry().number(), List.of()));
            }
        }
    }

    private static String parent(String number) {
        return number.substring(0, number.indexOf('.'));
    }

    private static void issue(WordTable table, IssueEntry issue, List<BookIssue> below) {
        if (below.isEmpty()) {
            table.row(cells(issue.number(), issue.description(), issue));
            return;
        }
        WordTable.mergeFrom(table.wide(issue.number(), issue.description()));
        for (BookIssue sub : below) {
            String label = sub.entry().label();
            String mark = label == null ? sub.entry().number() + " " : label;
            XWPFTableRow row = table.row(cells("", mark + sub.entry().description(), sub.entry()));
            WordTable.mergeOn(row);
        }
    }

    private static List<List<String>> cells(String number, String description, IssueEntry issue) {
        return List.of(
                List.of(number),
                List.of(description),
                List.of(responsible(issue.duties())),
                supervising(issue.duties()),
                List.of(issue.target() == null ? "" : issue.target()),
                measures(issue.measures()),
                List.of(issue.deadline() == null ? "" : issue.deadline()));
    }

    private static List<String> measures(List<MeasureEntry> measures) {
        return measures.isEmpty()
                ? List.of("")
                : measures.stream().map(m -> m.number() + "." + m.text()).toList();
    }

    private static String responsible(List<DutyEntry> duties) {
        return duties.stream()
                .filter(d -> d.role() != DutyRole.SUPERVISING && d.role() != DutyRole.ACCEPTING)
                .map(DutyPhrase::of)
                .distinct()
                .collect(Collectors.joining("、"));
    }

    private static List<String> supervising(List<DutyEntry> duties) {
        List<String> lines = new ArrayList<>();
        lines.add(units(duties, DutyRole.SUPERVISING));
        String accepting = units(duties, DutyRole.ACCEPTING);
        if (!accepting.isEmpty()) {
            lines.add("验收：" + accepting);
        }
        return lines;
    }

    private static String units(List<DutyEntry> duties, DutyRole role) {
        return duties.stream()
                .filter(d -> d.role() == role)
                .map(DutyEntry::unitName)
                .distinct()
                .collect(Collectors.joining("、"));
    }

    private void tasks(List<TaskEntry> tasks) {
        if (tasks.isEmpty()) {
            return;
        }
        page.line("强化措施", WordPage.BOLD, TEXT_POINTS);
        String section = "";
        int sections = 0;
        int number = 0;
        for (TaskEntry task : tasks) {
            String own = task.section() == null ? "" : task.section();
            if (!own.equals(section)) {
                section = own;
                number = 0;
                sections++;
                page.line("（" + ChineseNumber.of(sections) + "）" + own, WordPage.SIDE, TEXT_POINTS);
            }
            number++;
            page.line(number + "." + DutyPhrase.of(task), WordPage.BODY, TEXT_POINTS);
        }
    }
}
