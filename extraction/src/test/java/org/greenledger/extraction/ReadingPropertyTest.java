package org.greenledger.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.greenledger.extraction.document.Documents;
import org.greenledger.extraction.document.RawDocument;
import org.greenledger.extraction.text.Account;
import org.greenledger.extraction.text.CleanText;
import org.greenledger.extraction.text.Cleaning;

/** Whatever comes in, nothing but {@link Unreadable} comes out; spans hold what they claim. */
class ReadingPropertyTest {

    private static final String PLAN =
            """
            云岭县督察整改方案
            2022年9月8日至27日,省第二生态环境保护督察组对云岭县开展了督察,反馈问题2项。
            一、东坡采石场裸露边坡未治理。
            整改目标:完成边坡复绿。
            整改时限:立行立改、长期坚持。
            整改措施:
            1、2023年6月底前编制治理方案。
            2、覆土并种植乔木。
            责任单位:县自然资源局(牵头负责第1条)、县林业局。
            二、污水直排。
            (一)老城区管网破损。
            整改目标:到2023年底,污水集中收集率达到95%%以上。
            整改时限:2023年12月底前。
            整改措施:
            1、完成18个小区管网普查。
            责任单位:县住建局、各镇党委、政府。
            """
                    .formatted();

    private static void read(byte[] content) {
        try {
            new PlanReader().read("document", content);
            RawDocument raw = Documents.open("document", content);
            CleanText clean = Cleaning.clean(raw);
            Account.check(raw, clean);
        } catch (Unreadable e) {
            assertThat(e.getMessage()).endsWith("。");
        }
    }

    @Property(tries = 300)
    void any_bytes(@ForAll byte[] bytes) {
        read(bytes);
    }

    @Property(tries = 300)
    void any_text(@ForAll("texts") String text) {
        read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Provide
    static Arbitrary<String> texts() {
        Arbitrary<String> words =
                Arbitraries.of(
                        "一、",
                        "(一)",
                        "1.",
                        "1、",
                        "整改目标:",
                        "整改时限:",
                        "责任单位:",
                        "整改措施:",
                        "2023年底前",
                        "。",
                        ",",
                        "\n",
                        "\n\n",
                        "\t",
                        "|",
                        " ",
                        "\u00A0",
                        "\u3000",
                        "省水利厅",
                        "(牵头负责第1条)",
                        "(",
                        ")",
                        "現(xiàn)",
                        "污水直排",
                        "网站地图",
                        "ICP备",
                        "首页 > 新闻",
                        "— 3 —",
                        "\uD840",
                        "\uDC00",
                        "\u200B",
                        "\u0001",
                        "<p>",
                        "<td>",
                        "达到95%以上",
                        "亚洲人妻无码");
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(10);
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(5, words), net.jqwik.api.Tuple.of(1, any))
                .list()
                .ofMaxSize(60)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 100)
    void any_cut_of_a_document(
            @ForAll("documents") byte[] document,
            @ForAll @DoubleRange(min = 0, max = 1) double share) {
        read(Arrays.copyOf(document, (int) (document.length * share)));
    }

    @Property(tries = 100)
    void any_document_with_a_changed_byte(
            @ForAll("documents") byte[] document,
            @ForAll @DoubleRange(min = 0, max = 1) double share,
            @ForAll @IntRange(max = 255) int value) {
        byte[] changed = document.clone();
        changed[(int) (share * (document.length - 1))] = (byte) value;
        read(changed);
    }

    @Provide
    static Arbitrary<byte[]> documents() throws IOException {
        Relayout plan = Relayout.of(PLAN);
        return Arbitraries.of(
                List.of(
                        PLAN.getBytes(StandardCharsets.UTF_8),
                        PLAN.getBytes(java.nio.charset.Charset.forName("GB18030")),
                        PLAN.getBytes(StandardCharsets.UTF_16LE),
                        plan.docxParagraphs(),
                        plan.docxTable(),
                        plan.htmlTable(),
                        plan.pdf(),
                        plan.pdfTable()));
    }

    @Property(tries = 100)
    void spans_hold_the_text_they_claim(@ForAll @DoubleRange(min = 0, max = 1) double share)
            throws Unreadable {
        String cut = PLAN.substring(0, Math.max(1, (int) (PLAN.length() * share)));
        PlanDraft draft = new PlanReader().read("plan.txt", cut.getBytes(StandardCharsets.UTF_8));
        for (PlanDraft.Issue issue : draft.issues()) {
            assertThat(issue.descriptionSpan().of(draft.text())).contains(issue.description());
            issue.measures().forEach(m -> assertThat(m.span().of(draft.text())).contains(m.text()));
            issue.responsibilities()
                    .forEach(r -> assertThat(r.span().of(draft.text())).contains(r.raw()));
            assertThat(issue.span().covers(issue.descriptionSpan())).isTrue();
        }
        draft.warnings()
                .forEach(
                        w ->
                                assertThat(
                                                w.span() == null
                                                        || w.span().end() <= draft.text().length())
                                        .isTrue());
        assertThat(draft.outline()).isNotEmpty();
    }
}
