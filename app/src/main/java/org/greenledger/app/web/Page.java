package org.greenledger.app.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What a handler answers: a template with its parameters, whole for a browser and in part for htmx,
 * or the address to go to after an act.
 */
public final class Page {
    private final @Nullable String template;
    private final @Nullable String redirect;
    private final Map<String, String> fragments = new LinkedHashMap<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private HttpStatus status = HttpStatus.OK;
    private @Nullable Toast toast;

    private Page(@Nullable String template, @Nullable String redirect) {
        this.template = template;
        this.redirect = redirect;
    }

    /**
     * A page.
     *
     * @param template the template's path without its ending, for example {@code ledger/list}
     */
    public static Page of(String template) {
        return new Page(template, null);
    }

    /**
     * Leads to another page after an act (303); htmx is led by header.
     *
     * @param address a path of this server, with its query; other letters than ASCII may stand as
     *     they are, spaces and reserved signs must be encoded
     */
    public static Page redirect(String address) {
        if (!isOurs(address)) {
            throw new IllegalArgumentException("not a path of this server: " + address);
        }
        return new Page(null, address);
    }

    /** The template that htmx gets instead of the whole page. */
    public Page fragment(String fragment) {
        return fragment("", fragment);
    }

    /**
     * The template that htmx gets when it is going to fill one element.
     *
     * @param target the element's id
     */
    public Page fragment(String target, String fragment) {
        fragments.put(target, fragment);
        return this;
    }

    /**
     * Gives the template a parameter. A parameter without value is left to the template's default.
     */
    public Page with(String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value);
        }
        return this;
    }

    /** Answers with another status than 200, for example 422 with a form that shows its errors. */
    public Page status(HttpStatus newStatus) {
        this.status = newStatus;
        return this;
    }

    /** Says a short word when the page, or the one it leads to, is shown. */
    public Page toast(String text) {
        this.toast = new Toast(text, null);
        return this;
    }

    /** Says a short word and offers to undo the act by a POST to that address. */
    public Page toast(String text, String undo) {
        this.toast = new Toast(text, undo);
        return this;
    }

    /** Whether an address that somebody sent leads to a page of this server and nowhere else. */
    public static boolean isOurs(String address) {
        return address.startsWith("/")
                && !address.startsWith("//")
                && address.chars().noneMatch(c -> c == '\\' || c < ' ');
    }

    String template(boolean fragment, @Nullable String target) {
        String whole = template == null ? "" : template;
        if (!fragment) {
            return whole;
        }
        String any = fragments.getOrDefault("", whole);
        return target == null ? any : fragments.getOrDefault(target, any);
    }

    @Nullable String redirect() {
        return redirect;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    HttpStatus status() {
        return status;
    }

    @Nullable Toast toast() {
        return toast;
    }
}
