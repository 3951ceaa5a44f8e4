package org.greenledger.app.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.greenledger.app.shared.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LockOutTest extends SignInServer {

    @Autowired SignIn door;
    @Autowired AccountSafety safety;
    @Autowired SignInSweep sweep;

    @Test
    void theFifthFailureMakesOneWaitAndEachFurtherOneTwiceAsLong() throws Exception {
        Somebody clerk = somebody("office-clerk");
        for (int i = 1; i <= 4; i++) {
            signIn(clerk.username(), "wrong").andExpect(status().isUnprocessableContent());
        }
        assertThat(signIn(clerk.username(), "wrong").andReturn().getResponse().getContentAsString())
                .contains("失败次数过多，请 1分钟后再试");
        for (int minutes : List.of(1, 2, 4, 8, 16, 32, 60, 60)) {
            clock.pass(Duration.ofMinutes(minutes).minusSeconds(5));
            signIn(clerk.username(), PASSWORD)
                    .andExpect(status().isTooManyRequests())
                    .andExpect(header().exists("Retry-After"));
            clock.pass(Duration.ofSeconds(6));
            signIn(clerk.username(), "wrong").andExpect(status().isUnprocessableContent());
        }
        clock.pass(Duration.ofMinutes(61));
        signIn(clerk.username(), PASSWORD).andExpect(redirectedUrl("/"));
        assertThat(
                        count(
                                "select count(*) from identity.sign_in_wait where key = ?",
                                (Object) Waits.account(clerk.username())))
                .as("success forgives everything")
                .isZero();
    }

    @Test
    void aNameThatNobodyHasIsAnsweredWordForWordAsOneWithAWrongPassword() throws Exception {
        Somebody clerk = somebody("office-clerk");
        String nobody = "n" + UUID.randomUUID().toString().substring(0, 8);
        for (int i = 1; i <= 7; i++) {
            var known = signIn(clerk.username(), "wrong").andReturn().getResponse();
            var unknown = signIn(nobody, "wrong").andReturn().getResponse();
            assertThat(unknown.getStatus()).isEqualTo(known.getStatus());
            assertThat(plain(unknown.getContentAsString(), nobody))
                    .isEqualTo(plain(known.getContentAsString(), clerk.username()));
        }
        assertThat(
                        count(
                                "select count(*) from identity.sign_in where username like ? || '%'",
                                nobody))
                .as("what was typed into the wrong field is not kept")
                .isZero();
    }

    @Test
    void aThousandTriesAtOnceAreNoMoreThanFive() throws Exception {
        Somebody clerk = somebody("office-clerk");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<SignInAnswer> guess =
                    () -> door.password(clerk.username(), "wrong", new Origin(address, "", ""));
            List<Future<SignInAnswer>> all =
                    threads.invokeAll(java.util.Collections.nCopies(25, guess));
            int looked = 0;
            for (Future<SignInAnswer> one : all) {
                looked += one.get().kind() == SignInAnswer.Kind.WRONG ? 1 : 0;
            }
            assertThat(looked).isEqualTo(5);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void strangersCannotLockSomebodyOutOfTheirOwnComputer() throws Exception {
        Somebody admin = somebody("office-clerk");
        Cookie device =
                cookie(signIn(admin.username(), PASSWORD).andReturn(), "greenledger-device");
        address = "192.0.2.7";
        for (int i = 0; i < 6; i++) {
            signIn(admin.username(), "wrong");
        }
        signIn(admin.username(), PASSWORD).andExpect(status().isTooManyRequests());
        signIn(admin.username(), PASSWORD, device).andExpect(redirectedUrl("/"));
        Somebody other = somebody("office-clerk");
        for (int i = 0; i < 5; i++) {
            signIn(other.username(), "wrong", device);
        }
        signIn(other.username(), PASSWORD, device).andExpect(status().isTooManyRequests());
    }

    @Test
    void anAddressThatTriesManyNamesHasToWaitAndAKnownDeviceThereHasNot() throws Exception {
        Somebody clerk = somebody("office-clerk");
        Cookie device =
                cookie(signIn(clerk.username(), PASSWORD).andReturn(), "greenledger-device");
        for (int i = 0; i < 30; i++) {
            signIn("nobody" + i, "wrong");
        }
        assertThat(signIn("somebody else", "x").andReturn().getResponse().getContentAsString())
                .contains("您所在的网络地址登录失败次数过多");
        signIn(clerk.username(), PASSWORD, device).andExpect(redirectedUrl("/"));
    }

    @Test
    void theSecurityAdministratorLiftsAWaitWithAReasonAndItIsWrittenDown() throws Exception {
        Somebody clerk = somebody("office-clerk");
        for (int i = 0; i < 5; i++) {
            signIn(clerk.username(), "wrong");
        }
        assertThat(safety.account(clerk.id()).waits()).isNotNull();
        assertThatThrownBy(() -> safety.unlock(clerk.id(), " ")).isInstanceOf(Refused.class);
        safety.unlock(clerk.id(), "本人到场");
        signIn(clerk.username(), PASSWORD).andExpect(redirectedUrl("/"));
        assertThat(
                        count(
                                "select count(*) from audit.entry where subject = ? and sentence like '%解除登录等待' and reason = '本人到场'",
                                "person:" + clerk.id().value()))
                .isEqualTo(1);
    }

    @Test
    void failuresAreForgottenAfterADay() throws Exception {
        Somebody clerk = somebody("office-clerk");
        for (int i = 0; i < 6; i++) {
            signIn(clerk.username(), "wrong");
        }
        clock.pass(Duration.ofHours(25));
        sweep.sweep();
        assertThat(count("select count(*) from identity.sign_in_wait")).isZero();
        for (int i = 0; i < 4; i++) {
            signIn(clerk.username(), "wrong").andExpect(status().isUnprocessableContent());
        }
        signIn(clerk.username(), PASSWORD).andExpect(redirectedUrl("/"));
    }

    @Test
    void theOldPasswordCannotBeGuessedFromAnOpenSessionEither() throws Exception {
        Somebody clerk = somebody("office-clerk");
        Cookie session = sessionOf(clerk);
        String last = "";
        for (int i = 0; i < 6; i++) {
            last =
                    send(
                                    post("/account/password")
                                            .param("old", "wrong" + i)
                                            .param("password", "Lvshui-2026-b")
                                            .param("again", "Lvshui-2026-b"),
                                    session)
                            .andReturn()
                            .getResponse()
                            .getContentAsString();
        }
        assertThat(last).contains("失败次数过多");
    }

    private static String plain(String page, String username) {
        return page.replace(username, "…")
                .replaceAll("\\d+秒", "n秒")
                .replaceAll("value=\"[\\w-]{20,}\"", "")
                .replaceAll("content=\"[\\w-]{20,}\"", "");
    }
}
