package org.greenledger.app.ledger.deadlines.pages;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.greenledger.app.ledger.deadlines.MilestoneForm;
import org.greenledger.app.ledger.deadlines.MilestoneView;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.jspecify.annotations.Nullable;

/** Reads what somebody typed into a form about days. */
final class MilestoneInput {

    private static final LocalDate NONE = LocalDate.of(2000, 1, 1);

    private MilestoneInput() {}

    /**
     * @throws Refused with every value that cannot be read
     */
    static MilestoneForm read(Map<String, String> sent) {
        List<Refusal> found = new ArrayList<>();
        LocalDate due = day(sent, "due_on", found);
        MilestoneForm form =
                new MilestoneForm(
                        number(sent, "measure", found),
                        sent.getOrDefault("what", "").strip(),
                        due,
                        number(sent, "percent", found),
                        sent.getOrDefault("note", "").strip());
        Refused.ifAny(found);
        return form;
    }

    /** The day; where none can be read, a refusal and some day. */
    static LocalDate day(Map<String, String> sent, String name, List<Refusal> found) {
        try {
            return LocalDate.parse(sent.getOrDefault(name, "").strip());
        } catch (DateTimeParseException notADay) {
            found.add(Refusal.at(name, "请填写日期，例如2026-06-30"));
            return NONE;
        }
    }

    static @Nullable Integer number(Map<String, String> sent, String name, List<Refusal> found) {
        String value = sent.getOrDefault(name, "").strip();
        if (value.isEmpty()) {
            return null;
        }
        if (!value.matches("[0-9]{1,3}")) {
            found.add(Refusal.at(name, "请填写0至100的整数"));
            return null;
        }
        return Integer.valueOf(value);
    }

    static Map<String, String> values(@Nullable MilestoneView m) {
        Map<String, String> values = new HashMap<>();
        if (m != null) {
            values.put("measure", m.measure() == null ? "" : "" + m.measure());
            values.put("what", m.what());
            values.put("due_on", m.dueOn().toString());
            values.put("percent", m.percent() == null ? "" : "" + m.percent());
            values.put("note", m.note());
        }
        return values;
    }
}
