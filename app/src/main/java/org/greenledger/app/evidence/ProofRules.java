package org.greenledger.app.evidence;

import java.util.ArrayList;
import java.util.List;
import org.greenledger.app.shared.Refusal;

/** What may be said of a proof. */
final class ProofRules {

    private static final int TITLE = 200;
    private static final int NOTE = 2000;
    private static final int REASON = 200;

    private ProofRules() {}

    static List<Refusal> said(String title, String note) {
        List<Refusal> found = new ArrayList<>();
        if (title.strip().length() > TITLE) {
            found.add(Refusal.at("title", "标题不能超过" + TITLE + "个字"));
        }
        if (note.strip().length() > NOTE) {
            found.add(Refusal.at("note", "说明不能超过" + NOTE + "个字"));
        }
        return found;
    }

    static List<Refusal> reason(String reason, String act) {
        String words = reason.strip();
        if (words.isEmpty()) {
            return List.of(Refusal.at("reason", "请写明" + act + "的理由"));
        }
        return words.length() > REASON
                ? List.of(Refusal.at("reason", "理由不能超过" + REASON + "个字"))
                : List.of();
    }

    /** The title as typed; where nothing was, the file's name without its ending. */
    static String title(String typed, String fileName) {
        if (!typed.isBlank()) {
            return typed.strip();
        }
        int slash = Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\'));
        String bare = fileName.substring(slash + 1).strip();
        int dot = bare.lastIndexOf('.');
        String title = dot > 0 ? bare.substring(0, dot) : bare;
        return title.isBlank() ? "佐证" : title.substring(0, Math.min(title.length(), TITLE));
    }
}
