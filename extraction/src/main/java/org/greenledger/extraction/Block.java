package org.greenledger.extraction;

import java.util.List;

/** A piece of the document's layout, with its place in the cleaned text. */
public sealed interface Block {

    /** Where the whole block stands in the cleaned text. */
    SourceSpan span();

    /**
     * A paragraph or heading.
     *
     * @param span its text, without the line break that ends it
     * @param heading 0 for a plain paragraph, 1–6 for a heading the document itself marks as such
     * @param page page of the source, from 1; 0 where the source has no pages
     */
    record Paragraph(SourceSpan span, int heading, int page) implements Block {}

    /**
     * A table; merged cells are resolved: every grid position a cell covers is told by its row and
     * column counts.
     *
     * @param span from the first cell to the last
     * @param rows number of grid rows
     * @param columns number of grid columns
     * @param cells each cell once, in reading order
     * @param page page of the source, from 1; 0 where the source has no pages
     */
    record Table(SourceSpan span, int rows, int columns, List<Cell> cells, int page)
            implements Block {}

    /**
     * A table cell.
     *
     * @param row first grid row, from 0
     * @param column first grid column, from 0
     * @param rowSpan grid rows covered, 1 or more
     * @param columnSpan grid columns covered, 1 or more
     * @param span its text; line breaks inside a cell are line breaks in the text
     */
    record Cell(int row, int column, int rowSpan, int columnSpan, SourceSpan span) {}
}
