package org.greenledger.app.web.pieces;

import java.util.List;
import java.util.Objects;
import org.greenledger.app.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Why a form was not accepted, sorted to its fields.
 *
 * @param refusals all reasons; empty for a form that nobody has sent yet
 */
public record FormErrors(List<Refusal> refusals) {

    /** A form that nobody has sent yet. */
    public static final FormErrors NONE = new FormErrors(List.of());

    /** Whether there is anything to mend. */
    public boolean any() {
        return !refusals.isEmpty();
    }

    /** What is wrong with a field; {@code null} when nothing is. */
    public @Nullable String at(String field) {
        List<String> messages =
                refusals.stream()
                        .filter(refusal -> field.equals(refusal.field()))
                        .map(Refusal::message)
                        .toList();
        return messages.isEmpty() ? null : String.join("；", messages);
    }

    /** Where a reason belongs, as the id of its field; {@code null} for the whole form. */
    public static @Nullable String idOf(Refusal refusal) {
        return refusal.field() == null ? null : id(Objects.requireNonNull(refusal.field()));
    }

    /** The id of a field's control. */
    public static String id(String field) {
        return "f-" + field.replaceAll("[^\\p{Alnum}]", "-");
    }
}
