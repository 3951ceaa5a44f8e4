package org.greenledger.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** PostgreSQL's first process: started, waited for, stopped. */
final class Postmaster {

    /** After a crash PostgreSQL replays its log first; on a slow disk that takes its time. */
    private static final long START_LIMIT_NANOS = TimeUnit.MINUTES.toNanos(15);

    private static final long LOOK_EVERY_MILLIS = 20;

    private final Process process;

    private Postmaster(Process process) {
        this.process = process;
    }

    /**
     * Starts it and returns when it takes connections.
     *
     * @param log receives what it says before its own log begins
     */
    static Postmaster start(Path cluster, Binaries binaries, Commands commands, int port, Path log)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(binaries.program("postgres").toString());
        command.addAll(List.of("-D", cluster.getFileName().toString()));
        command.addAll(ServerSettings.unchangeable(port));
        Postmaster started = new Postmaster(commands.start(command, folderOf(cluster), log));
        started.awaitReady(cluster, log);
        return started;
    }

    /** Asks the one that works in {@code cluster} to end: orderly, and failing that at once. */
    static void stop(Path cluster, Binaries binaries, Commands commands, Path log) {
        for (String mode : List.of("fast", "immediate")) {
            try {
                int code =
                        commands.run(
                                List.of(
                                        binaries.program("pg_ctl").toString(),
                                        "stop",
                                        "--pgdata=" + cluster.getFileName(),
                                        "--mode=" + mode,
                                        "--wait",
                                        "--timeout=30",
                                        "--silent"),
                                folderOf(cluster),
                                log);
                if (code == 0) {
                    return;
                }
            } catch (IOException e) {
                throw new IllegalStateException("the database in " + cluster + " does not stop", e);
            }
        }
    }

    Process process() {
        return process;
    }

    private void awaitReady(Path cluster, Path log) throws IOException {
        long start = System.nanoTime();
        while (!isReady(cluster)) {
            try {
                if (process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                    throw new CannotStart(
                            "数据库启动失败。如果修改过 %s，请检查其中的设置；详情见日志：%s"
                                    .formatted(ServerSettings.OWN, log));
                }
            } catch (InterruptedException e) {
                process.destroy();
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
            if (System.nanoTime() - start > START_LIMIT_NANOS) {
                process.destroy();
                throw new CannotStart("数据库在 15 分钟内没有启动完成。详情见日志：" + log);
            }
        }
    }

    /**
     * PostgreSQL writes its number into the first line of postmaster.pid and its state into the
     * eighth.
     */
    private boolean isReady(Path cluster) {
        try {
            List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
            return lines.size() >= 8
                    && lines.get(0).strip().equals(Long.toString(process.pid()))
                    && lines.get(7).strip().equals("ready");
        } catch (IOException notYetOrHalfWritten) {
            return false;
        }
    }

    private static Path folderOf(Path cluster) {
        Path parent = cluster.getParent();
        if (parent == null) {
            throw new IllegalArgumentException(cluster + " is in no folder");
        }
        return parent;
    }
}
