package org.greenledger.app.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** The port our PostgreSQL listens on: chosen by chance, then kept as long as it is free. */
final class Port {

    /** The port of the last start, or a free one when there is none or somebody else took it. */
    static int in(Path file) throws IOException {
        int port = remembered(file);
        if (port == 0 || !isFree(port)) {
            port = anyFree();
            OwnerOnly.write(file, port + "\n");
        }
        return port;
    }

    /** The port of the last start, which is that of the running server; 0 when there was none. */
    static int remembered(Path file) throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        try {
            int port = Integer.parseInt(Files.readString(file).strip());
            return port > 0 && port < 65536 ? port : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static int anyFree() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private Port() {}
}
