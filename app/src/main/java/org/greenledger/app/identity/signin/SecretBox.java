package org.greenledger.app.identity.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.greenledger.app.identity.Tokens;
import org.springframework.stereotype.Component;

/**
 * Encrypts what the database must keep and may not know (AES-256-GCM). A secret opens only for the
 * purpose it was closed for, so that one row's cannot be put into another.
 */
@Component
public class SecretBox {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;

    SecretBox(SignInSettings settings) {
        this.key = new SecretKeySpec(KeyFile.read(settings), "AES");
    }

    /**
     * Closes a secret.
     *
     * @param purpose what it is for and whose, for example {@code totp:17}
     */
    public byte[] close(byte[] secret, String purpose) {
        byte[] nonce = Tokens.bytes(NONCE);
        try {
            byte[] closed = cipher(Cipher.ENCRYPT_MODE, nonce, purpose).doFinal(secret);
            byte[] both = Arrays.copyOf(nonce, NONCE + closed.length);
            System.arraycopy(closed, 0, both, NONCE, closed.length);
            return both;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Opens a secret; empty when it was closed with another key or for another purpose. */
    public Optional<byte[]> open(byte[] closed, String purpose) {
        if (closed.length <= NONCE) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(closed, NONCE), purpose)
                            .doFinal(closed, NONCE, closed.length - NONCE));
        } catch (GeneralSecurityException anotherKey) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String purpose) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
