package org.greenledger.extraction.document;

import org.greenledger.extraction.Unreadable;
import org.jspecify.annotations.Nullable;

/** One paragraph of a Word part; its number is written out, its text boxes follow it. */
final class WordParagraph {

    private final SafeXml xml;
    private final WordStyles styles;
    private final WordNumbering numbering;
    private final WordBody body;

    private final StringBuilder text = new StringBuilder();
    private final CellText boxes = new CellText();
    private @Nullable String style;
    private int outline = -1;
    private int list = -1;
    private int level = -1;

    WordParagraph(SafeXml xml, WordStyles styles, WordNumbering numbering, WordBody body) {
        this.xml = xml;
        this.styles = styles;
        this.numbering = numbering;
        this.body = body;
    }

    void read(WordBody.Sink sink, int nesting) throws Unreadable {
        boolean words = false;
        for (int depth = 1; depth > 0 && xml.next(); ) {
            if (xml.atEnd()) {
                depth--;
                words = false;
            } else if (xml.atStart()) {
                words = xml.name().equals("t");
                depth += inside(nesting) ? 1 : 0;
            } else if (words) {
                xml.appendTo(text);
            }
        }
        WordStyles.Style named = styles.find(style);
        int heading = outline >= 0 ? WordStyles.headingOf(outline) : named.heading();
        String numbered = text.isEmpty() ? "" : label(named) + text;
        for (String line : numbered.split("\n")) {
            sink.paragraph(line, heading);
        }
        boxes.replay(sink);
    }

    private String label(WordStyles.Style named) {
        int ownList = list >= 0 ? list : named.list();
        int ownLevel = level >= 0 ? level : Math.max(0, named.level());
        return ownList > 0 ? numbering.next(ownList, ownLevel) : "";
    }

    /** Takes an element in; true when its children are still to be read. */
    private boolean inside(int nesting) throws Unreadable {
        switch (xml.name()) {
            case "pPr" -> {
                properties();
                return false;
            }
            case "rPr",
                    "del",
                    "moveFrom",
                    "Fallback",
                    "instrText",
                    "delText",
                    "rt",
                    "posOffset" -> {
                xml.skip();
                return false;
            }
            case "txbxContent" -> {
                body.read(boxes, nesting + 1);
                return false;
            }
            case "tab", "ptab" -> text.append('\t');
            case "cr" -> text.append('\n');
            case "br" -> text.append(isPageBreak(xml.attribute("type")) ? "" : "\n");
            case "noBreakHyphen" -> text.append('-');
            case "sym" -> text.append(symbol(xml.attribute("char")));
            default -> {}
        }
        return true;
    }

    private void properties() throws Unreadable {
        for (int depth = 1; depth > 0 && xml.next(); ) {
            depth += xml.atStart() ? 1 : xml.atEnd() ? -1 : 0;
            if (!xml.atStart()) {
                continue;
            }
            switch (xml.name()) {
                case "pStyle" -> style = xml.attribute("val");
                case "outlineLvl" -> outline = xml.number("val", 9);
                case "numId" -> list = xml.number("val", -1);
                case "ilvl" -> level = xml.number("val", -1);
                case "pPrChange", "rPr" -> {
                    xml.skip();
                    depth--;
                }
                default -> {}
            }
        }
    }

    private static boolean isPageBreak(@Nullable String type) {
        return "page".equals(type) || "column".equals(type);
    }

    private static String symbol(@Nullable String code) {
        try {
            return code == null ? "" : String.valueOf((char) Integer.parseInt(code, 16));
        } catch (NumberFormatException e) {
            return "";
        }
    }
}
