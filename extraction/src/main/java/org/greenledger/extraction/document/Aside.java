package org.greenledger.extraction.document;

import org.greenledger.extraction.SourceSpan;

/**
 * A range of the raw text that is no part of the document's words, such as a page's menu.
 *
 * @param span its place in the raw text
 * @param kind as in {@link org.greenledger.extraction.LeftOut#kind()}
 * @param reason why it is left out, in Chinese
 */
public record Aside(SourceSpan span, String kind, String reason) {}
