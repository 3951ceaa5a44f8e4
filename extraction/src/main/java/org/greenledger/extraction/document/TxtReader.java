package org.greenledger.extraction.document;

import java.util.ArrayList;
import java.util.List;
import org.greenledger.extraction.Block;
import org.greenledger.extraction.Format;
import org.greenledger.extraction.SourceSpan;
import org.greenledger.extraction.Unreadable;
import org.greenledger.extraction.Warning;

/** Plain text: each line a paragraph, lines of cells a table. */
final class TxtReader {

    private TxtReader() {}

    static RawDocument read(byte[] content) throws Unreadable {
        TextDecoding.Decoded decoded = TextDecoding.decode(content, null);
        String text = decoded.text();
        List<SourceSpan> lines = lines(text);
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < lines.size(); ) {
            int end = TextTable.end(text, lines, i);
            if (end > i) {
                blocks.add(TextTable.of(text, lines.subList(i, end)));
                i = end;
            } else {
                if (!RawText.blank(lines.get(i).of(text))) {
                    blocks.add(new Block.Paragraph(lines.get(i), 0, 0));
                }
                i++;
            }
        }
        return new RawDocument(
                Format.TXT, text, List.copyOf(blocks), List.of(), lost(decoded.lost()));
    }

    static List<Warning> lost(int characters) {
        return characters == 0
                ? List.of()
                : List.of(
                        Warning.of("lost-characters", "文件有" + characters + "处字符已损坏,无法识别,请对照原件核对。"));
    }

    private static List<SourceSpan> lines(String text) {
        List<SourceSpan> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || breaks(text.charAt(i))) {
                lines.add(new SourceSpan(start, i));
                start = i + 1;
            }
        }
        return lines;
    }

    private static boolean breaks(char c) {
        return c == '\n'
                || c == '\r'
                || c == '\f'
                || c == '\u000B'
                || c == '\u2028'
                || c == '\u2029';
    }
}
