package org.greenledger.extraction;

/**
 * A half-open range {@code [start, end)} of the cleaned text, in UTF-16 units (Java String
 * positions).
 *
 * @param start first position, 0 or more
 * @param end position after the last one, never less than {@code start}
 */
public record SourceSpan(int start, int end) implements Comparable<SourceSpan> {

    /** Refuses ranges that run backwards or begin before the text. */
    public SourceSpan {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no such span: [" + start + ", " + end + ")");
        }
    }

    /** The words this span holds in {@code text}. */
    public String of(String text) {
        return text.substring(start, end);
    }

    /** How many UTF-16 units the span covers. */
    public int length() {
        return end - start;
    }

    /** Whether {@code other} lies wholly inside this span. */
    public boolean covers(SourceSpan other) {
        return start <= other.start && other.end <= end;
    }

    /** The smallest span that holds both. */
    public SourceSpan hull(SourceSpan other) {
        return new SourceSpan(Math.min(start, other.start), Math.max(end, other.end));
    }

    @Override
    public int compareTo(SourceSpan other) {
        return start != other.start
                ? Integer.compare(start, other.start)
                : Integer.compare(end, other.end);
    }
}
