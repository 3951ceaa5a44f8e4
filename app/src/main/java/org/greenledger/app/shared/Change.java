package org.greenledger.app.shared;

import org.jspecify.annotations.Nullable;

/**
 * One thing that an act changed.
 *
 * @param what the thing, in Chinese, for example 整改时限
 * @param before what stood there; {@code null} for nothing
 * @param after what stands there now; {@code null} for nothing
 */
public record Change(String what, @Nullable String before, @Nullable String after) {}
