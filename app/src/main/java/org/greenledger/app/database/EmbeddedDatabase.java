package org.greenledger.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own in the data folder.
 *
 * <p>It listens on 127.0.0.1 only, asks for a password (SCRAM), waits for the disk at every commit,
 * and is started again when somebody kills it while the server runs.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    /** More restarts than this in one hour are a fault that restarting does not cure. */
    private static final int RESTARTS_AN_HOUR = 5;

    private final Path cluster;
    private final Path log;
    private final Binaries binaries;
    private final Commands commands;
    private final Passwords passwords;
    private final int port;
    private final Deque<Long> restarts = new ArrayDeque<>();
    private boolean closed;

    private EmbeddedDatabase(
            Path cluster, Path log, Binaries binaries, Commands commands, Passwords passwords)
            throws IOException {
        this.cluster = cluster;
        this.log = log;
        this.binaries = binaries;
        this.commands = commands;
        this.passwords = passwords;
        Leftovers.clear(cluster, this::stop);
        this.port = Port.in(cluster.resolveSibling("port"));
        start();
    }

    /**
     * Makes the database where it is missing, clears what a crash left behind, and starts it.
     *
     * @param data the data folder, whose lock the caller holds until after {@link #close}
     * @throws CannotStart with a reason for the person at the terminal
     */
    public static EmbeddedDatabase start(DataFolder data) {
        refuseUnsafe(data.root());
        Path database = data.database();
        Path log = data.log().resolve("postgres-start.log");
        try {
            OwnerOnly.folder(database);
            OwnerOnly.folder(data.log());
            Files.deleteIfExists(log);
            Commands commands = Commands.ofThisUser();
            Binaries binaries = Binaries.in(database);
            Passwords passwords = Passwords.in(database.resolve("passwords"));
            Cluster cluster = Cluster.in(database, binaries, commands, passwords, log);
            return new EmbeddedDatabase(cluster.folder(), log, binaries, commands, passwords);
        } catch (IOException e) {
            throw new CannotStart(
                    "数据库无法启动（%s）。请检查磁盘空间和 %s 的读写权限；详情见日志：%s"
                            .formatted(e.getMessage(), data.root(), data.log()),
                    e);
        }
    }

    /** Its JDBC address. */
    public String url() {
        return url(port);
    }

    /** For the pages: reads and writes what the owner granted. */
    public Login pages() {
        return new Login(JdbcRoles.PAGES, passwords.pages());
    }

    /** For changes of the structure: owns the database and all in it. */
    public Login owner() {
        return new Login(JdbcRoles.OWNER, passwords.owner());
    }

    static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + JdbcRoles.OWNER;
    }

    /** Stops it orderly; what was committed stays. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            stop();
        }
    }

    /** PostgreSQL's programs call each other through a shell, in double quotes. */
    private static void refuseUnsafe(Path root) {
        if (root.toString().matches("(?s).*[$`\"\\\\\\p{Cntrl}].*")) {
            throw new CannotStart(
                    "数据文件夹 %s 的路径含有 $、反引号、双引号、反斜线或控制字符，PostgreSQL 不能使用。请用 --data 指定另一个文件夹。"
                            .formatted(root));
        }
    }

    private void start() throws IOException {
        ServerSettings.write(cluster);
        Postmaster postmaster = Postmaster.start(cluster, binaries, commands, port, log);
        JdbcRoles.prepare(port, passwords);
        postmaster.process().onExit().thenRun(this::startAgain);
    }

    private void stop() {
        Postmaster.stop(cluster, binaries, commands, log);
    }

    private synchronized void startAgain() {
        if (closed || tooOften()) {
            return;
        }
        LOG.warn("The database has ended by itself and is started again.");
        try {
            Leftovers.clear(cluster, this::stop);
            start();
        } catch (IOException | RuntimeException e) {
            LOG.error("The database does not start again; the server must be restarted.", e);
        }
    }

    private boolean tooOften() {
        long now = System.nanoTime();
        restarts.removeIf(time -> now - time > Duration.ofHours(1).toNanos());
        restarts.add(now);
        if (restarts.size() > RESTARTS_AN_HOUR) {
            LOG.error("The database has ended too often; the server must be restarted.");
            return true;
        }
        return false;
    }
}
