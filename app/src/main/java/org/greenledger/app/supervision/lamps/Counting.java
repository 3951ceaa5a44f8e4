package org.greenledger.app.supervision.lamps;

/** How often a lamp was lit, for what falls due by it. */
public enum Counting {
    LIT("亮起", "次"),
    PERIODS("累计", "期亮着"),
    PERIODS_IN_A_ROW("连续", "期亮着");

    private final String before;
    private final String behind;

    Counting(String before, String behind) {
        this.before = before;
        this.behind = behind;
    }

    /** The words, for example 累计2期亮着. */
    public String chinese(int count) {
        return before + count + behind;
    }

    /** The words without a number, for the form. */
    public String chinese() {
        return before + " n " + behind;
    }
}
