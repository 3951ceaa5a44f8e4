package org.greenledger.extraction;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the reader found in a document, in the public format {@code greenledger/plan-draft/1} (see
 * {@code docs/plan-draft.md}). Unknown is absent: {@code null} or empty, never guessed. All spans
 * are ranges of {@link #text()}.
 *
 * <p>Dates are strings: {@code 2017-12-31}, or {@code --07-14} where the source lost the year.
 *
 * @param schema name and version of this format
 * @param source the file it came from
 * @param text the cleaned text
 * @param plan what the document says of itself
 * @param indicators figures the plan promises to reach
 * @param issues the problems, parents before their sub-issues
 * @param tasks strengthening measures that belong to no single issue
 * @param warnings doubts about the whole document and, repeated from the issues, about each place
 * @param readings where each fact of {@code plan} was read and why
 * @param outline every part of the text, in order and without gaps
 * @param blocks the layout: paragraphs and tables
 * @param leftOut characters of the source that are not in the text
 */
public record PlanDraft(
        String schema,
        Source source,
        String text,
        Plan plan,
        List<Indicator> indicators,
        List<Issue> issues,
        List<Task> tasks,
        List<Warning> warnings,
        List<Reading> readings,
        List<Section> outline,
        List<Block> blocks,
        List<LeftOut> leftOut) {

    /** Name and version of the format. */
    public static final String SCHEMA = "greenledger/plan-draft/1";

    /**
     * @param file name of the file, without folders
     * @param sha256 64 lower-case hexadecimal digits
     * @param format {@link Format#word()}
     */
    public record Source(String file, String sha256, String format) {}

    /**
     * What the document says of itself.
     *
     * @param title title as printed
     * @param region the place whose plan it is, for example 江西省
     * @param document {@code plan}, {@code announcement}, {@code progress-report} or {@code notice}
     * @param level {@code central}, {@code provincial} or {@code municipal}: who inspected
     * @param kind {@code inspection}, {@code look-back} or {@code special}
     * @param round round of the inspection, from 1
     * @param team name of the inspection team
     * @param from first day of the inspection
     * @param to last day of the inspection
     * @param feedback day the team gave its opinion
     * @param issued day the plan was issued
     * @param published day the page was published
     * @param declared numbers the document states of itself: issues, task_categories, tasks,
     *     accountability_issues
     * @param petitions figures of forwarded petitions: batches, cases, problems, key_cases,
     *     to_rectify, completed, in_progress, on_time_rate, disclosure_rate …
     */
    public record Plan(
            @Nullable String title,
            @Nullable String region,
            @Nullable String document,
            @Nullable String level,
            @Nullable String kind,
            @Nullable Integer round,
            @Nullable String team,
            @Nullable String from,
            @Nullable String to,
            @Nullable String feedback,
            @Nullable String issued,
            @Nullable String published,
            Map<String, Integer> declared,
            Map<String, BigDecimal> petitions) {}

    /**
     * Where one fact was read and why it was read so.
     *
     * @param fact its path, for example {@code plan.region} or {@code plan.declared.issues}
     * @param span the words it was read from
     * @param reason the rule that read it, in Chinese
     */
    public record Reading(String fact, SourceSpan span, String reason) {}

    /**
     * A part of the text. The sections of a draft are in order and leave no character out.
     *
     * @param level depth, 0 for matter outside the numbering
     * @param label the numbering as printed, for example （一）
     * @param title heading words, or the first words of the part
     * @param role {@code title}, {@code heading}, {@code issue}, {@code task}, {@code field},
     *     {@code measure}, {@code table}, {@code signature} or {@code body}
     * @param span the part's own text, without the parts below it
     */
    public record Section(
            int level,
            @Nullable String label,
            @Nullable String title,
            String role,
            SourceSpan span) {}

    /**
     * A figure the plan promises to reach.
     *
     * @param comparator {@code <}, {@code <=}, {@code =}, {@code >=}, {@code >}, {@code
     *     decrease-by} or {@code increase-by}
     * @param due last day, where the plan states one
     * @param baselineYear the year compared with, for {@code decrease-by} and {@code increase-by}
     */
    public record Indicator(
            String name,
            String comparator,
            BigDecimal value,
            @Nullable String unit,
            @Nullable String due,
            @Nullable Integer baselineYear,
            SourceSpan span,
            String reason) {}

    /**
     * A problem or sub-problem.
     *
     * @param number its number in the plan, for example {@code 6.1}; the parent of {@code 6.1} is
     *     {@code 6}
     * @param label the numbering as printed
     * @param descriptionSpan the words of the description
     * @param targetSpan the words of the target
     * @param area the place the problem is in, where the plan says so in a field or column of its
     *     own
     * @param span the whole problem
     */
    public record Issue(
            String number,
            @Nullable String label,
            String description,
            SourceSpan descriptionSpan,
            @Nullable String target,
            @Nullable SourceSpan targetSpan,
            @Nullable Deadline deadline,
            @Nullable String area,
            List<Measure> measures,
            List<Responsibility> responsibilities,
            SourceSpan span,
            List<Warning> warnings) {}

    /** The deadline of an issue: the words and what they mean. */
    public record Deadline(String raw, List<Term> terms, SourceSpan span, String reason) {}

    /**
     * One meaning in a deadline's words.
     *
     * @param kind {@code immediate}, {@code long-term}, {@code continuous}, {@code by-date}, {@code
     *     relative}, {@code recurring}, {@code staged} or {@code open-ended}
     * @param raw the words
     * @param date last day, for {@code by-date}; the last stage for {@code staged}
     * @param precision {@code day}, {@code month}, {@code quarter}, {@code half-year} or {@code
     *     year}
     * @param amount for {@code relative}: how many units
     * @param unit for {@code relative}: {@code day}, {@code working-day}, {@code month} or {@code
     *     year}; for {@code recurring}: {@code day}, {@code week}, {@code month}, {@code quarter},
     *     {@code half-year} or {@code year}
     * @param from first day, for {@code open-ended}, or what the amount counts from
     * @param stages for {@code staged}: each date with what is due
     * @param span the words' place
     */
    public record Term(
            String kind,
            @Nullable String raw,
            @Nullable String date,
            @Nullable String precision,
            @Nullable BigDecimal amount,
            @Nullable String unit,
            @Nullable String from,
            List<Stage> stages,
            @Nullable SourceSpan span) {

        /** A term that carries no date, such as {@code immediate}. */
        public static Term plain(String kind, String raw, SourceSpan span) {
            return new Term(kind, raw, null, null, null, null, null, List.of(), span);
        }
    }

    /** A date inside a staged deadline and what is due by then. */
    public record Stage(String date, String what) {}

    /**
     * A measure of an issue.
     *
     * @param number from 1, within its issue
     * @param deadlines the dates stated inside its text
     */
    public record Measure(
            int number, String text, List<Term> deadlines, SourceSpan span, String reason) {}

    /**
     * A unit and its duty.
     *
     * @param raw the words, with the clause scope in brackets
     * @param unit the unit's name with shared suffixes filled in
     * @param role {@code lead}, {@code responsible}, {@code participating}, {@code supervising} or
     *     {@code accepting}
     * @param measures numbers of the measures it is for; empty means all
     * @param scope {@code all}, {@code clauses} or {@code own-area}
     * @param group whether the name stands for several units (各设区市政府)
     */
    public record Responsibility(
            String raw,
            String unit,
            String role,
            List<Integer> measures,
            String scope,
            boolean group,
            SourceSpan span,
            String reason) {}

    /**
     * A strengthening measure that belongs to no single issue.
     *
     * @param number section and item, for example {@code 3.1}
     * @param section heading of its section
     * @param title its first sentence, without the closing mark
     * @param text the whole of it
     * @param divisionByReference the words that refer to another document for the division of
     *     labour
     */
    public record Task(
            String number,
            @Nullable String section,
            String title,
            String text,
            List<Responsibility> responsibilities,
            @Nullable String divisionByReference,
            List<Term> deadlines,
            SourceSpan span) {}
}
