package org.greenledger.app.identity.signin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.greenledger.app.identity.Tokens;
import org.greenledger.app.shared.Refused;

/**
 * The file with the key that secrets in the database are encrypted with. Made where it is missing;
 * a key that others than its owner can read stops the start.
 */
final class KeyFile {
    private static final int BYTES = 32;

    private KeyFile() {}

    /** The key: from the setting when there is one, else from the file. */
    static byte[] read(SignInSettings settings) {
        if (!settings.key().isEmpty()) {
            return decoded(settings.key(), "GREENLEDGER_IDENTITY_KEY");
        }
        Path file = settings.keyFile();
        try {
            if (Files.notExists(file)) {
                make(file);
            }
            SecretFiles.refuseOpen(file);
            return decoded(Files.readString(file).strip(), file.toString());
        } catch (IOException e) {
            throw Refused.because("密钥文件 %s 不能读写：%s。请检查文件夹的权限。".formatted(file, e.getMessage()));
        }
    }

    private static void make(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        byte[] text =
                (Base64.getEncoder().encodeToString(Tokens.bytes(BYTES)) + "\n")
                        .getBytes(StandardCharsets.US_ASCII);
        Path draft = file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid());
        Files.deleteIfExists(draft);
        Files.createFile(draft, ownerOnly(draft));
        Files.write(draft, text);
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException anotherWasFaster) {
            // its key is as good as ours
        } catch (UnsupportedOperationException noLinksHere) {
            Files.move(draft, file);
        }
        Files.deleteIfExists(draft);
    }

    private static FileAttribute<?>[] ownerOnly(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        return folder != null && Files.getFileStore(folder).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(SecretFiles.OWNER)}
                : new FileAttribute<?>[0];
    }

    private static byte[] decoded(String text, String where) {
        try {
            byte[] key = Base64.getDecoder().decode(text);
            if (key.length == BYTES) {
                return key;
            }
        } catch (IllegalArgumentException notBase64) {
            // said below
        }
        throw Refused.because(where + " 里的密钥无效：应为32个字节的 Base64 文字，例如 openssl rand -base64 32 的输出。");
    }
}
