package org.greenledger.app.web.spi;

/**
 * A post that the visitor can act from.
 *
 * @param id what is sent to choose it
 * @param label for example 省整改办 · 主任
 * @param current whether they act from it now
 */
public record VisitorPost(long id, String label, boolean current) {}
