package org.greenledger.app.documents.intake;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.greenledger.app.shared.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks clamd about a file, by its command INSTREAM. */
@Component
class VirusScan {

    private static final Logger LOG = LoggerFactory.getLogger(VirusScan.class);

    private final ScanSettings settings;

    VirusScan(ScanSettings settings) {
        this.settings = settings;
    }

    /**
     * Does nothing where no scanner is set.
     *
     * @throws Refused when it holds a virus, or the scanner does not answer and files are refused
     *     then
     */
    void scan(String name, Path path) {
        if (settings.address().isBlank()) {
            return;
        }
        String answer;
        try {
            if (Files.size(path) > settings.maxSize().toBytes()) {
                throw new IOException("larger than " + settings.maxSize());
            }
            answer = ask(path);
        } catch (IOException e) {
            answer = "ERROR " + e;
        }
        if (answer.endsWith("FOUND")) {
            LOG.warn("virus in an upload: {}", answer);
            throw Refused.because(
                    "“%s”查出病毒（%s），没有保存。请联系单位的网络管理人员"
                            .formatted(name, answer.replaceAll("^stream: | FOUND$", "")));
        }
        if (!answer.endsWith("OK")) {
            LOG.error(
                    "clamd at {} does not say whether a file is clean: {}",
                    settings.address(),
                    answer);
            if (settings.closed()) {
                throw Refused.because("“" + name + "”没有保存：病毒检查暂时不可用。请稍后再传，一直不行请联系系统管理员");
            }
        }
    }

    private String ask(Path path) throws IOException {
        String address = settings.address();
        if (address.startsWith("/")) {
            try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
                channel.connect(UnixDomainSocketAddress.of(address));
                return talk(
                        path,
                        new DataOutputStream(
                                new BufferedOutputStream(Channels.newOutputStream(channel))),
                        Channels.newInputStream(channel));
            }
        }
        int colon = address.lastIndexOf(':');
        try (Socket socket = new Socket()) {
            int timeout = (int) settings.timeout().toMillis();
            socket.connect(
                    new InetSocketAddress(
                            address.substring(0, colon),
                            Integer.parseInt(address.substring(colon + 1))),
                    timeout);
            socket.setSoTimeout(timeout);
            return talk(
                    path,
                    new DataOutputStream(new BufferedOutputStream(socket.getOutputStream())),
                    socket.getInputStream());
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IOException("not an address: " + address, e);
        }
    }

    private static String talk(Path path, DataOutputStream out, InputStream in) throws IOException {
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        byte[] buffer = new byte[32 * 1024];
        try (InputStream file = Files.newInputStream(path)) {
            for (int n = file.read(buffer); n > 0; n = file.read(buffer)) {
                out.writeInt(n);
                out.write(buffer, 0, n);
            }
        }
        out.writeInt(0);
        out.flush();
        return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\0", "").strip();
    }
}
