package org.greenledger.app.identity.names;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the tables of abbreviations and renamings.
 *
 * @param written as plans write it, without a place: 发改委, 环境保护厅
 * @param full what it stands for, or what it is called since: 发展和改革委员会, 生态环境厅
 * @param part whether it may stand anywhere in a name (管委会) or only as the whole of it
 * @param since for a renaming: from when
 * @param source where this is known from
 */
public record NameTerm(
        long id,
        Kind kind,
        String written,
        String full,
        boolean part,
        @Nullable LocalDate since,
        String source) {

    /** What the line says. */
    public enum Kind {
        ABBREVIATION("abbreviation", "简称"),
        RENAMING("renaming", "更名");

        private final String code;
        private final String chinese;

        Kind(String code, String chinese) {
            this.code = code;
            this.chinese = chinese;
        }

        /** The stored word. */
        public String code() {
            return code;
        }

        /** The word users see. */
        public String chinese() {
            return chinese;
        }

        static Kind of(String code) {
            return code.equals(RENAMING.code) ? RENAMING : ABBREVIATION;
        }
    }
}
