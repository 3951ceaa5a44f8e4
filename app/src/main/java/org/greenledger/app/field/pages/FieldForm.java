package org.greenledger.app.field.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.greenledger.app.field.FieldItem;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/** An item as telephones send it. */
final class FieldForm {

    private static final int MEASURES = 100;
    private static final int WORDS = 20;
    private static final int WORD = 4000;

    private final MultiValueMap<String, String> sent;
    private final List<Refusal> refusals = new ArrayList<>();

    private FieldForm(MultiValueMap<String, String> sent) {
        this.sent = sent;
    }

    /**
     * Reads what was sent.
     *
     * @throws Refused with everything that cannot be read
     */
    static FieldItem read(MultiValueMap<String, String> sent, @Nullable MultipartFile file) {
        FieldForm form = new FieldForm(sent);
        UUID key = form.key();
        FieldItem item =
                new FieldItem(
                        key,
                        form.text("kind"),
                        new IssueId(form.id("issue", form.text("issue"))),
                        form.text("point").isEmpty() ? null : form.id("point", form.text("point")),
                        form.measures(),
                        form.text("note"),
                        form.taken(),
                        form.place(),
                        form.more(),
                        file == null ? null : attached(file));
        Refused.ifAny(form.refusals);
        return item;
    }

    private static FieldItem.Attached attached(MultipartFile file) {
        String name = file.getOriginalFilename();
        return new FieldItem.Attached(
                name == null || name.isBlank() ? "photo.jpg" : name,
                file.getSize(),
                () -> {
                    try {
                        return file.getInputStream();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    private String text(String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value.strip();
    }

    private UUID key() {
        try {
            return UUID.fromString(text("key"));
        } catch (IllegalArgumentException notOne) {
            refusals.add(Refusal.at("key", "这条记录没有编号，不能接收"));
            return new UUID(0, 0);
        }
    }

    private long id(String field, String text) {
        if (text.matches("[0-9]{1,18}")) {
            return Long.parseLong(text);
        }
        refusals.add(Refusal.at(field, field.equals("issue") ? "没有写明是哪个问题" : "读不懂“" + field + "”"));
        return 0;
    }

    private List<Long> measures() {
        List<Long> all = new ArrayList<>();
        for (String text : sent.getOrDefault("measure", List.of())) {
            if (all.size() < MEASURES) {
                all.add(id("measures", text));
            }
        }
        return List.copyOf(all);
    }

    private @Nullable Instant taken() {
        String text = text("taken");
        try {
            return text.isEmpty() ? null : Instant.parse(text);
        } catch (DateTimeParseException notOne) {
            return null;
        }
    }

    private FieldItem.@Nullable Place place() {
        try {
            String accuracy = text("accuracy");
            return text("latitude").isEmpty() || text("longitude").isEmpty()
                    ? null
                    : new FieldItem.Place(
                            Double.parseDouble(text("latitude")),
                            Double.parseDouble(text("longitude")),
                            accuracy.isEmpty() ? null : Float.valueOf(accuracy));
        } catch (NumberFormatException notOne) {
            return null;
        }
    }

    /** Words that only some kinds read. */
    private Map<String, String> more() {
        Map<String, String> all = new HashMap<>();
        sent.forEach(
                (name, values) -> {
                    if (all.size() < WORDS && values.get(0).length() <= WORD) {
                        all.put(name, values.get(0));
                    }
                });
        return Map.copyOf(all);
    }
}
