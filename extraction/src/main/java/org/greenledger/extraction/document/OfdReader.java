package org.greenledger.extraction.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.greenledger.extraction.Format;
import org.greenledger.extraction.Unreadable;
import org.greenledger.extraction.Warning;
import org.jspecify.annotations.Nullable;

/** OFD documents (GB/T 33190-2016): pages of placed characters and lines, like PDF. */
final class OfdReader {

    private static final int MOST_PAGES = 5000;

    private final ZipParts parts;
    private final List<PageContent> pages = new ArrayList<>();
    private final Map<String, String> templates = new HashMap<>();
    private float height = 297;
    private long glyphs;

    private OfdReader(ZipParts parts) {
        this.parts = parts;
    }

    static RawDocument read(byte[] content) throws Unreadable {
        OfdReader reader = new OfdReader(ZipParts.open(content));
        if (reader.parts.has("Encryptions.xml")) {
            throw Compound.encrypted();
        }
        SafeXml xml = SafeXml.of(reader.part("OFD.xml"));
        while (xml.next()) {
            if (xml.atStart() && xml.name().equals("DocRoot")) {
                reader.document(resolved("", xml.text()));
            }
        }
        RawText raw = new RawText();
        PagedText.write(reader.pages, raw);
        if (reader.pages.stream().anyMatch(page -> page.image() && page.glyphs().isEmpty())) {
            raw.warn(
                    Warning.of("scanned-page", "文件含有只有图片的页面,没有文字,未能读取。请先进行文字识别(OCR),或提供 Word 原件。"));
        }
        return raw.done(Format.OFD);
    }

    private void document(String path) throws Unreadable {
        List<String> locations = new ArrayList<>();
        SafeXml xml = SafeXml.of(part(path));
        while (xml.next()) {
            if (!xml.atStart()) {
                continue;
            }
            String location = xml.attribute("BaseLoc");
            switch (xml.name()) {
                case "PhysicalBox" -> height = OfdPage.numbers(xml.text(), 4)[3];
                case "TemplatePage" -> {
                    String id = xml.attribute("ID");
                    if (id != null && location != null) {
                        templates.put(id, resolved(path, location));
                    }
                }
                case "Page" -> {
                    if (location != null) {
                        locations.add(resolved(path, location));
                    }
                }
                default -> {}
            }
        }
        if (locations.size() > MOST_PAGES) {
            throw new Unreadable("too-large", "文件超过" + MOST_PAGES + "页,无法读取。请拆分后分别导入。");
        }
        for (String location : locations) {
            page(location);
        }
    }

    private void page(String location) throws Unreadable {
        OfdPage page = new OfdPage(height);
        String template = page.read(part(location));
        String below = template == null ? null : templates.get(template);
        if (below != null) {
            page.read(part(below));
        }
        PageContent read = page.content(pages.size() + 1);
        glyphs += read.glyphs().size();
        Limits.checkText(glyphs);
        pages.add(read);
    }

    private byte[] part(String name) throws Unreadable {
        byte @Nullable [] part = parts.part(name);
        if (part == null) {
            throw Compound.truncated(new IllegalArgumentException("no part " + name));
        }
        return part;
    }

    /** A location in the container; relative ones count from the folder of {@code from}. */
    private static String resolved(String from, String location) {
        String plain = location.strip();
        return plain.startsWith("/")
                ? plain.substring(1)
                : from.substring(0, from.lastIndexOf('/') + 1) + plain;
    }
}
