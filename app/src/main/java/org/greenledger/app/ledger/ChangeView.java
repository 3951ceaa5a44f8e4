package org.greenledger.app.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of an issue's history.
 *
 * @param measure number of the measure; absent for the issue itself
 * @param field an {@link IssueField} code; {@code measure}, {@code milestone} and {@code point} for
 *     one added or withdrawn; {@code reached} for a milestone reached; {@code issue} for the issue
 *     itself; {@code secret} for who may see it; {@code leader} and {@code clerk} for who is in
 *     charge of a duty
 */
public record ChangeView(
        Instant at,
        String person,
        Origin origin,
        @Nullable Integer measure,
        String field,
        @Nullable String before,
        @Nullable String after,
        @Nullable String reason) {

    /** What changed, as a sentence without the person and the time. */
    public String sentence() {
        String where = measure == null ? "" : "第" + measure + "条";
        String from = before;
        String to = after;
        if (field.equals("issue")) {
            return "撤出这个问题";
        }
        if (field.equals("secret")) {
            return "yes".equals(to) ? "设为追责事项，限定查看范围" : "解除追责事项，恢复查看范围";
        }
        String what = where + what();
        if (from == null || from.isEmpty()) {
            return (entersOrLeaves() ? "新增" : "填写") + what + "“" + to + "”";
        }
        if (to == null || to.isEmpty()) {
            return (entersOrLeaves() ? "撤出" : "清除") + what + "“" + from + "”";
        }
        return "把" + what + "由“" + from + "”改为“" + to + "”";
    }

    private boolean entersOrLeaves() {
        return field.equals("measure") || field.equals("milestone") || field.equals("point");
    }

    private String what() {
        return switch (field) {
            case "measure" -> "措施";
            case "point" -> "点位";
            case "milestone" -> "节点";
            case "reached" -> "节点完成情况";
            case "leader" -> "责任人";
            case "clerk" -> "经办人";
            default -> IssueField.of(field).chinese();
        };
    }
}
