package org.greenledger.app.ledger.search;

import java.util.List;
import org.greenledger.app.ledger.BookIssue;

/**
 * An issue that was found.
 *
 * @param inspection name of its inspection
 * @param title its description, cut to pieces where words were found
 * @param where what else the words stand in, for example 措施2; empty when only in the title
 * @param snippet those words with what is around them, cut to pieces likewise
 */
public record SearchHit(
        BookIssue issue, String inspection, List<Piece> title, String where, List<Piece> snippet) {

    /**
     * A piece of text.
     *
     * @param found whether it is one of the words asked for
     */
    public record Piece(String text, boolean found) {}
}
