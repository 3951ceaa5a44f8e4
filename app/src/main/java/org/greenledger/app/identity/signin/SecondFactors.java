package org.greenledger.app.identity.signin;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.commons.codec.binary.Base32;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.Tokens;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriUtils;

/** Second factors: set up, checked, renewed, and the recovery codes beside them. */
@Service
public class SecondFactors {

    private final JdbcSecondFactors stored;
    private final SecretBox box;
    private final Reconfirm reconfirm;
    private final CodeCheck codes;
    private final ApplicationEventPublisher events;

    SecondFactors(
            JdbcSecondFactors stored,
            SecretBox box,
            Reconfirm reconfirm,
            CodeCheck codes,
            ApplicationEventPublisher events) {
        this.stored = stored;
        this.box = box;
        this.reconfirm = reconfirm;
        this.codes = codes;
        this.events = events;
    }

    /** How it stands with a person's second factor. */
    public SecondFactorView of(CurrentUser user) {
        Optional<JdbcSecondFactors.Stored> row = stored.find(user.id());
        Optional<String> pending =
                row.map(JdbcSecondFactors.Stored::pending)
                        .flatMap(closed -> box.open(closed, CodeCheck.purpose(user.id())))
                        .map(secret -> new Base32().encodeToString(secret).replace("=", ""));
        return new SecondFactorView(
                row.map(JdbcSecondFactors.Stored::since).orElse(null),
                stored.codesLeft(user.id()),
                pending.map(s -> s.replaceAll("(.{4})(?=.)", "$1 ")).orElse(null),
                pending.map(s -> QrDrawing.of(address(user.username(), s))).orElse(null));
    }

    /**
     * Draws a new secret that waits for its first code; the old one stays in force until then.
     *
     * @param proof the password or, for an account with a second factor, a code
     */
    @Transactional
    public void begin(CurrentUser user, String proof) {
        if (!reconfirm.asksFor(user).isEmpty()) {
            reconfirm.check(user, "proof", proof);
        }
        stored.pending(
                user.id(),
                box.close(Tokens.bytes(Totp.SECRET_BYTES), CodeCheck.purpose(user.id())));
    }

    /**
     * Puts the waiting secret in force when the code shows that the authenticator has it.
     *
     * @return fresh recovery codes, to be shown this once
     * @throws Refused when the code is wrong
     */
    @Transactional
    public List<String> confirm(CurrentUser user, String code) {
        byte[] closed =
                stored.find(user.id())
                        .map(JdbcSecondFactors.Stored::pending)
                        .orElseThrow(() -> Refused.because("请先点“开始设置”"));
        OptionalLong step = codes.step(user.id(), closed, code, 0);
        if (step.isEmpty()) {
            throw new Refused(List.of(Refusal.at("code", "口令不对。请检查手机的时间是否准确，等下一个口令出现后再输入")));
        }
        stored.confirm(user.id(), closed, step.getAsLong());
        events.publishEvent(new AccountSecured(user.id(), user.name(), "设置动态口令", ""));
        return freshCodes(user);
    }

    /** Makes ten new recovery codes; the old ones are void. */
    @Transactional
    public List<String> renewCodes(CurrentUser user, String proof) {
        reconfirm.check(user, "proof", proof);
        events.publishEvent(new AccountSecured(user.id(), user.name(), "更换恢复码", ""));
        return freshCodes(user);
    }

    /** Takes it away, with its recovery codes; tells whether there was one. */
    boolean remove(PersonId person) {
        return stored.remove(person);
    }

    private List<String> freshCodes(CurrentUser user) {
        List<String> fresh = RecoveryCodes.draw();
        stored.replaceCodes(
                user.id(), fresh.stream().map(c -> RecoveryCodes.digest(user.id(), c)).toList());
        return fresh;
    }

    private static String address(String username, String secret) {
        String issuer = UriUtils.encode("绿账", StandardCharsets.UTF_8);
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=%d&period=30"
                .formatted(
                        issuer,
                        UriUtils.encode(username, StandardCharsets.UTF_8),
                        secret,
                        issuer,
                        Totp.DIGITS);
    }
}
