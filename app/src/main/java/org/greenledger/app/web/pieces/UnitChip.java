package org.greenledger.app.web.pieces;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A unit as it is shown.
 *
 * @param name the unit's short name
 * @param role what it does here
 * @param note what the role is limited to, for example 第1、8条; empty for the whole
 * @param address the unit's page; {@code null} for none
 */
public record UnitChip(String name, Role role, String note, @Nullable String address) {

    /** A unit without note and page. */
    public static UnitChip of(String name, Role role) {
        return new UnitChip(name, role, "", null);
    }

    /** What hovering over it shows. */
    public String hover() {
        String what = role.shown() ? role.word() + "：" + name : name;
        return note.isEmpty() ? what : what + "（" + note + "）";
    }

    /** What a unit does for an issue or measure. */
    public enum Role {
        LEAD("牵头"),
        RESPONSIBLE("责任"),
        PARTICIPATING("配合"),
        SUPERVISING("督导"),
        ACCEPTING("验收"),
        NONE("");

        private final String word;

        Role(String word) {
            this.word = word;
        }

        /** The role's name. */
        public String word() {
            return word;
        }

        /** Whether it has a name to show. */
        public boolean shown() {
            return !word.isEmpty();
        }

        /** The end of its style's name. */
        public String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
