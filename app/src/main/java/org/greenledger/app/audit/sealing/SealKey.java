package org.greenledger.app.audit.sealing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import org.greenledger.app.database.OwnerOnly;

/** The key pair that signs the seals: Ed25519, two files in the folder of the seals. */
final class SealKey {

    private static final String PRIVATE = "seal-key.txt";
    private static final String PUBLIC = "seal-public-key.txt";
    private static final String ALGORITHM = "Ed25519";

    private final PrivateKey own;
    private final PublicKey told;

    private SealKey(PrivateKey own, PublicKey told) {
        this.own = own;
        this.told = told;
    }

    /** Reads the key, or makes it where there is none. Only the folder's owner can read it. */
    static SealKey in(Path folder) throws IOException {
        Path file = folder.resolve(PRIVATE);
        try {
            if (!Files.exists(file)) {
                OwnerOnly.folder(folder);
                KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
                OwnerOnly.write(folder.resolve(PUBLIC), base64(pair.getPublic().getEncoded()));
                OwnerOnly.write(file, base64(pair.getPrivate().getEncoded()));
            }
            PrivateKey own =
                    KeyFactory.getInstance(ALGORITHM)
                            .generatePrivate(new PKCS8EncodedKeySpec(bytes(file)));
            return new SealKey(own, read(bytes(folder.resolve(PUBLIC))));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException(file + " holds no Ed25519 key", e);
        }
    }

    /** The public half, where the folder has one. */
    static Optional<PublicKey> publicIn(Path folder) throws IOException {
        Path file = folder.resolve(PUBLIC);
        return Files.exists(file) ? Optional.of(read(bytes(file))) : Optional.empty();
    }

    /** Reads a public key in X.509 encoding. */
    static PublicKey read(byte[] encoded) throws IOException {
        try {
            return KeyFactory.getInstance(ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IOException("no Ed25519 key", e);
        }
    }

    PublicKey told() {
        return told;
    }

    String fingerprint() {
        return fingerprint(told);
    }

    static String fingerprint(PublicKey key) {
        return Digest.hex(Digest.of(key.getEncoded()));
    }

    byte[] sign(byte[] content) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(own);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the seal cannot be signed", e);
        }
    }

    static boolean isSigned(byte[] content, byte[] signed, PublicKey key) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(content);
            return signature.verify(signed);
        } catch (GeneralSecurityException wrongForm) {
            return false;
        }
    }

    private static String base64(byte[] encoded) {
        return Base64.getEncoder().encodeToString(encoded) + "\n";
    }

    private static byte[] bytes(Path file) throws IOException {
        return Base64.getDecoder().decode(Files.readString(file).strip());
    }
}
