package org.greenledger.extraction.facts;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.greenledger.extraction.outline.Field;
import org.greenledger.extraction.outline.FieldLabel;
import org.greenledger.extraction.outline.Headings;
import org.greenledger.extraction.outline.Label;
import org.greenledger.extraction.outline.Part;

/**
 * Notices of one issue are laid out as fields under numbered headings: 一、整改任务 二、整改措施 三、完成情况. A plan
 * uses the same words for its own sections, but has 指导思想, 组织保障 and the like beside them.
 */
final class NoticeLayout {
    private NoticeLayout() {}

    /** Whether the numbered headings of the text are the fields of one issue. */
    static boolean isNotice(String text, List<Part> parts) {
        Set<Field> kinds = EnumSet.noneOf(Field.class);
        int descriptions = 0;
        for (Part part : parts) {
            if (part.isNumbered() && Headings.of(part.content().of(text)) == Headings.Kind.PLAN) {
                return false;
            }
            FieldLabel field = part.field();
            Label label = part.label();
            if (field != null && label != null && field.field() != Field.OTHER) {
                kinds.add(field.field());
                descriptions += field.field() == Field.DESCRIPTION ? 1 : 0;
            }
        }
        return descriptions == 1 && kinds.size() > 1;
    }
}
