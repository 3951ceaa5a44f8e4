package org.greenledger.app.identity.signin.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.WantedPage;
import org.greenledger.app.identity.oidc.BackChannelLogout;
import org.greenledger.app.identity.oidc.OidcSignIn;
import org.greenledger.app.identity.signin.Reconfirm;
import org.greenledger.app.identity.signin.SignInAnswer;
import org.greenledger.app.identity.signin.SignInDoor;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.web.Page;
import org.greenledger.app.web.PublicPage;
import org.greenledger.app.web.SignedInPage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** To the identity provider and back, and what the provider itself has to say. */
@Controller
class OidcPage {

    private final OidcSignIn oidc;
    private final BackChannelLogout backChannel;
    private final SignInDoor door;
    private final Reconfirm reconfirm;

    OidcPage(OidcSignIn oidc, BackChannelLogout backChannel, SignInDoor door, Reconfirm reconfirm) {
        this.oidc = oidc;
        this.backChannel = backChannel;
        this.door = door;
        this.reconfirm = reconfirm;
    }

    @GetMapping("/oidc/{provider}")
    @PublicPage
    void leave(
            @PathVariable String provider, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.sendRedirect(oidc.leave(provider, null, request, response));
    }

    /** Links the account of whoever is signed in, once they have confirmed who they are. */
    @PostMapping("/account/oidc/{provider}")
    @SignedInPage
    Page link(
            CurrentUser user,
            @PathVariable String provider,
            @RequestParam String proof,
            HttpServletRequest request,
            HttpServletResponse response) {
        reconfirm.check(user, "proof", proof);
        String address = oidc.leave(provider, user.id(), request, response);
        return Onward.to(address, "正在前往统一身份认证绑定账号", response);
    }

    @GetMapping("/oidc/{provider}/back")
    @PublicPage
    Page back(
            @PathVariable String provider,
            @RequestParam @Nullable String code,
            @RequestParam @Nullable String state,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (code == null || state == null) {
            throw Refused.because("统一身份认证没有让您登录。请从登录页重新开始，或联系对方的管理员");
        }
        Optional<SignInAnswer> answer = oidc.arrive(provider, code, state, request, response);
        if (answer.isEmpty()) {
            return Page.redirect("/account").toast("已绑定统一身份认证");
        }
        return switch (answer.get().kind()) {
            case IN -> {
                door.enter(answer.get(), request, response);
                yield Page.redirect(WantedPage.take(request, response));
            }
            case SECOND -> {
                door.ask(answer.get(), request, response);
                yield Page.redirect("/sign-in/second");
            }
            default -> throw Refused.because("您在本系统的账号已停用，请联系系统管理员");
        };
    }

    /** The provider tells that a session has ended there; it proves itself by its signature. */
    @PostMapping("/oidc/{provider}/logout")
    @PublicPage
    ResponseEntity<String> backChannelLogout(
            @PathVariable String provider, @RequestParam("logout_token") String token) {
        boolean done = backChannel.end(provider, token);
        return (done ? ResponseEntity.ok() : ResponseEntity.badRequest())
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(done ? "{}" : "{\"error\":\"invalid_request\"}");
    }
}
