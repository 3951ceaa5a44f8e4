package org.greenledger.extraction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes small Word documents for tests, down to the XML where a test needs it. */
public final class DocxSheet {

    private static final String W =
            "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private static final String BORDERS =
            "<w:tblPr><w:tblBorders>"
                    + List.of("top", "left", "bottom", "right", "insideH", "insideV").stream()
                            .map(side -> "<w:" + side + " w:val=\"single\" w:sz=\"4\"/>")
                            .collect(java.util.stream.Collectors.joining())
                    + "</w:tblBorders></w:tblPr>";

    private final StringBuilder body = new StringBuilder();
    private final Map<String, byte[]> parts = new TreeMap<>();

    /** A plain paragraph. */
    public DocxSheet paragraph(String text) {
        return xml("<w:p><w:r><w:t xml:space=\"preserve\">" + escaped(text) + "</w:t></w:r></w:p>");
    }

    /** Any content of the body. */
    public DocxSheet xml(String xml) {
        body.append(xml);
        return this;
    }

    /** Another part, its root element's content given. */
    public DocxSheet part(String name, String root, String content) {
        String xml = "<w:" + root + " " + W + ">" + content + "</w:" + root + ">";
        parts.put(name, xml.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Another part, byte for byte. */
    public DocxSheet part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    DocxSheet table(List<String> header, List<Relayout.Row> rows) {
        if (rows.isEmpty()) {
            return this;
        }
        body.append("<w:tbl>" + BORDERS + "<w:tblGrid>")
                .append("<w:gridCol/>".repeat(header.size()))
                .append("</w:tblGrid>");
        body.append("<w:tr><w:trPr><w:tblHeader/></w:trPr>");
        header.forEach(cell -> cell("", cell));
        body.append("</w:tr>");
        String deadline = "";
        for (Relayout.Row row : rows) {
            body.append("<w:tr>");
            if (row.parent()) {
                cell(
                        "<w:gridSpan w:val=\"" + header.size() + "\"/>",
                        row.number() + "、" + row.description());
                deadline = "";
            } else {
                row.cells().subList(0, header.size() - 1).forEach(text -> cell("", text));
                boolean same = row.deadline().equals(deadline);
                cell(
                        "<w:vMerge" + (same ? "" : " w:val=\"restart\"") + "/>",
                        same ? "" : row.deadline());
                deadline = row.deadline();
            }
            body.append("</w:tr>");
        }
        return xml("</w:tbl>");
    }

    private void cell(String properties, String text) {
        body.append("<w:tc><w:tcPr>").append(properties).append("</w:tcPr>");
        text.lines().forEach(this::paragraph);
        body.append(text.isEmpty() ? "<w:p/>" : "").append("</w:tc>");
    }

    /** The finished file. */
    public byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            put(
                    zip,
                    "[Content_Types].xml",
                    ("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>")
                            .getBytes(StandardCharsets.UTF_8));
            put(
                    zip,
                    "_rels/.rels",
                    ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>")
                            .getBytes(StandardCharsets.UTF_8));
            String document =
                    "<w:document " + W + "><w:body>" + body + "<w:sectPr/></w:body></w:document>";
            parts.putIfAbsent("word/document.xml", document.getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                put(zip, part.getKey(), part.getValue());
            }
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
