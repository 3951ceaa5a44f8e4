package org.greenledger.extraction.facts;

/** Tells a list of issues that lost its header from other tables. */
final class HeaderlessTable {
    private HeaderlessTable() {}

    /**
     * Whether the rows look like issues: numbers at the left, sentences beside, units somewhere.
     */
    static boolean looksLikeIssues(TableGrid grid) {
        if (grid.columns() < 4 || grid.rows() < 1) {
            return false;
        }
        int numbered = 0;
        int sentences = 0;
        int units = 0;
        int rows = Math.min(grid.rows(), 30);
        for (int row = 0; row < rows; row++) {
            numbered += RowNumber.of(grid.words(row, 0)) != null ? 1 : 0;
            for (int column = 1; column < Math.min(grid.columns(), 12); column++) {
                String words = grid.words(row, column);
                sentences += words.length() > 15 && words.indexOf('。') > 0 ? 1 : 0;
                String first = words.split("[、,，;；\\n(（]", 2)[0];
                units +=
                        first.length() < 14 && !first.isEmpty() && UnitNames.isWhole(first) ? 1 : 0;
            }
        }
        return numbered * 2 >= rows && sentences >= numbered && units > 0;
    }
}
