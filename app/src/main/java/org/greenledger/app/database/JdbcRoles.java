package org.greenledger.app.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.ds.PGSimpleDataSource;

/** The roles and the database inside our PostgreSQL, made where they are missing. */
final class JdbcRoles {

    /** Owns the PostgreSQL server; named as everywhere. */
    static final String ADMINISTRATOR = "postgres";

    /** The name of our database and of the role that owns it and changes its structure. */
    static final String OWNER = "greenledger";

    /** The role that the pages work with. It owns nothing and does what the owner grants it. */
    static final String PAGES = "greenledger_pages";

    /** Sees to it that the owner owns the database, and that both roles can log in. */
    static void prepare(int port, Passwords passwords) {
        try (Connection connection =
                        connect(port, "postgres", ADMINISTRATOR, passwords.administrator());
                Statement statement = connection.createStatement()) {
            letIn(OWNER, passwords.owner(), statement);
            letIn(PAGES, passwords.pages(), statement);
            if (!answers(statement, "select 1 from pg_database where datname = '" + OWNER + "'")) {
                statement.execute("create database %s owner %s".formatted(OWNER, OWNER));
            }
        } catch (SQLException e) {
            throw new CannotStart(
                    "数据库已启动，但无法用口令文件中的口令登录或建库。请检查数据文件夹中 database/passwords 是否被改动，必要时从备份恢复。", e);
        }
    }

    private static void letIn(String role, String password, Statement statement)
            throws SQLException {
        if (!answers(statement, "select 1 from pg_roles where rolname = '" + role + "'")) {
            statement.execute("create role " + role + " login");
        }
        // Hexadecimal digits only, so it needs no escaping.
        statement.execute("alter role %s password '%s'".formatted(role, password));
    }

    private static boolean answers(Statement statement, String question) throws SQLException {
        try (ResultSet answer = statement.executeQuery(question)) {
            return answer.next();
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
