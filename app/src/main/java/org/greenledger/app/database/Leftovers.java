package org.greenledger.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What a killed server or a killed database leaves behind: processes that still work in the data,
 * and a postmaster.pid whose number may by now be anybody's.
 *
 * <p>Who holds the data folder's lock may clear them: no living server can be using the data. On
 * Linux the processes are found by their working directory, so neither a lost nor a lying
 * postmaster.pid misleads us; elsewhere PostgreSQL's own checks must do.
 */
final class Leftovers {

    private static final Path PROCESSES = Path.of("/proc");
    private static final long PATIENCE_SECONDS = 10;

    /**
     * Stops what is left over and clears the way for a new start.
     *
     * @param stop asks PostgreSQL to end orderly; returns when it has, or could not
     */
    static void clear(Path cluster, Runnable stop) throws IOException {
        List<ProcessHandle> left = workingIn(cluster);
        if (!left.isEmpty()) {
            stop.run();
            workingIn(cluster).forEach(ProcessHandle::destroyForcibly);
            for (ProcessHandle process : left) {
                await(process);
            }
        } else if (!Files.exists(PROCESSES) && Files.exists(cluster.resolve("postmaster.pid"))) {
            stop.run();
        }
        if (Files.exists(PROCESSES)) {
            Files.deleteIfExists(cluster.resolve("postmaster.pid"));
        }
    }

    /** The PostgreSQL processes whose working directory is the data. */
    static List<ProcessHandle> workingIn(Path cluster) {
        return ProcessHandle.allProcesses().filter(process -> worksIn(process, cluster)).toList();
    }

    private static boolean worksIn(ProcessHandle process, Path cluster) {
        Path entry = PROCESSES.resolve(Long.toString(process.pid()));
        try {
            return Files.readSymbolicLink(entry.resolve("cwd")).equals(cluster)
                    && Files.readSymbolicLink(entry.resolve("exe"))
                            .getFileName()
                            .toString()
                            .startsWith("postgres");
        } catch (IOException goneOrSomebodyElses) {
            return false;
        }
    }

    private static void await(ProcessHandle process) throws IOException {
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new CannotStart(
                    "上次遗留的数据库进程（进程号 %d）无法停止。请手工结束该进程后重新启动。".formatted(process.pid()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private Leftovers() {}
}
