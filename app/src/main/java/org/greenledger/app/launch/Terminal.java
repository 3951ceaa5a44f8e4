package org.greenledger.app.launch;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The terminal, in an encoding that has Chinese even where the system's locale is set to none. */
final class Terminal {

    private static final PrintStream OUT = stream(FileDescriptor.out);
    private static final PrintStream ERR = stream(FileDescriptor.err);

    static void say(String line) {
        OUT.println(line);
    }

    static void complain(String line) {
        ERR.println(line);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, encoding());
    }

    private static Charset encoding() {
        String name = System.getProperty("native.encoding", "UTF-8");
        if (Charset.isSupported(name)) {
            Charset system = Charset.forName(name);
            if (system.canEncode() && system.newEncoder().canEncode("绿账：…")) {
                return system;
            }
        }
        return StandardCharsets.UTF_8;
    }

    private Terminal() {}
}
