package org.greenledger.extraction.facts;

import java.util.ArrayList;
import java.util.List;
import org.greenledger.extraction.PlanDraft.Reading;
import org.greenledger.extraction.Warning;
import org.greenledger.extraction.facts.InspectionPeriod.Period;
import org.greenledger.extraction.facts.InspectionTeam.Team;
import org.greenledger.extraction.text.CleanText;
import org.jspecify.annotations.Nullable;

/**
 * What a document says of itself: title, region, kind of document, who inspected when, and the
 * dates of the page. Each fact is absent where the document does not tell it.
 */
record InspectionHeader(
        @Nullable Found<String> title,
        @Nullable Found<String> region,
        @Nullable Found<String> document,
        @Nullable Found<String> level,
        @Nullable Found<String> kind,
        @Nullable Found<Integer> round,
        @Nullable Found<String> team,
        @Nullable Found<String> from,
        @Nullable Found<String> to,
        @Nullable Found<String> feedback,
        @Nullable Found<String> issued,
        @Nullable Found<String> published,
        List<Warning> warnings) {

    /** Reads the header facts of a cleaned text. */
    static InspectionHeader read(CleanText text) {
        String folded = Fold.of(text.text());
        List<Warning> warnings = new ArrayList<>();
        Found<String> title = TitleLine.of(text, folded);
        Found<String> region = RegionName.of(title, folded);
        Found<Team> team = InspectionTeam.of(folded);
        boolean lookBack = title != null && title.value().contains("回头看");
        Period period = InspectionPeriod.of(folded, lookBack);
        InspectionNature.Nature nature =
                InspectionNature.of(
                        folded,
                        title == null ? null : title.span(),
                        period.sentence(),
                        team,
                        region == null ? null : region.value());
        if (team != null && team.value().ordinalLost()) {
            warnings.add(
                    Warning.at(
                            "plan.team",
                            "lost-character",
                            "督察组名称“" + team.value().name() + "”缺少序号,请核对原文后补填",
                            team.span()));
        }
        warnings.addAll(period.warnings());
        return new InspectionHeader(
                title,
                region,
                DocumentKind.of(title, folded),
                nature.level(),
                nature.kind(),
                nature.round(),
                team == null ? null : name(team, text),
                period.from(),
                period.to(),
                period.feedback(),
                PageDates.issued(folded),
                PageDates.published(text, folded),
                List.copyOf(warnings));
    }

    private static Found<String> name(Found<Team> team, CleanText text) {
        return new Found<>(team.span().of(text.text()), team.span(), team.reason());
    }

    /** Where each fact stands and why it was read so. */
    List<Reading> readings() {
        List<Reading> readings = new ArrayList<>();
        add(readings, "plan.title", title);
        add(readings, "plan.region", region);
        add(readings, "plan.document", document);
        add(readings, "plan.level", level);
        add(readings, "plan.kind", kind);
        add(readings, "plan.round", round);
        add(readings, "plan.team", team);
        add(readings, "plan.from", from);
        add(readings, "plan.to", to);
        add(readings, "plan.feedback", feedback);
        add(readings, "plan.issued", issued);
        add(readings, "plan.published", published);
        return readings;
    }

    private static void add(List<Reading> to, String path, @Nullable Found<?> fact) {
        if (fact != null) {
            to.add(fact.as(path));
        }
    }
}
