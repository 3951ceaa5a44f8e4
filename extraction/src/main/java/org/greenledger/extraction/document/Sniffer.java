package org.greenledger.extraction.document;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.greenledger.extraction.Format;
import org.greenledger.extraction.Unreadable;

/** Tells a format by its content, never by its name. */
final class Sniffer {

    private static final Pattern HTML =
            Pattern.compile(
                    "<!doctype\\s+html|<html[\\s>]|<(head|body|meta|title|table|div|p|h1)[\\s>]");

    private Sniffer() {}

    static Format format(byte[] content) throws Unreadable {
        if (starts(content, "%PDF-", 1024)) {
            return Format.PDF;
        }
        if (starts(content, "PK\u0003\u0004", 0) || starts(content, "PK\u0005\u0006", 0)) {
            return ZipParts.open(content).format();
        }
        if (starts(content, "\u00D0\u00CF\u0011\u00E0", 0)) {
            return Compound.format(content);
        }
        refuseKnown(content);
        return isHtml(content) ? Format.HTML : Format.TXT;
    }

    private static void refuseKnown(byte[] content) throws Unreadable {
        if (starts(content, "{\\rtf", 0)) {
            throw unsupported("RTF 文件");
        }
        if (starts(content, "\u00FF\u00D8\u00FF", 0)
                || starts(content, "\u0089PNG", 0)
                || starts(content, "GIF8", 0)
                || starts(content, "II*\0", 0)
                || starts(content, "MM\0*", 0)) {
            throw new Unreadable("image", "文件是图片,没有可读取的文字。请先进行文字识别(OCR),或提供 Word、PDF 原件。");
        }
        if (starts(content, "Rar!", 0)
                || starts(content, "7z\u00BC\u00AF", 0)
                || starts(content, "\u001F\u008B", 0)) {
            throw new Unreadable("archive", "文件是压缩包。请先解压,再导入里面的方案文件。");
        }
    }

    static Unreadable unsupported(String what) {
        return new Unreadable(
                "unsupported", "暂不支持" + what + "。请用 Word 或 WPS 打开后另存为 docx(表格另存为 xlsx)再导入。");
    }

    private static boolean isHtml(byte[] content) {
        String head = head(content);
        var found = HTML.matcher(head);
        if (!found.find()) {
            return false;
        }
        boolean first =
                head.substring(0, found.start())
                        .replaceAll("(?s)<!--.*?-->|<\\?.*?\\?>|<!.*?>", "")
                        .isBlank();
        return first || found.group().startsWith("<!doctype") || found.group().startsWith("<html");
    }

    /** The first characters in lower case; bytes of wide encodings without their zeros. */
    private static String head(byte[] content) {
        int length = Math.min(content.length, 8192);
        StringBuilder head = new StringBuilder(length);
        for (char c : new String(content, 0, length, StandardCharsets.ISO_8859_1).toCharArray()) {
            if (c != 0 && c < 0x80) {
                head.append(c);
            }
        }
        return head.toString().toLowerCase(Locale.ROOT);
    }

    /** Whether the bytes begin with {@code magic}, or hold it among the first {@code within}. */
    private static boolean starts(byte[] content, String magic, int within) {
        byte[] mark = magic.getBytes(StandardCharsets.ISO_8859_1);
        int last = Math.min(within, content.length - mark.length);
        for (int at = 0; at <= last; at++) {
            int i = 0;
            while (i < mark.length && content[at + i] == mark[i]) {
                i++;
            }
            if (i == mark.length) {
                return true;
            }
        }
        return false;
    }
}
