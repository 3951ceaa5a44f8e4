package org.greenledger.app.documents.intake;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Programs and scripts, whatever they are called. */
final class FileDangers {

    private static final Set<String> PROGRAMS =
            Set.of(
                    "application/x-dosexec",
                    "application/x-msdownload",
                    "application/x-executable",
                    "application/x-elf",
                    "application/x-sharedlib",
                    "application/x-object",
                    "application/x-mach-o",
                    "application/x-mach-o-executable",
                    "application/x-mach-o-universal",
                    "application/java-vm",
                    "application/java-archive",
                    "application/x-ms-installer",
                    "application/x-msi",
                    "application/vnd.android.package-archive",
                    "application/x-shockwave-flash",
                    "application/vnd.microsoft.portable-executable");

    private static final Set<String> SCRIPTS =
            Set.of(
                    "text/html",
                    "application/xhtml+xml",
                    "image/svg+xml",
                    "application/javascript",
                    "text/javascript",
                    "application/x-sh",
                    "application/x-bat",
                    "text/x-php",
                    "text/x-perl",
                    "text/x-python",
                    "text/x-jsp",
                    "text/x-asp",
                    "application/x-ms-shortcut",
                    "application/rtf");

    private static final Pattern MARKUP =
            Pattern.compile("<(script|html|iframe|svg|\\?php|%@|object|embed)[\\s>]");

    /** Endings of what runs when it is opened. */
    static final Set<String> RUNNING =
            Set.of(
                    "exe", "dll", "com", "bat", "cmd", "ps1", "vbs", "vbe", "js", "jse", "wsf",
                    "msi", "scr", "pif", "jar", "apk", "sh", "lnk", "hta", "php", "jsp", "asp",
                    "html", "htm", "svg", "reg", "cpl");

    private FileDangers() {}

    static Optional<String> of(String type, byte[] head) {
        if (PROGRAMS.contains(type) || program(head)) {
            return Optional.of("是可执行程序，不能上传");
        }
        if (SCRIPTS.contains(type)) {
            return Optional.of("是网页、脚本或富文本，可能带有活动内容，不能上传。请转成 PDF 再传");
        }
        if (type.equals("text/plain")) {
            String text =
                    new String(head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT).strip();
            if (text.startsWith("#!")
                    || text.startsWith("@echo off")
                    || MARKUP.matcher(text).find()) {
                return Optional.of("是网页或脚本，可能带有活动内容，不能上传。请转成 PDF 再传");
            }
        }
        return Optional.empty();
    }

    /** The first bytes of programs for Windows, Linux, macOS and Java. */
    static boolean program(byte[] head) {
        return starts(head, 'M', 'Z')
                || starts(head, 0x7f, 'E', 'L', 'F')
                || starts(head, 0xca, 0xfe, 0xba, 0xbe)
                || starts(head, 0xcf, 0xfa, 0xed, 0xfe)
                || starts(head, 0xfe, 0xed, 0xfa, 0xce);
    }

    private static boolean starts(byte[] head, int... sign) {
        if (head.length < sign.length) {
            return false;
        }
        for (int k = 0; k < sign.length; k++) {
            if ((head[k] & 0xff) != sign[k]) {
                return false;
            }
        }
        return true;
    }
}
