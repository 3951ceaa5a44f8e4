package org.greenledger.app.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;

/** Where all servers of the tests send mail; a test that wants to get it listens there. */
public final class TestMail {

    /** A port that was free when the tests began. */
    public static final int PORT = free();

    private TestMail() {}

    private static int free() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
