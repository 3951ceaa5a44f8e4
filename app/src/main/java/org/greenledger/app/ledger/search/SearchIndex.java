package org.greenledger.app.ledger.search;

import java.util.Collection;
import org.springframework.stereotype.Component;

/**
 * Keeps what issues can be found by. The book calls it in the transaction that changes an issue.
 */
@Component
public class SearchIndex {

    private final JdbcSearchText texts;

    SearchIndex(JdbcSearchText texts) {
        this.texts = texts;
    }

    /** Writes the words of these issues anew, from what the tables hold now. */
    public void write(Collection<Long> issues) {
        texts.write(issues);
    }
}
