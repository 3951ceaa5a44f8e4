package org.greenledger.app.audit.sealing;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.greenledger.app.audit.sealing.Finding.Kind;

/** Compares the entries with the hashes that their blocks have of them. */
final class EntryCheck {

    private static final int ENTRIES_AT_ONCE = 5000;
    private static final int COMPARED = 300;

    /** An entry whose content is not what was sealed. */
    private record Odd(long block, Line line, byte[] sealed) {}

    private final JdbcLog log;
    private final List<Finding> findings;
    private final List<Block> waiting = new ArrayList<>();
    private final List<Odd> odd = new ArrayList<>();
    private final IdSet sealed = new IdSet();
    private final Set<String> archivings = new HashSet<>();
    private int waitingEntries;
    private long checked;

    EntryCheck(JdbcLog log, List<Finding> findings) {
        this.log = log;
        this.findings = findings;
    }

    void take(Block block) throws SQLException {
        waiting.add(block);
        waitingEntries += block.ids().length;
        if (waitingEntries >= ENTRIES_AT_ONCE) {
            compare();
        }
    }

    /** How many entries were found to be what was sealed, or not. */
    long checked() {
        return checked;
    }

    /** Whether this archive was made by an act that is itself in the log. */
    boolean isToldOf(JdbcLog.Archive archive) {
        return archivings.contains(archive.subject());
    }

    /**
     * To be called after the last block.
     *
     * @param settled every entry up to this number ought to be sealed
     * @return how many are not sealed yet
     */
    long finish(long settled) throws SQLException, IOException {
        compare();
        tellOdd();
        long[] unsealed = new long[1];
        log.ids(
                id -> {
                    if (sealed.has(id)) {
                        return;
                    }
                    if (id <= settled) {
                        findings.add(Finding.ofEntry(Kind.INSERTED, null, id, "封存时没有这条记录，是事后插入的"));
                    } else {
                        unsealed[0]++;
                    }
                });
        return unsealed[0];
    }

    private void compare() throws SQLException {
        Map<Long, Line> lines = log.lines(waiting);
        for (Block block : waiting) {
            for (int i = 0; i < block.ids().length; i++) {
                long id = block.ids()[i];
                long number = block.seal().number();
                if (!sealed.add(id)) {
                    findings.add(Finding.ofEntry(Kind.SEAL_CHANGED, number, id, "同一条记录出现在两处封存中"));
                }
                Line line = lines.get(id);
                if (line == null) {
                    findings.add(Finding.ofEntry(Kind.MISSING, number, id, "封存过的记录不在库中"));
                } else if (!Arrays.equals(line.leaf(), block.leaf(i))) {
                    odd.add(new Odd(number, line, block.leaf(i)));
                } else if (line.kind().equals("AuditArchived")) {
                    archivings.add(line.subject());
                }
                checked++;
            }
        }
        waiting.clear();
        waitingEntries = 0;
    }

    private void tellOdd() {
        for (Odd one : odd) {
            Odd other =
                    odd.size() > COMPARED
                            ? null
                            : odd.stream()
                                    .filter(o -> o.line().id() != one.line().id())
                                    .filter(o -> holdsTheContentOf(one, o))
                                    .findFirst()
                                    .orElse(null);
            findings.add(
                    other == null
                            ? Finding.ofEntry(
                                    Kind.CHANGED, one.block(), one.line().id(), "现在的内容不是封存时的内容")
                            : Finding.ofEntry(
                                    Kind.REORDERED,
                                    one.block(),
                                    one.line().id(),
                                    "现在放着记录 %d 的内容".formatted(other.line().id())));
        }
    }

    private static boolean holdsTheContentOf(Odd one, Odd other) {
        return Arrays.equals(one.line().leaf(other.line().id()), other.sealed());
    }
}
