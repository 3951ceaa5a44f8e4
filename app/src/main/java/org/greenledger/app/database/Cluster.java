package org.greenledger.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * PostgreSQL's own data, made once.
 *
 * <p>It is made under another name and gets its own when it is complete and on the disk. What an
 * interrupted first start leaves behind is thrown away by the next.
 */
final class Cluster {

    private static final String MAJOR_VERSION = "18";

    /** Where it is, inside the database folder; programs are started there and need no path. */
    static final String NAME = "cluster";

    private static final String DRAFT = "cluster.new";

    private final Path folder;

    private Cluster(Path folder) {
        this.folder = folder;
    }

    /** Finds the data in {@code database}, or makes it there. Needs the folder's lock. */
    static Cluster in(
            Path database, Binaries binaries, Commands commands, Passwords passwords, Path log)
            throws IOException {
        Cluster cluster = new Cluster(database.resolve(NAME));
        Disk.delete(database.resolve(DRAFT));
        if (Files.exists(cluster.folder)) {
            cluster.refuseOtherVersion();
        } else {
            make(database, binaries, commands, passwords, log);
        }
        return cluster;
    }

    /** PostgreSQL's data directory. */
    Path folder() {
        return folder;
    }

    private static void make(
            Path database, Binaries binaries, Commands commands, Passwords passwords, Path log)
            throws IOException {
        Path password = database.resolve("password.new");
        OwnerOnly.write(password, passwords.administrator() + "\n");
        try {
            int code =
                    commands.run(
                            List.of(
                                    binaries.program("initdb").toString(),
                                    "--pgdata=" + DRAFT,
                                    "--username=" + JdbcRoles.ADMINISTRATOR,
                                    "--pwfile=" + password.getFileName(),
                                    "--auth=scram-sha-256",
                                    "--encoding=UTF8",
                                    "--locale-provider=builtin",
                                    "--builtin-locale=C.UTF-8",
                                    "--locale=C",
                                    "--data-checksums"),
                            database,
                            log);
            if (code != 0) {
                throw new CannotStart("首次建立数据库失败，请检查磁盘空间和读写权限。详情见日志：" + log);
            }
        } finally {
            Files.deleteIfExists(password);
        }
        Disk.rename(database.resolve(DRAFT), database.resolve(NAME));
    }

    private void refuseOtherVersion() throws IOException {
        String version = Files.readString(folder.resolve("PG_VERSION")).strip();
        if (!version.equals(MAJOR_VERSION)) {
            throw new CannotStart(
                    "数据文件夹中的数据库是 PostgreSQL %s 的格式，本程序附带的是 %s。请用原来的绿账版本导出数据后再导入，参见 docs/operations.md。"
                            .formatted(version, MAJOR_VERSION));
        }
    }
}
