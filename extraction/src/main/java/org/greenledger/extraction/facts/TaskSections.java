package org.greenledger.extraction.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.greenledger.extraction.outline.Field;
import org.greenledger.extraction.outline.FieldLabel;
import org.greenledger.extraction.outline.Headings;
import org.greenledger.extraction.outline.Label;
import org.greenledger.extraction.outline.Part;
import org.jspecify.annotations.Nullable;

/** The sections of a plan that hold its strengthening measures: 三、主要措施, 四、整改措施, 三、重点任务. */
final class TaskSections {

    /** Parts from {@code start}, the heading, to {@code end}, not included. */
    record Range(int start, int end) {}

    private final String text;
    private final List<Part> parts;
    private final List<Range> ranges = new ArrayList<>();
    private final Map<String, Integer> numberedLabels = new HashMap<>();

    TaskSections(String text, List<Part> parts) {
        this.text = text;
        this.parts = parts;
        if (NoticeLayout.isNotice(text, parts)) {
            return;
        }
        countLabels();
        for (int i = 0; i < parts.size(); i++) {
            Label label = parts.get(i).label();
            if (label != null && isTaskHeading(parts.get(i))) {
                Range range = new Range(i, end(i, label));
                if (holdsTasks(range)) {
                    ranges.add(range);
                    i = range.end() - 1;
                }
            }
        }
    }

    /** All such sections, in order. */
    List<Range> ranges() {
        return ranges;
    }

    /** Whether part {@code i} stands in one of them. */
    boolean covers(int i) {
        int low = 0;
        int high = ranges.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Range range = ranges.get(middle);
            if (i < range.start()) {
                high = middle - 1;
            } else if (i >= range.end()) {
                low = middle + 1;
            } else {
                return true;
            }
        }
        return false;
    }

    private boolean isTaskHeading(Part part) {
        FieldLabel field = part.field();
        if (field != null && (part.content().length() > 0 || returns(field))) {
            return false;
        }
        String words = field != null ? field.words() : part.content().of(text);
        return Headings.of(words) == Headings.Kind.TASK;
    }

    /** A field's label that stands behind a number more than once is a field of issues. */
    private boolean returns(FieldLabel field) {
        return numberedLabels.getOrDefault(field.words(), 0) > 1;
    }

    private void countLabels() {
        for (Part part : parts) {
            FieldLabel field = part.field();
            if (field != null && part.label() != null) {
                numberedLabels.merge(field.words(), 1, Integer::sum);
            }
        }
    }

    private int end(int start, Label heading) {
        int i = start + 1;
        while (i < parts.size() && !closes(parts.get(i), heading)) {
            i++;
        }
        return i;
    }

    private boolean closes(Part part, Label heading) {
        Label label = part.label();
        boolean sibling =
                label != null
                        && label.style() == heading.style()
                        && (label.number() == heading.number() + 1
                                || Headings.of(part.content().of(text)) != null);
        return sibling
                || part.table()
                || (part.isPlain() && Headings.isAnnex(part.span().of(text)));
    }

    private boolean holdsTasks(Range range) {
        boolean numbered = false;
        for (int i = range.start() + 1; i < range.end(); i++) {
            Part part = parts.get(i);
            FieldLabel field = part.field();
            numbered |= part.isNumbered();
            if (field != null && isOfIssues(field.field())) {
                return false;
            }
        }
        return numbered;
    }

    private static boolean isOfIssues(@Nullable Field field) {
        return field == Field.TARGET || field == Field.MEASURES || field == Field.DESCRIPTION;
    }
}
