package org.greenledger.app.exchange;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.greenledger.app.documents.sheets.CellText;
import org.greenledger.app.ledger.BookIssue;
import org.greenledger.app.ledger.DutyRole;
import org.greenledger.app.ledger.DutyWords;
import org.greenledger.app.ledger.MeasureEntry;
import org.greenledger.app.ledger.TermEntry;
import org.jspecify.annotations.Nullable;

/** What an issue says in each column: once for itself, and for each of its measures. */
final class IssueCells {

    private final BookIssue issue;
    private final String inspection;
    private final Map<SheetColumn, String> own = new EnumMap<>(SheetColumn.class);

    IssueCells(BookIssue issue, String inspection) {
        this.issue = issue;
        this.inspection = inspection;
    }

    BookIssue issue() {
        return issue;
    }

    /** The measures that have a row each; empty for an issue with a single row. */
    List<MeasureEntry> measures() {
        return issue.entry().measures();
    }

    /** The measure with this number. */
    Optional<MeasureEntry> measure(int number) {
        return measures().stream().filter(m -> m.number() == number).findFirst();
    }

    /** The words of a cell, as {@link CellText#plain} would read them; dates as 2026-06-30. */
    String say(SheetColumn column, @Nullable MeasureEntry measure) {
        if (column == SheetColumn.KEY) {
            return new RowKey(
                            issue.id(),
                            measure == null ? 0 : measure.number(),
                            issue.version(),
                            RowKey.print(c -> say(c, measure)))
                    .text();
        }
        if (column.ofMeasure()) {
            return measure == null ? "" : written(ofMeasure(column, measure));
        }
        return own.computeIfAbsent(column, c -> written(ofIssue(c)));
    }

    private static String written(String words) {
        return CellText.plain(CellText.guarded(words));
    }

    private static String ofMeasure(SheetColumn column, MeasureEntry measure) {
        return switch (column) {
            case MEASURE_NUMBER -> String.valueOf(measure.number());
            case MEASURE_TEXT -> measure.text();
            default -> text(dueOn(measure));
        };
    }

    static @Nullable LocalDate dueOn(MeasureEntry measure) {
        return measure.terms().stream()
                .map(TermEntry::dueOn)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private String ofIssue(SheetColumn column) {
        return switch (column) {
            case INSPECTION -> inspection;
            case NUMBER -> issue.entry().number();
            case DESCRIPTION -> issue.entry().description();
            case AREA -> text(issue.entry().area());
            case PROGRESS -> issue.progress().chinese();
            case ACCEPTANCE -> issue.acceptance().chinese();
            case TARGET -> text(issue.entry().target());
            case DEADLINE -> text(issue.entry().deadline());
            case DUE_ON -> text(issue.dueOn());
            case LEAD -> units(DutyRole.LEAD);
            case RESPONSIBLE -> units(DutyRole.RESPONSIBLE);
            case PARTICIPATING -> units(DutyRole.PARTICIPATING);
            case SUPERVISING -> units(DutyRole.SUPERVISING);
            case ACCEPTING -> units(DutyRole.ACCEPTING);
            default -> throw new IllegalArgumentException(column.name());
        };
    }

    private String units(DutyRole role) {
        return DutyWords.write(issue.entry().duties(), role);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
