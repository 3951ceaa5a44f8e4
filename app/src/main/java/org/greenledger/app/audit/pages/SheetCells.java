package org.greenledger.app.audit.pages;

import java.util.List;
import java.util.stream.Collectors;
import org.greenledger.app.audit.EntryDetail;
import org.greenledger.app.audit.EntryView;
import org.greenledger.app.shared.Change;
import org.jspecify.annotations.Nullable;

/** An entry as the cells of a row. No cell can be taken for a formula. */
final class SheetCells {

    static final List<String> HEADS =
            List.of(
                    "编号", "时间", "人员", "单位", "来源地址", "类别", "事由", "改动", "原因", "结果", "涉及单位", "对象",
                    "设备", "封存块");

    private static final int LONGEST = 32_000;

    private SheetCells() {}

    static List<String> of(EntryDetail detail) {
        EntryView entry = detail.entry();
        Long block = detail.block();
        return List.of(
                Long.toString(entry.id()),
                entry.at(),
                guarded(entry.person()),
                guarded(entry.unit()),
                guarded(entry.address()),
                entry.topic().chinese(),
                guarded(entry.sentence()),
                guarded(
                        detail.changes().stream()
                                .map(SheetCells::words)
                                .collect(Collectors.joining("\n"))),
                guarded(entry.reason() == null ? "" : entry.reason()),
                entry.refused() ? "失败或被拒" : "",
                guarded(String.join("、", detail.units())),
                guarded(detail.subject()),
                guarded(detail.agent()),
                block == null ? "" : block.toString());
    }

    private static String words(Change change) {
        return "%s：%s → %s".formatted(change.what(), or(change.before()), or(change.after()));
    }

    private static String or(@Nullable String value) {
        return value == null || value.isEmpty() ? "（空）" : value;
    }

    /** As long as Excel takes, of printable characters, and nothing that begins like a formula. */
    private static String guarded(String words) {
        StringBuilder kept = new StringBuilder(words.length());
        words.codePoints()
                .filter(c -> c == '\n' || (c >= ' ' && c != 0xfffe && c != 0xffff))
                .filter(c -> c < 0xd800 || c > 0xdfff)
                .limit(LONGEST)
                .forEach(kept::appendCodePoint);
        boolean formula = !kept.isEmpty() && "=+-@".indexOf(kept.charAt(0)) >= 0;
        return formula ? "'" + kept : kept.toString();
    }
}
