package org.greenledger.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The database of a data folder for a command of the terminal: the one that a running server uses,
 * or started for the command where none runs.
 *
 * @param url its JDBC address
 * @param owner the role that owns the tables
 */
public record ReachedDatabase(
        String url, Login owner, @Nullable EmbeddedDatabase started, @Nullable DataFolder held)
        implements AutoCloseable {

    /**
     * Finds or starts it.
     *
     * @throws CannotStart when the folder holds none
     */
    public static ReachedDatabase in(Path folder) {
        if (!Files.exists(folder.resolve("database").resolve(Cluster.NAME))) {
            throw new CannotStart(
                    "%s 里没有绿账自带的数据库。请用 --data 指定数据文件夹；若使用自备的 PostgreSQL，请设置环境变量 GREENLEDGER_DATABASE_URL。"
                            .formatted(folder));
        }
        try {
            Path root = folder.toRealPath();
            Optional<DataFolder> idle = DataFolder.openUnlessInUse(root);
            if (idle.isPresent()) {
                EmbeddedDatabase started = EmbeddedDatabase.start(idle.get());
                return new ReachedDatabase(started.url(), started.owner(), started, idle.get());
            }
            Path database = root.resolve("database");
            return new ReachedDatabase(
                    EmbeddedDatabase.url(Port.remembered(database.resolve("port"))),
                    new Login(JdbcRoles.OWNER, Passwords.in(database.resolve("passwords")).owner()),
                    null,
                    null);
        } catch (IOException e) {
            throw new CannotStart("无法使用数据文件夹 %s（%s）。".formatted(folder, e.getMessage()), e);
        }
    }

    /** Stops what was started for the command. */
    @Override
    public void close() {
        if (started != null) {
            started.close();
        }
        if (held != null) {
            held.close();
        }
    }
}
