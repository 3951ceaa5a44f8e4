package org.greenledger.app.web.spi;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The box in the top bar. A bean of the module that answers the search; without one, or for
 * somebody who may not use it, there is no box.
 *
 * @param address the path that answers a GET with the words as {@code q}
 * @param suggestions the path that answers a GET with the words so far as {@code q} with a list of
 *     links of the class {@code menu__item} inside {@code find__list}; {@code null} for none
 * @param hint what can be found, for example 搜索 问题、措施、单位
 * @param visible who sees it
 */
public record SearchBox(
        String address, @Nullable String suggestions, String hint, Predicate<Visitor> visible) {}
