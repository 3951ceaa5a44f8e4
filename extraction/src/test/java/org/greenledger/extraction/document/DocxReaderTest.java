package org.greenledger.extraction.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.greenledger.extraction.DocxSheet;
import org.greenledger.extraction.text.Shown;
import org.junit.jupiter.api.Test;

class DocxReaderTest {

    private static String numbered(int list, int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\""
                + level
                + "\"/><w:numId w:val=\""
                + list
                + "\"/></w:numPr></w:pPr><w:r><w:t>"
                + text
                + "</w:t></w:r></w:p>";
    }

    private static String level(int level, String format, String text) {
        return "<w:lvl w:ilvl=\""
                + level
                + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\""
                + format
                + "\"/><w:lvlText w:val=\""
                + text
                + "\"/></w:lvl>";
    }

    @Test
    void automatic_numbers_are_written_out() throws Exception {
        byte[] docx =
                new DocxSheet()
                        .part(
                                "word/numbering.xml",
                                "numbering",
                                "<w:abstractNum w:abstractNumId=\"0\">"
                                        + level(0, "chineseCountingThousand", "%1、")
                                        + level(1, "chineseCounting", "（%2）")
                                        + level(2, "decimal", "%3.")
                                        + level(3, "decimal", "%3.%4")
                                        + "</w:abstractNum>"
                                        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
                                        + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"2\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>")
                        .xml(
                                numbered(1, 0, "污水直排。")
                                        + numbered(1, 2, "截污。")
                                        + numbered(1, 2, "清淤。"))
                        .xml(numbered(1, 3, "先截后清。"))
                        .xml(
                                numbered(1, 0, "扬尘扰民。")
                                        + numbered(1, 1, "工地。")
                                        + numbered(1, 1, "道路。")
                                        + numbered(2, 2, "覆盖。"))
                        .bytes();
        assertThat(Shown.of(docx))
                .isEqualTo(
                        """
                P 一、污水直排。
                P 1.截污。
                P 2.清淤。
                P 2.1 先截后清。
                P 二、扬尘扰民。
                P （一）工地。
                P （二）道路。
                P 1.覆盖。
                """);
    }

    @Test
    void numbers_and_headings_come_from_styles_too() throws Exception {
        byte[] docx =
                new DocxSheet()
                        .part(
                                "word/styles.xml",
                                "styles",
                                "<w:style w:styleId=\"a\"><w:name w:val=\"heading 2\"/></w:style><w:style w:styleId=\"b\"><w:basedOn w:val=\"a\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>")
                        .part(
                                "word/numbering.xml",
                                "numbering",
                                "<w:abstractNum w:abstractNumId=\"5\">"
                                        + level(0, "decimalEnclosedCircle", "%1")
                                        + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"5\"/></w:num>")
                        .xml(
                                "<w:p><w:pPr><w:pStyle w:val=\"b\"/></w:pPr><w:r><w:t>总体要求</w:t></w:r></w:p>")
                        .bytes();
        assertThat(Shown.of(docx)).isEqualTo("H2 ①总体要求\n");
    }

    @Test
    void deleted_text_is_not_read_and_inserted_text_is() throws Exception {
        byte[] docx =
                new DocxSheet()
                        .xml(
                                "<w:p><w:r><w:t>时限:</w:t></w:r><w:del><w:r><w:delText>2022年</w:delText></w:r></w:del><w:ins><w:r><w:t>2023年</w:t></w:r></w:ins><w:r><w:t>底前。</w:t></w:r></w:p>")
                        .bytes();
        assertThat(Shown.of(docx)).isEqualTo("P 时限:2023年底前。\n");
    }

    @Test
    void text_boxes_and_notes_are_not_lost() throws Exception {
        String box = "<w:txbxContent><w:p><w:r><w:t>框里的话。</w:t></w:r></w:p></w:txbxContent>";
        byte[] docx =
                new DocxSheet()
                        .xml(
                                "<w:p><w:r><w:t>正文。</w:t><mc:AlternateContent xmlns:mc=\"m\"><mc:Choice>"
                                        + box
                                        + "</mc:Choice><mc:Fallback>"
                                        + box
                                        + "</mc:Fallback></mc:AlternateContent><w:footnoteReference w:id=\"1\"/></w:r></w:p>")
                        .part(
                                "word/footnotes.xml",
                                "footnotes",
                                "<w:footnote w:id=\"1\"><w:p><w:r><w:t>注里的话。</w:t></w:r></w:p></w:footnote>")
                        .part("word/header1.xml", "hdr", "<w:p><w:r><w:t>内部资料</w:t></w:r></w:p>")
                        .bytes();
        assertThat(Shown.of(docx)).isEqualTo("P 正文。\nP 框里的话。\nP 注里的话。\n");
        assertThat(Shown.read(docx).leftOut())
                .singleElement()
                .matches(left -> left.text().equals("内部资料") && left.kind().equals("page-header"));
    }

    @Test
    void merged_cells_and_tables_within_tables_are_resolved() throws Exception {
        String inner =
                "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>乙</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
        byte[] docx =
                new DocxSheet()
                        .xml(
                                "<w:tbl><w:tr>"
                                        + cell("<w:gridSpan w:val=\"2\"/>", "合")
                                        + cell("<w:vMerge w:val=\"restart\"/>", "高")
                                        + "</w:tr><w:tr>"
                                        + cell("", "左")
                                        + "<w:tc>"
                                        + inner
                                        + "<w:p/></w:tc>"
                                        + cell("<w:vMerge/>", "")
                                        + "</w:tr></w:tbl>")
                        .bytes();
        assertThat(Shown.of(docx)).isEqualTo("| 合 [1x2] | 高 [2x1]\n| 左 | 甲 乙\n");
    }

    @Test
    void a_frame_of_one_cell_is_no_table() throws Exception {
        byte[] docx =
                new DocxSheet()
                        .xml("<w:tbl><w:tr>" + cell("", "一、污水直排。") + "</w:tr></w:tbl>")
                        .bytes();
        assertThat(Shown.of(docx)).isEqualTo("P 一、污水直排。\n");
    }

    private static String cell(String properties, String text) {
        return "<w:tc><w:tcPr>"
                + properties
                + "</w:tcPr><w:p><w:r><w:t>"
                + text
                + "</w:t></w:r></w:p></w:tc>";
    }
}
