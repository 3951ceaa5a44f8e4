package org.greenledger.extraction.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.greenledger.extraction.Block;
import org.greenledger.extraction.PlanDraft;
import org.greenledger.extraction.SourceSpan;
import org.greenledger.extraction.text.CleanText;
import org.junit.jupiter.api.Test;

/** Whatever the text: nothing is thrown, no character is lost, every span holds its words. */
class AnyTextTest {
    private static final List<String> PLANS = plans();
    private static final List<String> WORDS =
            List.of(
                    "一、",
                    "（一）",
                    "1、",
                    "1．",
                    "(1)",
                    "①",
                    "第一条",
                    "问题1：",
                    "附件",
                    "整改目标：",
                    "整改时限：",
                    "整改措施：",
                    "责任单位：",
                    "【整改措施】",
                    "反馈问题",
                    "\n",
                    "\n",
                    "\n",
                    "。",
                    "；",
                    "，",
                    "、",
                    "（",
                    "）",
                    "《",
                    "》",
                    "\t",
                    " ",
                    "　",
                    "省水利厅",
                    "甲和乙市政府",
                    "各县市区党委、政府",
                    "(牵头负责第1、3条)",
                    "分别负责",
                    "牵头",
                    "配合",
                    "2017年底",
                    "6月底前",
                    "底前",
                    "立行立改",
                    "3-5年",
                    "2021年拆除60%，2022年全部拆除",
                    "三、主要措施",
                    "工业污染",
                    "99999999999",
                    "𠮷",
                    "\u0000",
                    "\r\n",
                    "年",
                    "月",
                    "第",
                    "条",
                    "至",
                    "等",
                    "：");

    @Property(tries = 300)
    void any_row_of_words_is_survived(@ForAll("words") List<String> words) {
        DraftRules.hold(draft(String.join("", words)));
    }

    @Property(tries = 200)
    void any_string_is_survived(@ForAll String text) {
        DraftRules.hold(draft(text));
    }

    @Property(tries = 300)
    void any_cut_of_a_plan_is_survived(
            @ForAll("plan") String plan,
            @ForAll @DoubleRange(min = 0, max = 1) double from,
            @ForAll @DoubleRange(min = 0, max = 1) double to) {
        int a = (int) (Math.min(from, to) * plan.length());
        int b = (int) (Math.max(from, to) * plan.length());
        DraftRules.hold(draft(plan.substring(a, b)));
    }

    @Property(tries = 200)
    void lines_in_any_order_are_survived(@ForAll("plan") String plan, @ForAll long seed) {
        List<String> lines = new java.util.ArrayList<>(plan.lines().toList());
        Collections.shuffle(lines, new Random(seed));
        DraftRules.hold(draft(String.join("\n", lines)));
    }

    @Property(tries = 200)
    void deadlines_and_units_hold_their_words_in_any_text(@ForAll("words") List<String> words) {
        String text = String.join("", words);
        SourceSpan span = new SourceSpan(0, text.length());
        assertThat(Deadlines.field(text, span, 2020).terms())
                .allSatisfy(
                        t ->
                                assertThat(String.valueOf(t.raw()))
                                        .satisfies(raw -> assertThat(text).contains(raw)));
        assertThat(Deadlines.within(text, span, null).terms())
                .allSatisfy(
                        t ->
                                assertThat(String.valueOf(t.raw()))
                                        .satisfies(raw -> assertThat(text).contains(raw)));
        assertThat(Responsibilities.read(text, span, "responsible").units())
                .allSatisfy(r -> assertThat(r.span().of(text)).isEqualTo(r.raw()));
    }

    @Test
    void a_text_without_blocks_is_one_section() {
        String text = "没有分段的文字";
        int[] source = new int[text.length() + 1];
        PlanDraft draft =
                Drafting.draft(
                        new CleanText(text, List.<Block>of(), List.of(), List.of(), source),
                        new PlanDraft.Source("a", "0", "txt"));
        DraftRules.hold(draft);
    }

    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.of(WORDS).list().ofMaxSize(120);
    }

    @Provide
    Arbitrary<String> plan() {
        return Arbitraries.of(PLANS);
    }

    private static PlanDraft draft(String text) {
        return Drafting.draft(CleanText.ofLines(text), new PlanDraft.Source("a.txt", "0", "txt"));
    }

    private static List<String> plans() {
        Path folder = Path.of("src/test/resources/org/greenledger/extraction/facts/plans");
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".txt"))
                    .sorted()
                    .map(AnyTextTest::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
