package org.greenledger.app.identity.units;

/**
 * One thing that a line changes.
 *
 * @param name the unit's name as it is now, or shall be for a new one
 * @param before empty for nothing
 * @param after empty for nothing
 */
public record BatchChange(int row, Sort sort, String name, String before, String after) {

    /** What happens to the unit. */
    public enum Sort {
        CREATED("新增"),
        RENAMED("更名"),
        MOVED("划转"),
        CHANGED("更正"),
        CLOSED("撤销");

        private final String chinese;

        Sort(String chinese) {
            this.chinese = chinese;
        }

        /** The word users see. */
        public String chinese() {
            return chinese;
        }
    }
}
