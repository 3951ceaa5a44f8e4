package org.greenledger.app.supervision.lamps;

/** How the conditions of a rule belong together. */
public enum Join {
    ALL("全部满足"),
    ANY("满足任一项");

    private final String chinese;

    Join(String chinese) {
        this.chinese = chinese;
    }

    /** The words users see. */
    public String chinese() {
        return chinese;
    }
}
