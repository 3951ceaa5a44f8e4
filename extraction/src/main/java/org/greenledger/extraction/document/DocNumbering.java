package org.greenledger.extraction.document;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;

/** The words of old Word paragraphs: automatic numbers written out, deleted runs passed over. */
final class DocNumbering {

    /** Names of the numbering formats by their code in the file ([MS-OSHARED] 2.2.1.3). */
    private static final String[] FORMATS =
            ("decimal upperRoman lowerRoman upperLetter lowerLetter decimal decimal decimal decimal decimal "
                            + "ideographDigital japaneseCounting decimal decimal decimalFullWidth decimal chineseLegalSimplified decimal "
                            + "decimalEnclosedCircle decimalFullWidth2 decimal decimal decimalZero bullet decimal decimal "
                            + "decimalEnclosedFullstop decimalEnclosedParen decimalEnclosedCircleChinese ideographEnclosedCircle "
                            + "ideographTraditional decimal decimal taiwaneseCounting ideographLegalTraditional taiwaneseCountingThousand "
                            + "taiwaneseDigital chineseCounting chineseLegalSimplified chineseCountingThousand")
                    .split(" ");

    private final HWPFDocument document;
    private final Map<Integer, int[]> counted = new HashMap<>();

    DocNumbering(HWPFDocument document) {
        this.document = document;
    }

    /** The paragraphs of a cell, a line each. */
    String words(Range cell) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < cell.numParagraphs(); i++) {
            String words = words(cell.getParagraph(i));
            text.append(text.isEmpty() || words.isEmpty() ? "" : "\n").append(words);
        }
        return text.toString().strip();
    }

    String words(Paragraph paragraph) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            if (!run.isMarkedDeleted()) {
                text.append(run.text());
            }
        }
        String words = visible(text.toString()).strip();
        return words.isEmpty() ? "" : label(paragraph) + words;
    }

    private String label(Paragraph paragraph) {
        if (!paragraph.isInList() || document.getListTables() == null) {
            return "";
        }
        HWPFList list = paragraph.getList();
        int level = paragraph.getIlvl();
        if (level < 0 || level > 8 || format(list, level).equals("bullet")) {
            return "";
        }
        int[] counts = counted.computeIfAbsent(list.getLsid(), id -> new int[9]);
        counts[level] = counts[level] == 0 ? list.getStartAt((char) level) : counts[level] + 1;
        java.util.Arrays.fill(counts, level + 1, 9, 0);
        String text = list.getNumberText((char) level);
        StringBuilder label = new StringBuilder();
        for (char c : (text == null ? "" : text).toCharArray()) {
            label.append(c <= 8 ? NumberWords.of(counts[c], format(list, c)) : String.valueOf(c));
        }
        return label.toString().strip();
    }

    private static String format(HWPFList list, int level) {
        int code = list.getNumberFormat((char) level);
        return code >= 0 && code < FORMATS.length ? FORMATS[code] : "decimal";
    }

    /** Without field codes and Word's own marks. */
    static String visible(String text) {
        return Range.stripFields(text)
                .replace('\u000B', '\n')
                .replace('\r', '\n')
                .replace('\u0007', ' ')
                .replace('\u001E', '-')
                .replaceAll("[\\u0000-\\u0008\\u000C\\u000E-\\u001F]", "");
    }
}
