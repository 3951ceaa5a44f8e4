package org.greenledger.app.identity.signin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.greenledger.app.shared.Refused;

/** Files with secrets: nobody but their owner may read them. */
public final class SecretFiles {
    static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    private SecretFiles() {}

    /**
     * Refuses a file that others than its owner can read or write.
     *
     * @throws Refused which stops the start and says what to do
     */
    public static void refuseOpen(Path file) throws IOException {
        if (!Files.getFileStore(file).supportsFileAttributeView("posix")) {
            return;
        }
        Set<PosixFilePermission> found = Files.getPosixFilePermissions(file);
        if (!OWNER.containsAll(found)) {
            throw Refused.because(
                    "文件 %s 含有密钥，但其他用户也能读写（权限 %s）。请执行 chmod 600 %s 后重新启动；如果可能已被他人读取，请更换其中的密钥。"
                            .formatted(file, PosixFilePermissions.toString(found), file));
        }
    }
}
