package org.greenledger.app.documents;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;

/**
 * S3Proxy in a process of its own: a real server that speaks S3 and checks signatures. The build
 * lays it beside the classes.
 */
final class S3Server implements AutoCloseable {

    static final Path JAR = Path.of("target", "s3-server", "s3proxy.jar");
    static final String KEY = "key-of-tests";
    static final String SECRET = "secret-of-tests";

    private final Process process;
    private final int port;

    private S3Server(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it over a folder, each folder below it being a bucket. */
    static S3Server start(Path folder) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path settings = folder.resolveSibling("s3proxy.conf");
        Files.writeString(
                settings,
                """
                s3proxy.endpoint=http://127.0.0.1:%d
                s3proxy.authorization=aws-v2-or-v4
                s3proxy.identity=%s
                s3proxy.credential=%s
                jclouds.provider=filesystem-nio2
                jclouds.identity=local
                jclouds.credential=local
                jclouds.filesystem.basedir=%s
                """
                        .formatted(port, KEY, SECRET, folder));
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-jar",
                                JAR.toString(),
                                "--properties",
                                settings.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolveSibling("s3proxy.log").toFile())
                        .start();
        S3Server server = new S3Server(process, port);
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(server::answers);
        return server;
    }

    String endpoint() {
        return "http://127.0.0.1:" + port;
    }

    private boolean answers() {
        if (!process.isAlive()) {
            throw new IllegalStateException("the S3 server has ended");
        }
        try {
            HttpURLConnection asked =
                    (HttpURLConnection) URI.create(endpoint()).toURL().openConnection();
            asked.setConnectTimeout(500);
            asked.setReadTimeout(2000);
            return asked.getResponseCode() > 0;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
