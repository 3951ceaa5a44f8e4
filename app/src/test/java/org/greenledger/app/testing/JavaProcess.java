package org.greenledger.app.testing;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A Java process of its own with our classes, which a test may kill. */
public final class JavaProcess implements AutoCloseable {

    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Thread reader;

    private JavaProcess(Process process) {
        this.process = process;
        this.reader = new Thread(this::read, "output of " + process.pid());
        this.reader.setDaemon(true);
        this.reader.start();
    }

    /**
     * Starts {@code main} with the classes of the running tests.
     *
     * @param environment is added to this process's, less what it says of GreenLedger
     */
    public static JavaProcess start(
            Class<?> main, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-Xshare:auto");
        command.add("-Dnative.encoding=UTF-8");
        command.add("-cp");
        command.add(
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path")));
        command.add(main.getName());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("GREENLEDGER_"));
        builder.environment().remove("SERVER_PORT");
        builder.environment().putAll(environment);
        try {
            return new JavaProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it has printed so far, both streams. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    /**
     * Returns when it has printed a line with {@code text}; fails after three minutes or at its
     * end.
     */
    public void awaitLine(String text) {
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> lines.stream().anyMatch(line -> line.contains(text)) || hasEnded());
        if (lines.stream().noneMatch(line -> line.contains(text))) {
            throw new AssertionError("ended without “" + text + "”: " + lines);
        }
    }

    /** Waits for its end and gives its exit code. */
    public int awaitExit() {
        try {
            if (!process.waitFor(3, TimeUnit.MINUTES)) {
                throw new AssertionError("does not end: " + lines);
            }
            reader.join();
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As {@code kill -9}. */
    public void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    /** As Ctrl-C, then waits for the end. */
    @Override
    public void close() {
        process.destroy();
        awaitExit();
    }

    private boolean hasEnded() {
        return !process.isAlive() && !reader.isAlive();
    }

    private void read() {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (@Nullable String line = output.readLine();
                    line != null;
                    line = output.readLine()) {
                lines.add(line);
            }
        } catch (IOException killedWhileSpeaking) {
            // what was read until then counts
        }
    }
}
