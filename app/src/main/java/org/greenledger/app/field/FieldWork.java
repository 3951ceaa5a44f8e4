package org.greenledger.app.field;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.greenledger.app.identity.CurrentUser;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody takes along into the field. */
@Service
public class FieldWork {

    private final JdbcFieldWork work;
    private final FieldSettings settings;

    FieldWork(JdbcFieldWork work, FieldSettings settings) {
        this.work = work;
        this.settings = settings;
    }

    /**
     * The open issues in which units of the person's scope have a duty, with measures and points.
     * Accountability matters are never among them, whoever asks: a telephone can be lost.
     */
    @Transactional(readOnly = true)
    public FieldList of(CurrentUser user) {
        List<FieldList.Issue> found = work.issues(user, settings.issues() + 1);
        boolean cut = found.size() > settings.issues();
        List<FieldList.Issue> taken = cut ? found.subList(0, settings.issues()) : found;
        List<Long> ids = taken.stream().map(FieldList.Issue::id).toList();
        Map<Long, List<FieldList.Measure>> measures = work.measures(ids);
        Map<Long, List<FieldList.Point>> points = work.points(ids);
        List<FieldList.Issue> whole =
                taken.stream()
                        .map(
                                i ->
                                        new FieldList.Issue(
                                                i.id(),
                                                i.number(),
                                                i.title(),
                                                i.inspection(),
                                                i.area(),
                                                i.due(),
                                                i.mine(),
                                                measures.getOrDefault(i.id(), List.of()),
                                                points.getOrDefault(i.id(), List.of())))
                        .toList();
        return new FieldList(digest(cut + whole.toString()), cut, whole);
    }

    private static String digest(String text) {
        try {
            byte[] whole =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(whole, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
