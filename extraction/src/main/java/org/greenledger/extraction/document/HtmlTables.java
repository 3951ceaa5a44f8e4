package org.greenledger.extraction.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Tells the tables of a page that hold data from those that only arrange it. */
final class HtmlTables {

    private final Set<Element> outer = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Element, Boolean> known = new IdentityHashMap<>();

    HtmlTables(Element root) {
        List<Element> open = new ArrayList<>();
        root.traverse(
                new org.jsoup.select.NodeVisitor() {
                    @Override
                    public void head(org.jsoup.nodes.Node node, int depth) {
                        if (node instanceof Element element
                                && element.normalName().equals("table")) {
                            if (!open.isEmpty()) {
                                outer.add(open.get(open.size() - 1));
                            }
                            open.add(element);
                        }
                    }

                    @Override
                    public void tail(org.jsoup.nodes.Node node, int depth) {
                        if (!open.isEmpty() && open.get(open.size() - 1) == node) {
                            open.remove(open.size() - 1);
                        }
                    }
                });
    }

    boolean isData(Element table) {
        return known.computeIfAbsent(table, this::looksLikeData);
    }

    private boolean looksLikeData(Element table) {
        List<Element> rows = rows(table);
        long wide = rows.stream().filter(row -> cells(row).size() >= 2).count();
        if (rows.size() < 2 || wide == 0) {
            return false;
        }
        if (outer.contains(table)) {
            return rows.stream().filter(row -> cells(row).size() >= 3).count() >= 3;
        }
        return !arranges(rows);
    }

    /** Whether one cell holds nearly all words and no label stands beside it. */
    private static boolean arranges(List<Element> rows) {
        int all = 0;
        int most = 0;
        int label = 0;
        for (Element row : rows) {
            int inRow = 0;
            int largest = 0;
            for (Element cell : cells(row)) {
                int length = cell.text().length();
                inRow += length;
                largest = Math.max(largest, length);
            }
            all += inRow;
            if (largest > most) {
                most = largest;
                label = inRow - largest;
            }
        }
        return most > 400 && most * 10L >= all * 9L && (label == 0 || label > 12);
    }

    /** The table's cells on a grid. */
    Grid grid(Element table) {
        Grid grid = new Grid();
        for (Element row : rows(table)) {
            grid.startRow();
            for (Element cell : cells(row)) {
                grid.cell(words(cell), span(cell, "rowspan"), Math.max(1, span(cell, "colspan")));
            }
        }
        return grid;
    }

    private String words(Element cell) {
        StringBuilder text = new StringBuilder();
        for (HtmlLine line : HtmlLines.of(cell, this)) {
            text.append(text.isEmpty() ? "" : "\n").append(line.text());
        }
        return text.toString();
    }

    private static int span(Element cell, String name) {
        String digits = cell.attr(name).strip();
        return digits.matches("\\d{1,5}") ? Integer.parseInt(digits) : 1;
    }

    private static List<Element> rows(Element table) {
        List<Element> rows = new ArrayList<>();
        for (Element child : table.children()) {
            if (child.normalName().equals("tr")) {
                rows.add(child);
            } else if (child.normalName().matches("tbody|thead|tfoot")) {
                child.children().stream()
                        .filter(e -> e.normalName().equals("tr"))
                        .forEach(rows::add);
            }
        }
        return rows;
    }

    private static List<Element> cells(Element row) {
        return row.children().stream().filter(e -> e.normalName().matches("td|th")).toList();
    }
}
