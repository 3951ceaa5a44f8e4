package org.greenledger.app.identity.signin;

import java.time.Duration;
import org.greenledger.app.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * How a step of signing in went.
 *
 * @param kind what comes next
 * @param person who is in; only for {@link Kind#IN}
 * @param provider who vouched for them, if a provider did; only for {@link Kind#IN}
 * @param token what the browser keeps for the second step; only for {@link Kind#SECOND}
 * @param left how long to wait before the next try; zero for not at all
 * @param addressWaits whether the whole address waits
 */
public record SignInAnswer(
        Kind kind,
        @Nullable PersonId person,
        @Nullable ProviderSession provider,
        @Nullable String token,
        Duration left,
        boolean addressWaits) {

    /** What comes next. */
    public enum Kind {
        IN,
        SECOND,
        WRONG,
        WAIT,
        GONE
    }

    static SignInAnswer in(PersonId person, @Nullable ProviderSession provider) {
        return new SignInAnswer(Kind.IN, person, provider, null, Duration.ZERO, false);
    }

    static SignInAnswer second(String token) {
        return new SignInAnswer(Kind.SECOND, null, null, token, Duration.ZERO, false);
    }

    static SignInAnswer wrong(Duration wait) {
        return new SignInAnswer(Kind.WRONG, null, null, null, wait, false);
    }

    static SignInAnswer wait(Waits.Wait wait) {
        return new SignInAnswer(Kind.WAIT, null, null, null, wait.left(), wait.address());
    }

    static SignInAnswer gone() {
        return new SignInAnswer(Kind.GONE, null, null, null, Duration.ZERO, false);
    }

    /** The wait as people say it, for example 1分30秒. */
    public String waitInWords() {
        long seconds = Math.max(1, left.plusMillis(999).toSeconds());
        long minutes = seconds / 60;
        String rest = seconds % 60 == 0 ? "" : seconds % 60 + "秒";
        return minutes == 0 ? seconds + "秒" : minutes + (rest.isEmpty() ? "分钟" : "分" + rest);
    }
}
