package org.greenledger.app.identity.signin.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.greenledger.app.identity.FirstStart;
import org.greenledger.app.identity.WantedPage;
import org.greenledger.app.identity.oidc.OidcProviders;
import org.greenledger.app.identity.signin.Origin;
import org.greenledger.app.identity.signin.SignIn;
import org.greenledger.app.identity.signin.SignInAnswer;
import org.greenledger.app.identity.signin.SignInDoor;
import org.greenledger.app.web.Page;
import org.greenledger.app.web.PublicPage;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The door: password first, then the second factor of those who have one. */
@Controller
@PublicPage
class SignInPage {

    private final FirstStart firstStart;
    private final SignIn signIn;
    private final SignInDoor door;
    private final OidcProviders providers;
    private final boolean demo;

    SignInPage(
            FirstStart firstStart,
            SignIn signIn,
            SignInDoor door,
            OidcProviders providers,
            @Value("${greenledger.demo:false}") boolean demo) {
        this.firstStart = firstStart;
        this.signIn = signIn;
        this.door = door;
        this.providers = providers;
        this.demo = demo;
    }

    @GetMapping("/sign-in")
    Page show(@RequestParam @Nullable String out, @RequestParam @Nullable String late) {
        if (firstStart.open()) {
            return Page.redirect("/setup");
        }
        return page("").with("out", out != null).with("late", late != null);
    }

    @PostMapping("/sign-in")
    Page password(
            @RequestParam String username,
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        SignInAnswer answer = signIn.password(username, password, Origin.of(request));
        return switch (answer.kind()) {
            case IN -> enter(answer, request, response);
            case SECOND -> {
                door.ask(answer, request, response);
                yield Page.redirect("/sign-in/second");
            }
            case WAIT -> waiting(page(username), answer, response);
            case WRONG, GONE -> wrong(page(username), answer);
        };
    }

    @GetMapping("/sign-in/second")
    Page second(HttpServletRequest request) {
        return signIn.half(door.half(request))
                ? Page.of("identity/signin/second")
                : Page.redirect("/sign-in?late");
    }

    @PostMapping("/sign-in/second")
    Page second(
            @RequestParam String code, HttpServletRequest request, HttpServletResponse response) {
        SignInAnswer answer = signIn.second(door.half(request), code, Origin.of(request));
        Page again = Page.of("identity/signin/second");
        return switch (answer.kind()) {
            case IN -> enter(answer, request, response);
            case WAIT -> waiting(again, answer, response);
            case WRONG -> wrong(again, answer);
            case SECOND, GONE -> Page.redirect("/sign-in?late");
        };
    }

    private Page enter(
            SignInAnswer answer, HttpServletRequest request, HttpServletResponse response) {
        door.enter(answer, request, response);
        return Page.redirect(WantedPage.take(request, response));
    }

    private static Page waiting(Page page, SignInAnswer answer, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(answer.left().toSeconds() + 1));
        return page.with("answer", answer).status(HttpStatus.TOO_MANY_REQUESTS);
    }

    private static Page wrong(Page page, SignInAnswer answer) {
        return page.with("answer", answer).status(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private Page page(String username) {
        return Page.of("identity/signin/sign-in")
                .with("username", username)
                .with("demo", demo)
                .with("providers", providers.all());
    }
}
