package org.greenledger.app.identity.units.pages;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.greenledger.app.identity.UnitForm;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitKind;
import org.greenledger.app.identity.UnitView;
import org.greenledger.app.identity.units.UnitLine;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.web.pieces.Choice;
import org.jspecify.annotations.Nullable;

/** What somebody typed into the form of a unit. */
public record UnitEntry(
        String name,
        String shortNames,
        @Nullable UnitKind kind,
        String region,
        String regionCode,
        String parent,
        String from) {

    static final UnitEntry BLANK = new UnitEntry("", "", null, "", "", "", "");

    /** What a form does not send is empty. */
    public UnitEntry {
        name = Objects.requireNonNullElse(name, "");
        shortNames = Objects.requireNonNullElse(shortNames, "");
        region = Objects.requireNonNullElse(region, "");
        regionCode = Objects.requireNonNullElse(regionCode, "");
        parent = Objects.requireNonNullElse(parent, "");
        from = Objects.requireNonNullElse(from, "");
    }

    static UnitEntry below(UnitLine parent) {
        return new UnitEntry(
                "",
                "",
                null,
                Objects.requireNonNullElse(parent.region(), ""),
                Objects.requireNonNullElse(parent.regionCode(), ""),
                UnitPicking.typed(parent),
                "");
    }

    static UnitEntry of(UnitView unit) {
        return new UnitEntry(
                unit.name(),
                String.join("、", unit.shortNames()),
                unit.kind(),
                Objects.requireNonNullElse(unit.region(), ""),
                Objects.requireNonNullElse(unit.regionCode(), ""),
                "",
                "");
    }

    /** The unit to be registered. */
    UnitForm form(@Nullable UnitId above) {
        return new UnitForm(
                name,
                names(shortNames),
                kindOrUsual(),
                region,
                above,
                regionCode,
                day("from", from));
    }

    /** The same unit with what may be corrected. */
    UnitForm correction(UnitView unit) {
        return new UnitForm(
                unit.name(),
                names(shortNames),
                kindOrUsual(),
                region,
                unit.parent(),
                regionCode,
                null);
    }

    private UnitKind kindOrUsual() {
        return kind == null ? UnitKind.DEPARTMENT : kind;
    }

    static List<Choice> kinds() {
        return Arrays.stream(UnitKind.values())
                .map(k -> new Choice(k.name(), k.chinese()))
                .toList();
    }

    static List<String> names(String typed) {
        return Arrays.stream(typed.split("[,，、;；\\s]+")).filter(n -> !n.isEmpty()).toList();
    }

    /** The day somebody typed; {@code null} for none. */
    static @Nullable LocalDate day(String field, String typed) {
        if (typed.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            throw new Refused(List.of(Refusal.at(field, "日期须写成2026-06-30这样")));
        }
    }
}
