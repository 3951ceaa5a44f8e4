package org.greenledger.app.planimport;

import java.util.ArrayList;
import java.util.List;
import org.greenledger.app.documents.SourceMark;
import org.greenledger.app.documents.SourceMark.Kind;
import org.greenledger.app.ledger.DutyEntry;
import org.greenledger.app.ledger.MeasureEntry;
import org.greenledger.app.ledger.Quotation;
import org.greenledger.extraction.SourceSpan;
import org.jspecify.annotations.Nullable;

/** Marks every recognised field of a draft, and every doubt, in the text. */
final class DraftMarks {

    private final List<SourceMark> marks = new ArrayList<>();

    private DraftMarks() {}

    static List<SourceMark> of(List<DraftItem> items, List<Doubt> doubts) {
        DraftMarks all = new DraftMarks();
        items.stream().filter(item -> !item.leftOut()).forEach(all::item);
        for (Doubt doubt : doubts) {
            SourceSpan span = doubt.span();
            if (span != null && doubt.open()) {
                all.marks.add(
                        new SourceMark(Kind.DOUBT, span, doubt.anchor(), "疑点：" + doubt.message()));
            }
        }
        return all.marks;
    }

    private void item(DraftItem item) {
        switch (item.kind()) {
            case PLAN ->
                    item.header()
                            .quotations()
                            .forEach((field, quote) -> header(item, field, quote));
            case ISSUE -> issue(item);
            case TASK -> {
                mark(Kind.TASK, item.task().quotation(), Anchors.whole(item), item.name());
                duties(item, item.task().duties());
            }
            case INDICATOR ->
                    mark(
                            Kind.INDICATOR,
                            item.indicator().quotation(),
                            Anchors.whole(item),
                            item.name());
        }
    }

    private void header(DraftItem item, String field, Quotation quote) {
        if (field.matches("[A-Za-z]+")) {
            mark(Kind.PLAN, quote, Anchors.field(item, field), item.kind().chinese());
        }
    }

    private void issue(DraftItem item) {
        field(item, Kind.ISSUE, "description", "描述");
        field(item, Kind.TARGET, "target", "整改目标");
        field(item, Kind.DEADLINE, "deadline", "整改时限");
        field(item, Kind.ISSUE, "area", "地区");
        for (MeasureEntry measure : item.issue().measures()) {
            mark(
                    Kind.MEASURE,
                    measure.quotation(),
                    Anchors.measure(item, measure.number()),
                    item.name() + " 措施 " + measure.number());
        }
        duties(item, item.issue().duties());
    }

    private void field(DraftItem item, Kind kind, String field, String word) {
        Quotation quote = item.issue().quotations().get(field);
        mark(kind, quote, Anchors.field(item, field), item.name() + " " + word);
    }

    private void duties(DraftItem item, List<DutyEntry> duties) {
        for (int n = 1; n <= duties.size(); n++) {
            DutyEntry duty = duties.get(n - 1);
            mark(
                    Kind.UNIT,
                    duty.quotation(),
                    Anchors.duty(item, n),
                    item.name() + " " + DutyEdits.words(duty));
        }
    }

    private void mark(Kind kind, @Nullable Quotation quote, String anchor, String hint) {
        if (quote != null) {
            marks.add(
                    new SourceMark(kind, new SourceSpan(quote.start(), quote.end()), anchor, hint));
        }
    }
}
