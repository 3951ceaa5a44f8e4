package org.greenledger.app.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.greenledger.app.database.CannotStart;
import org.greenledger.app.database.Login;
import org.greenledger.app.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GivenDatabaseTest {

    private static final String URL = "GREENLEDGER_DATABASE_URL";

    @Test
    void noneIsGivenWhenTheEnvironmentIsSilent() {
        assertThat(GivenDatabase.in(Map.of())).isEmpty();
        assertThat(GivenDatabase.in(Map.of(URL, " "))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db:5432/ledger",
                "postgresql://db:5432/ledger",
                "postgres://db:5432/ledger"
            })
    void anAddressMayBeWrittenAsElsewhere(String url) {
        assertThat(GivenDatabase.in(Map.of(URL, url)).orElseThrow().url())
                .isEqualTo("jdbc:postgresql://db:5432/ledger");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:mysql://db/ledger", "db:5432", "postgres://me:secret@db/ledger"})
    void anAddressOfAnotherKindIsRefusedWithoutRepeatingItsSecret(String url) {
        assertThatThrownBy(() -> GivenDatabase.in(Map.of(URL, url)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("应形如 jdbc:postgresql://")
                .message()
                .doesNotContain("secret");
    }

    @Test
    void aFittingDatabaseIsAccepted() {
        TestDatabase there = TestDatabase.fresh();

        assertThatCode(() -> given(there.url(), there.user()).check()).doesNotThrowAnyException();
    }

    @Test
    void aDatabaseThatIsNotThereIsSaid() {
        TestDatabase there = TestDatabase.fresh();

        assertThatThrownBy(() -> given(there.url() + "_not", there.user()).check())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("没有 GREENLEDGER_DATABASE_URL 所指的数据库");
    }

    @Test
    void anUnknownUserIsSaid() {
        TestDatabase there = TestDatabase.fresh();

        assertThatThrownBy(() -> given(there.url(), "nobody").check())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("数据库拒绝登录");
    }

    @Test
    void aServerThatDoesNotAnswerIsSaid() {
        assertThatThrownBy(() -> given("jdbc:postgresql://127.0.0.1:1/x", "me").check())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("连不上数据库");
    }

    @Test
    void aLogThatPrintsItHasNoPassword() {
        assertThat(
                        new GivenDatabase(
                                        "jdbc:postgresql://db/x",
                                        new Login("me", "secret"),
                                        new Login("me", "secret"))
                                .toString())
                .doesNotContain("secret");
    }

    @Test
    void anOwnerOfItsOwnIsTakenFromTheEnvironment() {
        GivenDatabase alone =
                GivenDatabase.in(
                                Map.of(
                                        URL,
                                        "postgresql://db/x",
                                        "GREENLEDGER_DATABASE_USER",
                                        "pages"))
                        .orElseThrow();
        assertThat(alone.owner()).isEqualTo(alone.pages());
        GivenDatabase two =
                GivenDatabase.in(
                                Map.of(
                                        URL,
                                        "postgresql://db/x",
                                        "GREENLEDGER_DATABASE_USER",
                                        "pages",
                                        "GREENLEDGER_DATABASE_OWNER_USER",
                                        "owner",
                                        "GREENLEDGER_DATABASE_OWNER_PASSWORD",
                                        "secret"))
                        .orElseThrow();
        assertThat(two.owner()).isEqualTo(new Login("owner", "secret"));
    }

    private static GivenDatabase given(String url, String user) {
        Login login = new Login(user, "");
        return new GivenDatabase(url, login, login);
    }
}
