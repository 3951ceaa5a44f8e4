package org.greenledger.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Starts PostgreSQL's programs as they want to be started.
 *
 * <p>They refuse to run as root. For root, {@code unshare -U} gives them a user namespace in which
 * they are nobody in particular and hold no privilege, while the files they make still belong to
 * root outside; this is how io.zonky's library does it, too.
 */
final class Commands {

    /** Long enough for a slow disk; a program that takes longer hangs. */
    private static final long LIMIT_SECONDS = 300;

    private final List<String> prefix;

    private Commands(List<String> prefix) {
        this.prefix = prefix;
    }

    /** The way that suits who we are and what the system has. */
    static Commands ofThisUser() throws IOException {
        if (!isRoot()) {
            return new Commands(List.of());
        }
        Commands unshared = new Commands(List.of("unshare", "-U"));
        if (!unshared.work()) {
            throw new CannotStart(
                    "PostgreSQL 不允许以 root 身份运行，本机又不能建立用户命名空间（unshare -U）。请改用普通用户启动绿账，或设置环境变量 GREENLEDGER_DATABASE_URL 使用已有的 PostgreSQL。");
        }
        return unshared;
    }

    /**
     * Runs a program to its end.
     *
     * @param output receives what it prints
     * @return its exit code
     */
    int run(List<String> command, Path folder, Path output) throws IOException {
        Process process = builder(command, folder, output).start();
        try {
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(command.get(0) + " did not end");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Starts a program in a session of its own, where Ctrl-C at our terminal does not reach it. */
    Process start(List<String> command, Path folder, Path output) throws IOException {
        List<String> detached = new ArrayList<>();
        if (exists("setsid")) {
            detached.add("setsid");
        }
        detached.addAll(command);
        return builder(detached, folder, output).start();
    }

    private ProcessBuilder builder(List<String> command, Path folder, Path output) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        ProcessBuilder builder =
                new ProcessBuilder(whole)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        // What these say of another PostgreSQL on this machine is not meant for ours.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    private boolean work() {
        try {
            List<String> probe = new ArrayList<>(prefix);
            probe.addAll(List.of("id", "-u"));
            Process process =
                    new ProcessBuilder(probe)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            String user = new String(process.getInputStream().readAllBytes()).strip();
            return process.waitFor() == 0 && !user.equals("0");
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isRoot() throws IOException {
        Path self = Path.of("/proc/self");
        return Files.exists(self)
                ? Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"))
                : "root".equals(System.getProperty("user.name"));
    }

    private static boolean exists(String program) {
        String path = System.getenv("PATH");
        for (String folder : (path == null ? "" : path).split(":", -1)) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }
}
