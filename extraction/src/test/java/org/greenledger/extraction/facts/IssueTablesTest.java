package org.greenledger.extraction.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.greenledger.extraction.Block;
import org.greenledger.extraction.PlanDraft.Issue;
import org.greenledger.extraction.PlanDraft.Measure;
import org.greenledger.extraction.PlanDraft.Responsibility;
import org.greenledger.extraction.PlanDraft.Term;
import org.greenledger.extraction.SourceSpan;
import org.greenledger.extraction.Unreadable;
import org.greenledger.extraction.Warning;
import org.greenledger.extraction.document.Documents;
import org.greenledger.extraction.text.CleanText;
import org.greenledger.extraction.text.Cleaning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pairs of files in {@code tables/}: a document and what must be read from it. */
class IssueTablesTest {

    private static final Path FOLDER = folder();

    private static Path folder() {
        try {
            return Path.of(
                    Objects.requireNonNull(IssueTablesTest.class.getResource("tables")).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<String> documents() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .map(f -> String.valueOf(f.getFileName()))
                    .filter(n -> !n.endsWith(".expected"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theTableIsReadAsExpected(String name) throws Exception {
        Path expected = FOLDER.resolve(name.replaceAll("\\.[a-z]+$", ".expected"));

        assertThat(told(read(FOLDER.resolve(name)))).isEqualTo(Files.readString(expected).strip());
    }

    @Test
    void everyExpectationHasItsDocument() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            long all = files.count();
            assertThat(all).isEqualTo(2 * documents().count());
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everySpanHoldsTheWordsItClaims(String name) throws Exception {
        CleanText text = clean(FOLDER.resolve(name));
        for (Issue issue : IssueTables.read(text, null).issues()) {
            assertThat(issue.span().covers(issue.descriptionSpan())).isTrue();
            assertThat(squashed(issue.descriptionSpan().of(text.text())))
                    .isEqualTo(squashed(issue.description()));
            for (Measure measure : issue.measures()) {
                assertThat(squashed(measure.span().of(text.text())))
                        .isEqualTo(squashed(measure.text()));
            }
        }
    }

    private static String squashed(String words) {
        return words.replaceAll("\\s", "");
    }

    private static CleanText clean(Path file) throws IOException, Unreadable {
        return Cleaning.clean(
                Documents.open(String.valueOf(file.getFileName()), Files.readAllBytes(file)));
    }

    private static IssueTables.Read read(Path file) {
        try {
            return IssueTables.read(clean(file), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Unreadable e) {
            throw new IllegalStateException(e);
        }
    }

    /** The issues in a form that is easy to read beside the document. */
    private static String told(IssueTables.Read read) {
        List<String> lines = new ArrayList<>();
        for (Issue issue : read.issues()) {
            lines.add(issue.number() + " " + issue.description());
            if (issue.area() != null) {
                lines.add("  area " + issue.area());
            }
            if (issue.target() != null) {
                lines.add("  target " + issue.target());
            }
            if (issue.deadline() != null) {
                lines.add("  deadline" + terms(issue.deadline().terms()));
            }
            for (Measure measure : issue.measures()) {
                lines.add(
                        "  "
                                + measure.number()
                                + ". "
                                + measure.text()
                                + terms(measure.deadlines()));
            }
            for (Responsibility unit : issue.responsibilities()) {
                String measures = unit.measures().isEmpty() ? "" : " " + unit.measures();
                lines.add(
                        "  "
                                + unit.role()
                                + " "
                                + unit.unit()
                                + measures
                                + (unit.group() ? " group" : ""));
            }
            issue.warnings().forEach(w -> lines.add("  ! " + w.code() + " " + w.at()));
        }
        for (Warning warning : read.warnings()) {
            lines.add("! " + warning.code());
        }
        return String.join("\n", lines);
    }

    private static String terms(List<Term> terms) {
        StringBuilder told = new StringBuilder();
        for (Term term : terms) {
            told.append(" <")
                    .append(term.kind())
                    .append(term.date() == null ? "" : " " + term.date())
                    .append('>');
        }
        return told.toString();
    }

    @Property(tries = 300)
    void anyTableIsReadWithoutAFault(@ForAll("tables") CleanText text) {
        for (Issue issue : IssueTables.read(text, 2020).issues()) {
            assertThat(issue.span().end()).isLessThanOrEqualTo(text.text().length());
        }
    }

    @Provide
    Arbitrary<CleanText> tables() {
        Arbitrary<String> word =
                Arbitraries.of(
                        "序号",
                        "反馈问题",
                        "整改措施",
                        "责任单位",
                        "牵头单位",
                        "整改时限",
                        "整改目标",
                        "1",
                        "2",
                        "一",
                        "(一)",
                        "6.1",
                        "",
                        "一、责任方面",
                        "二、对老问题推进不力。",
                        "污水直排。",
                        "1.清淤。2.控源。",
                        "省水利厅(牵头负责第1条)、省住建厅",
                        "2023年底",
                        "立行立改",
                        "合计",
                        "整改目标:达标\n整改措施:治理");
        Arbitrary<List<Integer>> spans =
                Arbitraries.frequency(
                                net.jqwik.api.Tuple.of(8, 1),
                                net.jqwik.api.Tuple.of(1, 2),
                                net.jqwik.api.Tuple.of(1, 3))
                        .list()
                        .ofSize(60);
        return net.jqwik.api.Combinators.combine(
                        word.list().ofSize(30), spans, Arbitraries.integers().between(1, 6))
                .as(IssueTablesTest::table);
    }

    private static CleanText table(List<String> words, List<Integer> spans, int columns) {
        StringBuilder text = new StringBuilder();
        List<Block.Cell> cells = new ArrayList<>();
        int rows = words.size() / columns;
        for (int i = 0; i < rows * columns; i++) {
            int start = text.length();
            text.append(words.get(i));
            cells.add(
                    new Block.Cell(
                            i / columns,
                            i % columns,
                            spans.get(i),
                            Math.min(spans.get(i + 30), columns - i % columns),
                            new SourceSpan(start, text.length())));
            text.append((i + 1) % columns == 0 ? '\n' : '\t');
        }
        CleanText lines = CleanText.ofLines(text.toString());
        Block table = new Block.Table(new SourceSpan(0, text.length()), rows, columns, cells, 0);
        return new CleanText(lines.text(), List.of(table), List.of(), List.of(), lines.source());
    }
}
