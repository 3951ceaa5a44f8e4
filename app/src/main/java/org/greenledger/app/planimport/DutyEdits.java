package org.greenledger.app.planimport;

import java.util.ArrayList;
import java.util.List;
import org.greenledger.app.ledger.DutyEntry;
import org.greenledger.app.ledger.DutyRole;
import org.greenledger.app.ledger.DutyScope;
import org.greenledger.app.ledger.Quotation;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.extraction.SourceSpan;

/** Corrections of who has to do what. */
final class DutyEdits {

    private DutyEdits() {}

    /**
     * @param measures how many measures there are
     */
    static List<DutyEntry> apply(
            List<DutyEntry> duties, String act, EditInput input, int measures) {
        List<DutyEntry> next = new ArrayList<>(duties);
        switch (act) {
            case "duty-set" -> {
                int n = input.position("n", duties.size());
                next.set(n - 1, changed(duties.get(n - 1), input, measures));
            }
            case "duty-add" -> next.addAll(added(input, measures));
            case "duty-remove" -> next.remove(input.position("n", duties.size()) - 1);
            default -> throw Refused.because("页面上的这个操作系统不认识。请刷新后再试");
        }
        return next;
    }

    private static DutyEntry changed(DutyEntry old, EditInput input, int measures) {
        SourceSpan span = input.span();
        String unit = unit(span == null ? input.text("unit") : input.words());
        DutyRole role = input.ticked("role") ? role(input) : old.role();
        List<Integer> clauses =
                input.ticked("measures") ? input.clauses("measures", measures) : old.measures();
        boolean group = span == null ? input.ticked("group") : old.group();
        DutyEntry next =
                new DutyEntry(
                        old.raw(),
                        unit,
                        null,
                        role,
                        clauses,
                        scope(old.scope(), clauses, input),
                        group,
                        null);
        Quotation quote = Quotes.corrected(old.quotation(), words(old), words(next), span);
        return new DutyEntry(
                next.raw(),
                next.unitName(),
                null,
                next.role(),
                next.measures(),
                next.scope(),
                next.group(),
                quote);
    }

    private static DutyScope scope(DutyScope old, List<Integer> clauses, EditInput input) {
        if (input.ticked("own-area")) {
            return DutyScope.OWN_AREA;
        }
        return clauses.isEmpty()
                ? old == DutyScope.OWN_AREA && input.span() != null ? old : DutyScope.ALL
                : DutyScope.CLAUSES;
    }

    /** What the reader read, in words, for the quotation of a corrected duty. */
    static String words(DutyEntry duty) {
        String clauses =
                duty.measures().isEmpty() ? "" : "（第" + Clauses.words(duty.measures()) + "条）";
        return duty.role().chinese() + "：" + duty.unitName() + clauses;
    }

    private static List<DutyEntry> added(EditInput input, int measures) {
        SourceSpan span = input.span();
        String names = span == null ? input.text("unit") : input.words();
        List<Integer> clauses = input.clauses("measures", measures);
        List<DutyEntry> fresh = new ArrayList<>();
        int from = span == null ? 0 : span.start();
        for (String name : names.split("[、,，;；\n]+")) {
            if (name.isBlank()) {
                continue;
            }
            String unit = unit(name.strip());
            Quotation quote = null;
            if (span != null) {
                int at = input.source().text().indexOf(unit, from);
                from = at < 0 ? from : at + unit.length();
                quote =
                        at < 0 || from > span.end()
                                ? Quotes.fresh(span)
                                : Quotes.fresh(new SourceSpan(at, from));
            }
            fresh.add(
                    new DutyEntry(
                            unit,
                            unit,
                            null,
                            role(input),
                            clauses,
                            clauses.isEmpty() ? DutyScope.ALL : DutyScope.CLAUSES,
                            input.ticked("group") || unit.startsWith("各"),
                            quote));
        }
        if (fresh.isEmpty()) {
            unit("");
        }
        return fresh;
    }

    private static DutyRole role(EditInput input) {
        String code = input.text("role");
        return code.isEmpty() ? DutyRole.RESPONSIBLE : DutyRole.of(code);
    }

    private static String unit(String name) {
        if (name.length() < 2 || name.length() > 100) {
            throw new Refused(List.of(Refusal.at("unit", "单位名称须为 2 到 100 个字，例如 省水利厅")));
        }
        return name;
    }
}
