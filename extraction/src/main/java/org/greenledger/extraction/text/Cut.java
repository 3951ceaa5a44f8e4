package org.greenledger.extraction.text;

/** Why a character of the source is not in the text. */
enum Cut {
    KEPT("", ""),
    SEPARATOR("separator", "表格分隔符"),
    NAVIGATION("navigation", "网页导航、页脚或相关链接"),
    SPAM("spam", "与方案无关的垃圾内容"),
    PHONETIC("phonetic", "汉字后的注音"),
    PAGE_NUMBER("page-number", "页码"),
    PAGE_HEADER("page-header", "页眉页脚"),
    CONTROL("control", "不可见的控制字符");

    final String kind;
    final String reason;

    Cut(String kind, String reason) {
        this.kind = kind;
        this.reason = reason;
    }

    byte code() {
        return (byte) ordinal();
    }

    static Cut of(byte code) {
        return CODES[code];
    }

    private static final Cut[] CODES = values();
}
