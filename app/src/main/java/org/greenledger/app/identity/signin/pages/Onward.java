package org.greenledger.app.identity.signin.pages;

import jakarta.servlet.http.HttpServletResponse;
import org.greenledger.app.web.Page;

/**
 * A page that leads to the identity provider by itself. After a form, browsers follow redirects
 * only to where forms may lead, and that is nowhere but here.
 */
final class Onward {

    private Onward() {}

    static Page to(String address, String what, HttpServletResponse response) {
        response.setHeader("Refresh", "0;url=" + address);
        return Page.of("identity/signin/onward").with("address", address).with("what", what);
    }
}
