package org.greenledger.app.field.pages;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.greenledger.app.field.FieldItems;
import org.greenledger.app.field.FieldList;
import org.greenledger.app.field.FieldPace;
import org.greenledger.app.field.FieldReceipt;
import org.greenledger.app.field.FieldWork;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What the scripts of the field page ask the server, as JSON. */
@Controller
@Requires(Permission.EVIDENCE_ADD)
class FieldJsonPage {

    private final FieldWork work;
    private final FieldItems items;
    private final FieldPace pace;
    private final Clock clock;

    FieldJsonPage(FieldWork work, FieldItems items, FieldPace pace, Clock clock) {
        this.work = work;
        this.items = items;
        this.pace = pace;
        this.clock = clock;
    }

    /** Who is signed in, and what their next item must carry to be believed. */
    record Session(long person, String name, String unit, String title, Token token, String now) {}

    /** The form's token. */
    record Token(String header, String value) {}

    /**
     * What a telephone takes along.
     *
     * @param list absent when it is what the telephone has
     */
    record Work(long person, String version, @Nullable FieldList list) {}

    /** What became of an item: {@code stored}, {@code refused} or {@code wait}. */
    record Outcome(String outcome, List<String> reasons, @Nullable String address) {}

    @GetMapping("/field/session")
    ResponseEntity<Session> session(
            @RequestAttribute("org.springframework.security.web.csrf.CsrfToken") CsrfToken token,
            CurrentUser user) {
        return json(HttpStatus.OK)
                .body(
                        new Session(
                                user.id().value(),
                                user.signature(),
                                user.unitName(),
                                user.title(),
                                new Token(token.getHeaderName(), token.getToken()),
                                clock.instant().toString()));
    }

    @GetMapping("/field/work")
    ResponseEntity<Work> work(@RequestParam(defaultValue = "") String version, CurrentUser user) {
        FieldList list = work.of(user);
        return json(HttpStatus.OK)
                .body(
                        new Work(
                                user.id().value(),
                                list.version(),
                                list.version().equals(version) ? null : list));
    }

    /**
     * Takes one item in.
     *
     * @param owner whose item it is; another person's is not taken, even when the sender's session
     *     changed hands between two requests
     */
    @PostMapping("/field/items")
    ResponseEntity<Outcome> take(
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(required = false) @Nullable MultipartFile file,
            CurrentUser user) {
        if (!owner.equals(String.valueOf(user.id().value()))) {
            return json(HttpStatus.CONFLICT)
                    .body(new Outcome("other", List.of("这条记录属于另一个人，只有本人登录后才能发送"), null));
        }
        Duration wait = pace.next(user);
        if (!wait.isZero()) {
            return json(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1))
                    .body(new Outcome("wait", List.of("发送太快，服务器稍后再收"), null));
        }
        try {
            FieldReceipt receipt = items.take(FieldForm.read(sent, file), user);
            return json(HttpStatus.OK).body(new Outcome("stored", List.of(), receipt.address()));
        } catch (Refused refused) {
            return refused(refused.refusals().stream().map(Refusal::message).toList());
        } catch (NotFound gone) {
            return refused(List.of(String.valueOf(gone.getMessage())));
        }
    }

    private static ResponseEntity<Outcome> refused(List<String> reasons) {
        return json(HttpStatus.UNPROCESSABLE_ENTITY).body(new Outcome("refused", reasons, null));
    }

    private static ResponseEntity.BodyBuilder json(HttpStatus status) {
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON);
    }
}
