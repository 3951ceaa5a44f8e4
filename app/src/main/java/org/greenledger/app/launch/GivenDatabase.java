package org.greenledger.app.launch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.greenledger.app.database.CannotStart;
import org.greenledger.app.database.Login;
import org.postgresql.PGConnection;

/**
 * A PostgreSQL that was there before us, named in the environment.
 *
 * @param url a JDBC address
 * @param pages the role the pages work with
 * @param owner the role that owns the tables and changes their structure; the same where the
 *     environment names no other
 */
record GivenDatabase(String url, Login pages, Login owner) {

    private static final int OLDEST_VERSION = 15;
    private static final String CONNECT_SECONDS = "10";

    /** The database the environment names, if it names one. */
    static Optional<GivenDatabase> in(Map<String, String> environment) {
        String url = environment.getOrDefault("GREENLEDGER_DATABASE_URL", "").strip();
        if (url.isEmpty()) {
            return Optional.empty();
        }
        url = url.replaceFirst("^(jdbc:)?postgres(ql)?:", "jdbc:postgresql:");
        if (!url.startsWith("jdbc:postgresql:") || url.matches("[^?]*//[^/]*@.*")) {
            throw new CannotStart(
                    "环境变量 GREENLEDGER_DATABASE_URL 无效。应形如 jdbc:postgresql://主机:5432/数据库名，用户名和口令另用 GREENLEDGER_DATABASE_USER、GREENLEDGER_DATABASE_PASSWORD 指定。");
        }
        Login pages =
                new Login(
                        environment.getOrDefault("GREENLEDGER_DATABASE_USER", ""),
                        environment.getOrDefault("GREENLEDGER_DATABASE_PASSWORD", ""));
        String owner = environment.getOrDefault("GREENLEDGER_DATABASE_OWNER_USER", "");
        return Optional.of(
                new GivenDatabase(
                        url,
                        pages,
                        owner.isEmpty()
                                ? pages
                                : new Login(
                                        owner,
                                        environment.getOrDefault(
                                                "GREENLEDGER_DATABASE_OWNER_PASSWORD", ""))));
    }

    /**
     * Sees that it answers both roles and is fit for us.
     *
     * @throws CannotStart when not
     */
    void check() {
        check(pages);
        if (!owner.equals(pages)) {
            check(owner);
        }
    }

    private void check(Login login) {
        Properties settings = new Properties();
        settings.setProperty("connectTimeout", CONNECT_SECONDS);
        settings.setProperty("loginTimeout", CONNECT_SECONDS);
        if (!login.user().isEmpty()) {
            settings.setProperty("user", login.user());
        }
        if (!login.password().isEmpty()) {
            settings.setProperty("password", login.password());
        }
        try (Connection connection = DriverManager.getConnection(url, settings)) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_VERSION) {
                throw new CannotStart(
                        "数据库是 PostgreSQL %d，绿账需要 %d 或更高版本。".formatted(version, OLDEST_VERSION));
            }
            String encoding =
                    connection.unwrap(PGConnection.class).getParameterStatus("server_encoding");
            if (!"UTF8".equals(encoding)) {
                throw new CannotStart("数据库的编码是 %s，绿账需要 UTF8。请用 UTF8 编码新建数据库。".formatted(encoding));
            }
        } catch (SQLException e) {
            throw new CannotStart(StartFailures.ofDatabase(e), e);
        }
    }

    /** Without the passwords, so that no log has them. */
    @Override
    public String toString() {
        return url;
    }
}
