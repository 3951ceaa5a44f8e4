package org.greenledger.extraction.document;

import java.util.regex.Pattern;

/** Whether a line begins a part of its own: a number, a field's label, a bullet. */
public final class Numbered {

    private static final Pattern NUMBER =
            Pattern.compile(
                    "第?[一二三四五六七八九十百零〇]{1,5}[、.．,，章节项条类]"
                            + "|[(（〔\\[【][一二三四五六七八九十百零〇0-9０-９]{1,5}[)）〕\\]】]"
                            + "|[0-9０-９]{1,3}(?:[.．][0-9]{1,2}){0,3}(?:[、.．)）:：]| )"
                            + "|[①-⑳⑴-⒇⒈-⒛㈠-㈩●•·◆■□▲△★☆※►]"
                            + "|附[件表录注]?\\s?[0-9一二三四五六七八九十]?[:：]|注[:：]|备注[:：]|抄送|主送");

    private static final Pattern LABEL =
            Pattern.compile(
                    "[【\\[（(]?[\\p{IsHan}()（）、·/]{2,14}[】\\])）]?\\s{0,2}[:：].*", Pattern.DOTALL);

    private Numbered() {}

    /** Whether {@code line} begins so; looks at its first characters only. */
    public static boolean begins(String line) {
        return NUMBER.matcher(line).lookingAt()
                || LABEL.matcher(line.length() > 40 ? line.substring(0, 40) : line).matches();
    }
}
