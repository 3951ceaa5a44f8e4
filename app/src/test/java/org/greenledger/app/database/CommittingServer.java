package org.greenledger.app.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A server that does nothing but commit one number after the other and say so, until it is killed.
 * When the database is killed under it, it goes on where it was.
 */
final class CommittingServer {

    public static void main(String[] arguments) throws SQLException {
        DataFolder data = DataFolder.open(Path.of(arguments[0]));
        EmbeddedDatabase database = EmbeddedDatabase.start(data);
        int number = Integer.parseInt(arguments[1]);
        System.out.println("started");
        while (true) {
            try (Connection connection =
                    DriverManager.getConnection(
                            database.url(), database.owner().user(), database.owner().password())) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("create table if not exists committed (number int)");
                }
                while (true) {
                    insert(connection, number);
                    System.out.println("committed " + number);
                    number++;
                }
            } catch (SQLException gone) {
                System.out.println("lost the database at " + number);
                // It may or may not have been committed, so it is not claimed.
                number++;
                Thread.onSpinWait();
            }
        }
    }

    private static void insert(Connection connection, int number) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into committed values (?)")) {
            insert.setInt(1, number);
            insert.executeUpdate();
        }
    }

    private CommittingServer() {}
}
