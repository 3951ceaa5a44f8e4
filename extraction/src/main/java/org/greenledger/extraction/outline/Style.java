package org.greenledger.extraction.outline;

/** How a label is written. Labels of one style stand on one level of a text. */
public enum Style {
    /** 第一章, 第二部分. */
    CHAPTER,
    /** 一、. */
    CHINESE,
    /** （一）, ㈠. */
    PAREN_CHINESE,
    /** 1、, 1., １．, ⒈. */
    ARABIC,
    /** A number and a blank, as lists lose their mark on the way. */
    ARABIC_BARE,
    /** (1), ⑴. */
    PAREN_ARABIC,
    /** 1). */
    HALF_PAREN,
    /** ①. */
    CIRCLED,
    /** 1.1, 2.3.1. */
    DECIMAL,
    /** 第一、, 第1条, 第2项. */
    ORDINAL,
    /** 问题1, 序号3, 整改任务一. */
    WORD,
    /** 一是. */
    ONE_IS
}
