package org.greenledger.app.matrix;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.springframework.mock.web.MockHttpServletResponse;

/**
 * An answer in the words of the table: the status or where it leads, the letters of everything it
 * knows of, and the number it says there are.
 */
final class Answer {

    private static final Pattern COUNT =
            Pattern.compile(
                    "共 ([0-9,]+)\\+? (?:条|个)|(?:plan__count\"|data-figure)>([0-9]+)</span><span>问题");

    private Answer() {}

    static String of(MockHttpServletResponse response, World world) throws IOException {
        String location = response.getHeader("Location");
        if (response.getStatus() / 100 == 3 && location != null) {
            return "→" + location.replace("http://localhost", "").replaceAll("[0-9]+", "*");
        }
        String text = text(response);
        String letters = world.letters(text);
        StringBuilder answer = new StringBuilder().append(response.getStatus());
        if (!letters.isEmpty()) {
            answer.append(' ').append(letters);
        }
        Matcher count = COUNT.matcher(text);
        if (count.find()) {
            answer.append(" n=").append(count.group(1) == null ? count.group(2) : count.group(1));
        }
        return answer.toString();
    }

    /** All words of an answer, in whatever file they come. */
    static String text(MockHttpServletResponse response) throws IOException {
        String type = String.valueOf(response.getContentType());
        byte[] content = response.getContentAsByteArray();
        if (content.length > 2 && content[0] == 'P' && content[1] == 'K') {
            String names = String.valueOf(response.getHeader("Content-Disposition"));
            if (type.contains("application/zip")) {
                return zip(content);
            }
            return type.contains("wordprocessing") || names.contains(".docx")
                    ? word(content)
                    : excel(content);
        }
        return new String(content, StandardCharsets.UTF_8);
    }

    /** Every file in it, one after the other. */
    private static String zip(byte[] content) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipInputStream files = new ZipInputStream(new ByteArrayInputStream(content))) {
            while (files.getNextEntry() != null) {
                text.append(new String(files.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    private static String excel(byte[] content) throws IOException {
        try (POIXMLDocument book = new XSSFWorkbook(new ByteArrayInputStream(content));
                XSSFExcelExtractor words = new XSSFExcelExtractor((XSSFWorkbook) book)) {
            return words.getText();
        }
    }

    private static String word(byte[] content) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(content));
                XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            return words.getText();
        }
    }
}
