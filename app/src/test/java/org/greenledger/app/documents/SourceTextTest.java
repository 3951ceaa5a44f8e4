package org.greenledger.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.greenledger.extraction.Block;
import org.greenledger.extraction.LeftOut;
import org.greenledger.extraction.SourceSpan;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class SourceTextTest {

    @Test
    void aNestedMarkStandsInsideTheOtherAndAnOverlappingOneIsCut() {
        SourceText text = SourceText.of("一二三四五六", List.of(paragraph(0, 6)), List.of());

        String html =
                html(
                        text,
                        mark(SourceMark.Kind.ISSUE, 0, 4, "i1"),
                        mark(SourceMark.Kind.MEASURE, 1, 2, "m1"),
                        mark(SourceMark.Kind.UNIT, 3, 6, "u1"));

        assertThat(html)
                .contains(
                        "<span class=\"sm sm--issue\" id=\"i1\" data-mark=\"i1\">一"
                                + "<span class=\"sm sm--measure\" id=\"m1\" data-mark=\"m1\">二</span>三"
                                + "<span class=\"sm sm--unit\" id=\"u1\" data-mark=\"u1\">四</span></span>"
                                + "<span class=\"sm sm--unit\" data-mark=\"u1\">五六</span>");
    }

    @Test
    void aMarkOverTwoParagraphsCarriesItsIdOnce() {
        SourceText text =
                SourceText.of("甲乙\n丙丁", List.of(paragraph(0, 2), paragraph(3, 5)), List.of());

        String html = html(text, mark(SourceMark.Kind.ISSUE, 1, 4, "i1"));

        assertThat(html)
                .contains("甲<span class=\"sm sm--issue\" id=\"i1\" data-mark=\"i1\">乙</span></div>")
                .contains("data-at=\"3\"><span class=\"sm sm--issue\" data-mark=\"i1\">丙</span>丁");
    }

    @Test
    void mergedCellsKeepTheirSpansAndTheirRows() {
        Block.Table table =
                new Block.Table(
                        new SourceSpan(0, 5),
                        2,
                        2,
                        List.of(
                                new Block.Cell(0, 0, 2, 1, new SourceSpan(0, 1)),
                                new Block.Cell(0, 1, 1, 1, new SourceSpan(2, 3)),
                                new Block.Cell(1, 1, 1, 1, new SourceSpan(4, 5))),
                        1);

        String html = html(SourceText.of("甲\t乙\n丙", List.of(table), List.of()));

        assertThat(html)
                .contains("<tr><td rowspan=\"2\" data-at=\"0\">甲</td><td data-at=\"2\">乙</td></tr>")
                .contains("<tr><td data-at=\"4\">丙</td></tr>");
    }

    @Test
    void nothingOfTheTextIsLostEvenOutsideTheBlocksAndMarkupIsOnlyText() {
        SourceText text = SourceText.of("<b>&\n中\n尾", List.of(paragraph(5, 6)), List.of());

        assertThat(html(text)).contains("&lt;b&gt;&amp;").contains("中").contains("尾");
    }

    @Test
    void whatWasLeftOutIsFoldedBetweenParagraphsAndGreyInsideThem() {
        SourceText text =
                SourceText.of(
                        "甲乙\n丙",
                        List.of(paragraph(0, 2), paragraph(3, 4)),
                        List.of(
                                new LeftOut("phonetic", "(yǐ)", 1, "注音"),
                                new LeftOut("navigation", "首页 > 公开", 3, "网页导航")));

        assertThat(html(text))
                .contains(
                        "甲<span class=\"source__cut\" title=\"已略去：注音\" data-cut=\"(yǐ)\"></span>乙")
                .contains("<summary>已略去 7 字：网页导航</summary><div>首页 &gt; 公开</div>");
    }

    @Test
    void aLayoutComesBackFromJsonAsItWas() {
        SourceText text =
                SourceText.of(
                        "甲\t乙\n丙",
                        List.of(
                                new Block.Table(
                                        new SourceSpan(0, 3),
                                        1,
                                        2,
                                        List.of(
                                                new Block.Cell(0, 0, 1, 1, new SourceSpan(0, 1)),
                                                new Block.Cell(0, 1, 1, 1, new SourceSpan(2, 3))),
                                        3),
                                new Block.Paragraph(new SourceSpan(4, 5), 2, 4)),
                        List.of(new LeftOut("spam", "广告", 4, "网页广告")));

        SourceText again = SourceText.parse(text.text(), text.layout());

        assertThat(again.blocks()).isEqualTo(text.blocks());
        assertThat(again.leftOut()).isEqualTo(text.leftOut());
        assertThat(again.page(4)).isEqualTo(4);
    }

    @Test
    void anyMarksGiveBalancedElementsAndTheWholeText() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            String words = "天地玄黄宇宙洪荒日月盈昃";
            List<SourceMark> marks = new ArrayList<>();
            for (int i = 0; i < random.nextInt(9); i++) {
                int start = random.nextInt(12);
                int end = start + random.nextInt(14 - start);
                marks.add(mark(SourceMark.Kind.UNIT, start, end, "m" + i));
            }
            String html =
                    html(
                            SourceText.of(
                                    words, List.of(paragraph(0, 5), paragraph(5, 12)), List.of()),
                            marks.toArray(SourceMark[]::new));

            assertThat(html.replaceAll("<[^>]*>", "")).isEqualTo(words);
            assertThat(html.split("<span", -1)).hasSameSizeAs(html.split("</span>", -1));
        }
    }

    @Test
    void aMillionCharactersWithManyMarksAreWrittenWithinASecond() {
        StringBuilder words = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        List<SourceMark> marks = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            int start = words.length();
            words.append("整改措施落实到位。".repeat(12)).append('\n');
            blocks.add(paragraph(start, words.length() - 1));
            marks.add(mark(SourceMark.Kind.MEASURE, start, start + 50, "m" + i));
            marks.add(mark(SourceMark.Kind.UNIT, start + 10, start + 20, "u" + i));
        }
        SourceText text = SourceText.of(words.toString(), blocks, List.of());

        String html =
                Assertions.assertTimeout(
                        Duration.ofSeconds(2), () -> html(text, marks.toArray(SourceMark[]::new)));

        assertThat(html.length()).isGreaterThan(1_000_000);
    }

    private static String html(SourceText text, SourceMark... marks) {
        StringOutput output = new StringOutput();
        text.marked(List.of(marks)).writeTo(output);
        return output.toString();
    }

    private static SourceMark mark(SourceMark.Kind kind, int start, int end, String anchor) {
        return new SourceMark(kind, new SourceSpan(start, end), anchor, "");
    }

    private static Block.Paragraph paragraph(int start, int end) {
        return new Block.Paragraph(new SourceSpan(start, end), 0, 0);
    }
}
