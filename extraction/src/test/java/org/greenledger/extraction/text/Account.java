package org.greenledger.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.greenledger.extraction.Block;
import org.greenledger.extraction.LeftOut;
import org.greenledger.extraction.document.RawDocument;

/** The reader's book-keeping: what came in is either in the text or listed as left out. */
public final class Account {

    private Account() {}

    /** Fails when a character of the source was lost, or a span does not fit the text. */
    public static void check(RawDocument raw, CleanText clean) {
        everyCharacterIsAccountedFor(raw, clean);
        theMapLeadsBack(raw, clean);
        theBlocksFit(clean);
    }

    private static void everyCharacterIsAccountedFor(RawDocument raw, CleanText clean) {
        Map<Character, Integer> balance = new HashMap<>();
        boolean[] taken = new boolean[raw.text().length()];
        for (int i = 0; i < clean.text().length(); i++) {
            if (!blank(clean.text().charAt(i))) {
                assertThat(taken[clean.source()[i]]).as("position used once").isFalse();
                taken[clean.source()[i]] = true;
            }
        }
        for (int i = 0; i < taken.length; i++) {
            char c = raw.text().charAt(i);
            if (!taken[i] && !blank(c)) {
                balance.merge(c, 1, Integer::sum);
            }
        }
        for (LeftOut left : clean.leftOut()) {
            assertThat(left.at()).isBetween(0, clean.text().length());
            left.text()
                    .chars()
                    .filter(c -> !blank((char) c))
                    .forEach(c -> balance.merge((char) c, -1, Integer::sum));
        }
        balance.values().removeIf(n -> n == 0);
        assertThat(balance)
                .as("characters neither in the text nor left out (+), or twice (-)")
                .isEmpty();
    }

    private static void theMapLeadsBack(RawDocument raw, CleanText clean) {
        assertThat(clean.source()).hasSize(clean.text().length() + 1);
        for (int i = 1; i < clean.source().length; i++) {
            assertThat(clean.source()[i]).isBetween(clean.source()[i - 1], raw.text().length());
        }
    }

    private static void theBlocksFit(CleanText clean) {
        int end = 0;
        for (Block block : clean.blocks()) {
            assertThat(block.span().start()).isBetween(end, clean.text().length());
            end = block.span().end();
            assertThat(end).isLessThanOrEqualTo(clean.text().length());
            String words = block.span().of(clean.text());
            if (block instanceof Block.Table table) {
                for (Block.Cell cell : table.cells()) {
                    assertThat(block.span().covers(cell.span())).isTrue();
                    assertThat(cell.row() + cell.rowSpan()).isLessThanOrEqualTo(table.rows());
                    assertThat(cell.column() + cell.columnSpan())
                            .isLessThanOrEqualTo(table.columns());
                }
            } else {
                assertThat(words).isNotBlank().doesNotContain("\n").isEqualTo(words.strip());
            }
        }
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
