package org.greenledger.app.progress.filling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.greenledger.app.ledger.Progress;
import org.greenledger.app.progress.OwedState;
import org.greenledger.app.progress.ReportForm;
import org.greenledger.app.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** What a report must hold, and until when it is taken. */
final class FilingRules {

    /** The longest text of one field. */
    static final int LONGEST = 2000;

    private static final int ALL = 100;

    private FilingRules() {}

    /** When a report comes: in time, late with leave, or not at all. */
    enum When {
        IN_TIME,
        LATE,
        SHUT
    }

    /**
     * Whether a report is still taken. What is returned or to be supplemented may be mended until
     * the period is frozen, and stays as punctual as it was.
     *
     * @param first whether nothing was submitted so far
     * @param leave whether the unit may still report, by an exception that was recorded
     */
    static When when(
            LocalDate today, LocalDate closesOn, boolean frozen, boolean first, boolean leave) {
        boolean open = !frozen && (!first || !today.isAfter(closesOn));
        if (open) {
            return When.IN_TIME;
        }
        if (!leave) {
            return When.SHUT;
        }
        return first ? When.LATE : When.IN_TIME;
    }

    /**
     * Why nothing can be submitted in this state; null when it can.
     *
     * @param supplement whether the last review asks for something to be added
     */
    static @Nullable String against(OwedState state, boolean supplement) {
        return state == OwedState.ACCEPTED && !supplement ? "已经审核采用，不能再报" : null;
    }

    /**
     * Everything that is wrong with a report.
     *
     * @param name what it is about, for example 问题3 措施1
     * @param computed what percent and schedule come to
     */
    static List<Refusal> refusals(ReportForm form, String name, Progress computed) {
        Problems found = new Problems(form.owed().value(), name);
        if (form.percent() < 0 || form.percent() > ALL) {
            found.at("percent", "完成比例填0到100的整数");
        }
        if (form.done().isBlank()) {
            found.at("done", "请写本期做了什么；没有进展的，写明原因");
        }
        found.tooLong("done", "本期工作", form.done());
        found.tooLong("problems", "存在问题", form.problems());
        found.tooLong("nextStep", "下一步", form.nextStep());
        found.tooLong("reason", "说明", form.reason());
        Progress stated = form.progress() == null ? computed : form.progress();
        if (stated == Progress.DONE && form.percent() < ALL) {
            found.at("progress", "完成比例不到100%，不能填“完成”");
        }
        if (stated == Progress.NOT_STARTED && form.percent() > 0) {
            found.at("progress", "完成比例已有" + form.percent() + "%，不能填“未启动”");
        }
        if (stated != computed && form.reason().isBlank()) {
            found.at(
                    "reason",
                    "按比例和序时应为“%s”，填“%s”请说明理由".formatted(computed.chinese(), stated.chinese()));
        }
        if (stated == Progress.BEHIND && form.forecastOn() == null) {
            found.at("forecastOn", "未达序时进度的，请填预计完成日期");
        }
        return found.all;
    }

    /** Where a refusal belongs: the id of the field on the page. */
    static String field(long owed, String field) {
        return "o" + owed + "-" + field;
    }

    private static final class Problems {
        private final long owed;
        private final String name;
        private final List<Refusal> all = new ArrayList<>();

        Problems(long owed, String name) {
            this.owed = owed;
            this.name = name;
        }

        void at(String field, String message) {
            all.add(Refusal.at(field(owed, field), name + "：" + message));
        }

        void tooLong(String field, String label, String text) {
            if (text.length() > LONGEST) {
                at(field, label + "不能超过" + LONGEST + "个字，现有" + text.length() + "个字");
            }
        }
    }
}
