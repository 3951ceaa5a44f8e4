package org.greenledger.app.ledger.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.greenledger.app.identity.Unscoped;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of words to find issues by. */
@Repository
@Unscoped("writes what can be found; shows nobody anything")
class JdbcSearchText {

    private static final int BATCH = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    JdbcSearchText(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void write(Collection<Long> issues) {
        List<Long> all = List.copyOf(issues);
        for (int from = 0; from < all.size(); from += BATCH) {
            write(all.subList(from, Math.min(all.size(), from + BATCH)).toArray(Long[]::new));
        }
    }

    private void write(Long[] issues) {
        List<Object[]> rows = new ArrayList<>();
        jdbc.sql(
                        """
                        select i.id, i.owner_unit_id,
                               concat_ws(chr(10), i.number, i.description, i.target, i.area, i.deadline_raw,
                                 (select string_agg(m.text, chr(10) order by m.number) from ledger.measure m
                                  where m.issue_id = i.id and m.withdrawn_at is null),
                                 (select string_agg(r.unit_name, chr(10) order by r.position) from ledger.responsibility r
                                  where r.issue_id = i.id and r.withdrawn_at is null)) as words
                        from ledger.issue i where i.id = any(:issues)
                        """)
                .param("issues", issues)
                .query(
                        rs -> {
                            String plain = Bigrams.plain(rs.getString("words").replace("\n", "|"));
                            rows.add(
                                    new Object[] {
                                        rs.getLong("id"),
                                        rs.getLong("owner_unit_id"),
                                        plain,
                                        Bigrams.ofText(plain)
                                    });
                        });
        batches.batchUpdate(
                """
                insert into ledger.search_text (issue_id, owner_unit_id, words, grams) values (?, ?, ?, ?)
                on conflict (issue_id) do update set words = excluded.words, grams = excluded.grams
                """,
                rows);
    }
}
