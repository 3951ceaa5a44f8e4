package org.greenledger.extraction.document;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.greenledger.extraction.Format;
import org.greenledger.extraction.Unreadable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Web pages, also those saved with all that stands around the text; that is set aside. */
final class HtmlReader {

    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w-]+)", Pattern.CASE_INSENSITIVE);

    private HtmlReader() {}

    static RawDocument read(byte[] content) throws Unreadable {
        TextDecoding.Decoded decoded = TextDecoding.decode(content, declared(content));
        Document page = Jsoup.parse(decoded.text());
        List<HtmlLine> lines = HtmlLines.of(page.body(), new HtmlTables(page.body()));
        HtmlContent about = new HtmlContent(page.body(), page.title(), lines);
        RawText raw = new RawText();
        raw.aside(page.title(), "navigation", "网页标题栏");
        StringBuilder menu = new StringBuilder();
        for (HtmlLine line : lines) {
            if (!about.holds(line)) {
                menu.append(menu.isEmpty() ? "" : "\n").append(line.text());
                continue;
            }
            raw.aside(menu, "navigation", "网页导航、链接或页脚");
            menu.setLength(0);
            if (line.table() != null) {
                raw.table(line.table(), 0);
            } else {
                raw.paragraph(line.text(), line.heading(), 0);
            }
        }
        raw.aside(menu, "navigation", "网页导航、链接或页脚");
        TxtReader.lost(decoded.lost()).forEach(raw::warn);
        return raw.done(Format.HTML);
    }

    private static @Nullable Charset declared(byte[] content) {
        int length = Math.min(content.length, 4096);
        Matcher named =
                CHARSET.matcher(new String(content, 0, length, StandardCharsets.ISO_8859_1));
        if (!named.find()) {
            return null;
        }
        String name = named.group(1).toLowerCase(Locale.ROOT);
        try {
            return Charset.forName(name.startsWith("gb") ? "GB18030" : name);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
