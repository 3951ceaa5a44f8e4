package org.greenledger.app.ledger;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitView;
import org.greenledger.app.identity.names.NameAnswer;
import org.greenledger.app.identity.names.UnitGroups;
import org.jspecify.annotations.Nullable;

/** Applies the values people wrote to an issue, and says what cannot be understood. */
final class FieldReading {

    /** A value that cannot be used; the message says what would be. */
    static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unusable(String message) {
            super(message);
        }
    }

    private static final Pattern DATE =
            Pattern.compile("([0-9]{4})\\s*[-/.年]\\s*([0-9]{1,2})\\s*[-/.月]\\s*([0-9]{1,2})\\s*日?");

    private IssueEntry entry;
    private Progress progress;
    private final Map<String, NameAnswer> units;

    /**
     * @param units what every unit name in the edits can mean
     */
    FieldReading(IssueRows.Of now, Map<String, NameAnswer> units) {
        this.entry = now.entry();
        this.progress = now.issue().progress();
        this.units = units;
    }

    IssueEntry entry() {
        return entry;
    }

    Progress progress() {
        return progress;
    }

    /**
     * @throws Unusable when the value cannot be used
     */
    void apply(FieldChange change) {
        String value = change.value() == null ? "" : change.value().strip();
        String orNull = value.isEmpty() ? null : value;
        IssueEntry e = entry;
        switch (change.field()) {
            case PROGRESS -> progress = progress(value);
            case AREA -> entry = with(e, e.description(), e.target(), orNull, e.deadline());
            case DESCRIPTION ->
                    entry = with(e, needed(change, value), e.target(), e.area(), e.deadline());
            case TARGET -> entry = with(e, e.description(), orNull, e.area(), e.deadline());
            case DEADLINE -> entry = with(e, e.description(), e.target(), e.area(), orNull);
            case DUE_ON -> entry = withTerms(e, TermWords.movedTo(e.terms(), date(value)));
            case LEAD -> duties(DutyRole.LEAD, value);
            case RESPONSIBLE -> duties(DutyRole.RESPONSIBLE, value);
            case PARTICIPATING -> duties(DutyRole.PARTICIPATING, value);
            case SUPERVISING -> duties(DutyRole.SUPERVISING, value);
            case ACCEPTING -> duties(DutyRole.ACCEPTING, value);
            case MEASURE_TEXT -> {
                String text = needed(change, value);
                measure(change, m -> new MeasureEntry(m.number(), text, m.terms(), m.quotation()));
            }
            case MEASURE_DUE_ON -> {
                LocalDate due = date(value);
                measure(
                        change,
                        m ->
                                new MeasureEntry(
                                        m.number(),
                                        m.text(),
                                        TermWords.movedTo(m.terms(), due),
                                        m.quotation()));
            }
        }
    }

    private static String needed(FieldChange change, String value) {
        if (value.isEmpty()) {
            throw new Unusable(change.field().chinese() + "不能为空，请填写");
        }
        return value;
    }

    private static Progress progress(String value) {
        return Arrays.stream(Progress.values())
                .filter(p -> p.chinese().equals(value) || p.code().equals(value))
                .findFirst()
                .orElseThrow(
                        () ->
                                new Unusable(
                                        "没有“%s”这种进展，可填：%s"
                                                .formatted(
                                                        value,
                                                        Arrays.stream(Progress.values())
                                                                .map(Progress::chinese)
                                                                .collect(
                                                                        Collectors.joining("、")))));
    }

    private static @Nullable LocalDate date(String value) {
        if (value.isEmpty()) {
            return null;
        }
        Matcher m = DATE.matcher(value);
        try {
            if (m.matches()) {
                return LocalDate.parse(
                        "%s-%02d-%02d"
                                .formatted(
                                        m.group(1),
                                        Integer.parseInt(m.group(2)),
                                        Integer.parseInt(m.group(3))));
            }
        } catch (DateTimeParseException noSuchDay) {
            throw new Unusable("“" + value + "”不是日历上有的日子，请填例如2026-06-30");
        }
        throw new Unusable("“" + value + "”不是日期，请填例如2026-06-30");
    }

    private void measure(FieldChange change, UnaryOperator<MeasureEntry> how) {
        Integer number = change.measure();
        IssueEntry e = entry;
        if (e.measures().stream().noneMatch(m -> Objects.equals(m.number(), number))) {
            throw new Unusable(
                    "问题%s没有第%s条措施，现有%d条".formatted(e.number(), number, e.measures().size()));
        }
        entry =
                new IssueEntry(
                        e.number(),
                        e.label(),
                        e.description(),
                        e.target(),
                        e.area(),
                        e.deadline(),
                        e.terms(),
                        e.measures().stream()
                                .map(m -> Objects.equals(m.number(), number) ? how.apply(m) : m)
                                .toList(),
                        e.duties(),
                        e.quotations());
    }

    private void duties(DutyRole role, String value) {
        IssueEntry e = entry;
        List<DutyEntry> next = new ArrayList<>();
        for (DutyWords.Named named : DutyWords.read(value)) {
            clauses(e, named);
            next.add(duty(e, role, named));
        }
        List<DutyEntry> all = new ArrayList<>();
        for (DutyRole r : DutyRole.values()) {
            all.addAll(r == role ? next : e.duties().stream().filter(d -> d.role() == r).toList());
        }
        if (all.isEmpty() && !e.duties().isEmpty()) {
            throw new Unusable("一个问题至少要有一个责任单位，请填写单位名称");
        }
        entry =
                new IssueEntry(
                        e.number(),
                        e.label(),
                        e.description(),
                        e.target(),
                        e.area(),
                        e.deadline(),
                        e.terms(),
                        e.measures(),
                        all,
                        e.quotations());
    }

    private static void clauses(IssueEntry e, DutyWords.Named named) {
        List<Integer> there = e.measures().stream().map(MeasureEntry::number).toList();
        for (Integer number : named.measures()) {
            if (!there.contains(number)) {
                throw new Unusable(
                        "%s后面写了第%d条，而问题%s只有%d条措施"
                                .formatted(named.unitName(), number, e.number(), there.size()));
            }
        }
    }

    /** A unit the issue already has keeps its binding and the plan's words. */
    private DutyEntry duty(IssueEntry e, DutyRole role, DutyWords.Named named) {
        DutyScope scope = named.measures().isEmpty() ? DutyScope.ALL : DutyScope.CLAUSES;
        DutyEntry known =
                e.duties().stream()
                        .filter(d -> d.unitName().equals(named.unitName()))
                        .min(java.util.Comparator.comparing(d -> d.role() != role))
                        .orElse(null);
        if (known != null) {
            boolean same = known.measures().equals(named.measures());
            return new DutyEntry(
                    known.raw(),
                    known.unitName(),
                    known.unit(),
                    role,
                    named.measures(),
                    same ? known.scope() : scope,
                    known.group(),
                    null);
        }
        boolean group = UnitGroups.isGroup(named.unitName());
        return new DutyEntry(
                named.unitName(),
                named.unitName(),
                group ? null : meant(named.unitName()),
                role,
                named.measures(),
                scope,
                group,
                null);
    }

    private UnitId meant(String name) {
        NameAnswer answer = units.get(name);
        UnitView unit = answer == null ? null : answer.unit();
        if (unit != null) {
            return unit.id();
        }
        throw new Unusable(
                answer == null || answer.candidates().isEmpty()
                        ? "单位“%s”没有登记，请填写已登记单位的全称或简称".formatted(name)
                        : "“%s”可能是%s，请填写全称"
                                .formatted(
                                        name,
                                        answer.candidates().stream()
                                                .map(UnitView::name)
                                                .collect(Collectors.joining("或"))));
    }

    private static IssueEntry with(
            IssueEntry e,
            String description,
            @Nullable String target,
            @Nullable String area,
            @Nullable String deadline) {
        return new IssueEntry(
                e.number(),
                e.label(),
                description,
                target,
                area,
                deadline,
                e.terms(),
                e.measures(),
                e.duties(),
                e.quotations());
    }

    private static IssueEntry withTerms(IssueEntry e, List<TermEntry> terms) {
        return new IssueEntry(
                e.number(),
                e.label(),
                e.description(),
                e.target(),
                e.area(),
                e.deadline(),
                terms,
                e.measures(),
                e.duties(),
                e.quotations());
    }
}
