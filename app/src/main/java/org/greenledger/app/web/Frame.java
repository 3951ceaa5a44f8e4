package org.greenledger.app.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.greenledger.app.web.spi.Bell;
import org.greenledger.app.web.spi.NavEntry;
import org.greenledger.app.web.spi.SearchBox;
import org.greenledger.app.web.spi.Visitor;
import org.jspecify.annotations.Nullable;

/**
 * What every page knows beside its own content: who looks, where they are, where they can go. Built
 * once per request and handed to every template as {@code frame}.
 */
public final class Frame {
    private static final String OWN = "/account";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter LONG =
            DateTimeFormatter.ofPattern("yyyy年M月d日 EEEE", Locale.CHINA);

    private final Assets assets;
    private final String uri;
    private final @Nullable String query;
    private final Optional<Visitor> visitor;
    private final List<NavEntry> entries;
    private final Optional<SearchBox> search;
    private final Optional<Bell> bell;
    private final Look look;
    private final Supplier<@Nullable Csrf> csrf;
    private final Optional<Toast> toast;
    private final LocalDateTime now;

    Frame(
            Assets assets,
            String uri,
            @Nullable String query,
            Optional<Visitor> visitor,
            List<NavEntry> entries,
            Optional<SearchBox> search,
            Optional<Bell> bell,
            Look look,
            Supplier<@Nullable Csrf> csrf,
            Optional<Toast> toast,
            LocalDateTime now) {
        this.assets = assets;
        this.uri = uri;
        this.query = query;
        this.visitor = visitor;
        this.entries = entries;
        this.search = search;
        this.bell = bell;
        this.look = look;
        this.csrf = csrf;
        this.toast = toast;
        this.now = now;
    }

    /** The address of a style sheet, script or drawing below {@code static/}. */
    public String asset(String path) {
        return assets.address(path);
    }

    /** The path of the page, without the query. */
    public String uri() {
        return uri;
    }

    /** The path and query of the page. */
    public String address() {
        return query == null ? uri : uri + "?" + query;
    }

    /** The person who is signed in; {@code null} for anybody else. */
    public @Nullable Visitor visitor() {
        return visitor.orElse(null);
    }

    /** Whether the person who is signed in may do something; nobody else may anything. */
    public boolean allows(String permission) {
        return visitor.isPresent() && visitor.get().allows(permission);
    }

    /** How the person likes to read. */
    public Look look() {
        return look;
    }

    /** When the page was made, to the minute, for example 2026-06-30 14:02. */
    public String now() {
        return MINUTE.format(now);
    }

    /** The day the page was made, from which days left are reckoned. */
    public LocalDate today() {
        return now.toLocalDate();
    }

    /** The day in words, for example 2026年6月30日 星期二. */
    public String longToday() {
        return LONG.format(now);
    }

    /** What a form must send along; {@code null} where no protection is set up. */
    public @Nullable Csrf csrf() {
        return csrf.get();
    }

    /** What the act that led here has to say; {@code null} when nothing. */
    public @Nullable Toast toast() {
        return toast.orElse(null);
    }

    /** The places that the visitor may go, from the top. */
    public List<NavEntry> places() {
        if (visitor.isEmpty()) {
            return List.of();
        }
        Visitor v = visitor.get();
        return entries.stream().filter(entry -> entry.visible().test(v)).toList();
    }

    /** The places in the phone's bottom bar, beside the person's own. */
    public List<NavEntry> phonePlaces() {
        return places().stream()
                .filter(place -> place.onPhone() && !place.address().equals(OWN))
                .limit(3)
                .toList();
    }

    /** The places that the phone's bottom bar has no room for. */
    public List<NavEntry> phoneRest() {
        List<NavEntry> shown = phonePlaces();
        return places().stream()
                .filter(place -> !shown.contains(place) && !place.address().equals(OWN))
                .toList();
    }

    /** The box in the top bar; {@code null} when the visitor has none. */
    public @Nullable SearchBox search() {
        return visitor.flatMap(v -> search.filter(box -> box.visible().test(v))).orElse(null);
    }

    /** The bell in the top bar; {@code null} for visitors who are not signed in. */
    public @Nullable Bell bell() {
        return visitor.isPresent() ? bell.orElse(null) : null;
    }

    /** Whether the page belongs to that place. */
    public boolean isAt(NavEntry place) {
        String address = place.address();
        return uri.equals(address) || (!address.equals("/") && uri.startsWith(address + "/"));
    }
}
