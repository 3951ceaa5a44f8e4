package org.greenledger.app.ledger.search;

import java.util.List;

/**
 * A question as the database understands it.
 *
 * @param words in plain form; empty when nothing was asked
 */
public record SearchWords(List<String> words) {

    /** Name of the parameter that takes {@link #grams()}. */
    public static final String GRAMS = "grams";

    /** Reads what somebody typed; several words must all be found. */
    public static SearchWords of(String question) {
        return new SearchWords(Bigrams.words(question));
    }

    /** Whether nothing was asked. */
    public boolean none() {
        return words.isEmpty();
    }

    /** The pairs to look up in the index. */
    public Integer[] grams() {
        return Bigrams.ofWords(words);
    }

    /** Name of the parameter that takes {@link #like(int)}. */
    public String likeName(int index) {
        return "like" + index;
    }

    /** The word as a pattern. */
    public String like(int index) {
        return "%" + words.get(index).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    /**
     * The condition on a row of {@code ledger.search_text}: pairs by the index, then the words as
     * they stand.
     *
     * @param alias the row's alias
     */
    public String condition(String alias) {
        StringBuilder sql = new StringBuilder(alias + ".grams @> :" + GRAMS);
        for (int k = 0; k < words.size(); k++) {
            sql.append(" and ").append(alias).append(".words like :").append(likeName(k));
        }
        return sql.toString();
    }
}
