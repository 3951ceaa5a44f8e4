package org.greenledger.app.web;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A short word after an act.
 *
 * @param text what was done, for example 已保存
 * @param undo the address that undoes it by POST; {@code null} where it cannot be undone
 */
public record Toast(String text, @Nullable String undo) implements Serializable {}
