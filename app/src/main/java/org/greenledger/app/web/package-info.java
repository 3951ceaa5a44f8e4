/**
 * The face of the product: page frame, navigation, desk, error pages, and pages that answer whole or in part.
 *
 * <p><b>A handler</b> lives in its module's {@code pages} package, carries its permission or {@link
 * org.greenledger.app.web.PublicPage}, and returns a {@link org.greenledger.app.web.Page}:
 *
 * <pre>{@code
 * @GetMapping("/issues")
 * Page list(IssueFilter filter) {
 *     return Page.of("ledger/list")       // the whole page, for a browser
 *             .fragment("ledger/rows")    // only this, when htmx asks
 *             .with("rows", rows);
 * }
 * }</pre>
 *
 * <p><b>A template</b> of a whole page starts with {@code @param Frame frame} and puts itself into
 * the frame; the frame reaches every template without the handler's doing:
 *
 * <pre>{@code
 * @import org.greenledger.app.web.Frame
 * @param Frame frame
 * @template.frame.page(frame = frame, title = "问题台账", content = @`
 *     ...
 * `)
 * }</pre>
 *
 * <p><b>After an act</b>, a handler returns {@code Page.redirect("/issues/17").toast("已保存")}: a 303 for
 * a browser, the same by header for htmx.
 *
 * <p><b>When it cannot be done</b>, a handler throws what {@code shared} offers (Refused, NotFound,
 * Stale); this module makes the page, fragment or problem document of it.
 *
 * <p><b>Slots</b> are beans of the types in {@code web.spi}: {@code NavEntry} (a place in the
 * navigation), {@code WorkItems} (rows of the desk), {@code SearchBox} (the box in the top bar), {@code Visitors} (who is looking; implemented by
 * identity). The records that shared templates take as parameters are in {@code web.pieces}.
 */
@ApplicationModule(displayName = "Web", allowedDependencies = "shared")
@NullMarked
package org.greenledger.app.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
