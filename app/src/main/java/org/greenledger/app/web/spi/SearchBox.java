package org.greenledger.app.web.spi;

import java.util.function.Predicate;

/**
 * The box in the top bar. A bean of the module that answers the search; without one, or for
 * somebody who may not use it, there is no box.
 *
 * @param address the path that answers a GET with the words as {@code q}
 * @param hint what can be found, for example 搜索 问题、措施、单位
 * @param visible who sees it
 */
public record SearchBox(String address, String hint, Predicate<Visitor> visible) {}
