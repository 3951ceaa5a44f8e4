package org.greenledger.app.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.ds.PGSimpleDataSource;

/** The roles and the database inside our PostgreSQL, made where they are missing. */
final class JdbcRoles {

    /** Owns the PostgreSQL server; named as everywhere. */
    static final String ADMINISTRATOR = "postgres";

    /** The role of our server and the name of its database. It may do nothing outside that. */
    static final String SERVER = "greenledger";

    /** Sees to it that the server's role can log in and owns its database. */
    static void prepare(int port, Passwords passwords) {
        try (Connection connection =
                        connect(port, "postgres", ADMINISTRATOR, passwords.administrator());
                Statement statement = connection.createStatement()) {
            if (!exists(connection, "select 1 from pg_roles where rolname = ?")) {
                statement.execute("create role " + SERVER + " login");
            }
            // Hexadecimal digits only, so it needs no escaping.
            statement.execute("alter role %s password '%s'".formatted(SERVER, passwords.server()));
            if (!exists(connection, "select 1 from pg_database where datname = ?")) {
                statement.execute("create database %s owner %s".formatted(SERVER, SERVER));
            }
        } catch (SQLException e) {
            throw new CannotStart(
                    "数据库已启动，但无法用口令文件中的口令登录或建库。请检查数据文件夹中 database/passwords 是否被改动，必要时从备份恢复。", e);
        }
    }

    private static boolean exists(Connection connection, String question) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, SERVER);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next();
            }
        }
    }

    static Connection connect(int port, String database, String user, String password)
            throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setUser(user);
        source.setPassword(password);
        return source.getConnection();
    }

    private JdbcRoles() {}
}
