package org.greenledger.app.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same store in a folder and in a real S3-speaking server. */
class ContentsTest {

    private static final String BUCKET = "greenledger";

    @TempDir static Path home;
    private static S3Server server;

    @TempDir Path folder;

    @BeforeAll
    static void s3() throws IOException {
        if (Files.exists(S3Server.JAR)) {
            Files.createDirectories(home.resolve("buckets").resolve(BUCKET));
            server = S3Server.start(home.resolve("buckets"));
        }
    }

    @AfterAll
    static void end() {
        if (server != null) {
            server.close();
        }
    }

    private S3Settings s3(String secret) {
        assumeThat(server).as("the build has laid no S3 server into target/s3-server").isNotNull();
        return new S3Settings(
                server.endpoint(),
                "us-east-1",
                BUCKET,
                "files/",
                S3Server.KEY,
                secret,
                null,
                true,
                Duration.ofSeconds(20));
    }

    private static S3Settings none() {
        return new S3Settings("", "", "", "", "", "", null, true, Duration.ofSeconds(20));
    }

    private Contents contents(S3Settings s3) {
        return new Contents(new DocumentsSettings(folder.resolve("files")), s3);
    }

    private ContentHash put(Contents contents, byte[] bytes) throws IOException {
        Path file = folder.resolve("source");
        ContentHash hash = ContentHash.copy(new ByteArrayInputStream(bytes), file);
        contents.put(hash.sha256(), file);
        return hash;
    }

    private static byte[] read(Contents contents, String sha256) throws IOException {
        try (InputStream in = contents.open(sha256)) {
            return in.readAllBytes();
        }
    }

    private static byte[] bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    private void keeps(Contents contents) throws IOException {
        byte[] random = new byte[300_000];
        new Random(4).nextBytes(random);
        for (byte[] content : new byte[][] {random, bytes("一号井"), bytes("x".repeat(32 * 1024))}) {
            ContentHash hash = put(contents, content);
            put(contents, content);
            assertThat(read(contents, hash.sha256())).isEqualTo(content);
        }
        assertThatThrownBy(() -> contents.open("ab".repeat(32)))
                .isInstanceOf(ContentMissing.class)
                .hasMessageContaining("文件库里找不到（SHA-256 abababababab…）");
    }

    @Test
    void aFolderKeepsContents() throws IOException {
        keeps(contents(none()));
    }

    @Test
    void anS3StoreKeepsContents() throws IOException {
        Contents contents = contents(s3(S3Server.SECRET));
        keeps(contents);
        assertThat(folder.resolve("files")).doesNotExist();
        contents.destroy();
    }

    @Test
    void aLargeFileGoesThroughWithoutBeingHeldInMemory() throws IOException {
        Contents contents = contents(s3(S3Server.SECRET));
        Path large = folder.resolve("large");
        byte[] block = new byte[1 << 20];
        try (OutputStream out = Files.newOutputStream(large)) {
            for (int k = 0; k < 64; k++) {
                new Random(k).nextBytes(block);
                out.write(block);
            }
        }
        ContentHash hash;
        try (InputStream in = Files.newInputStream(large)) {
            hash = ContentHash.copy(in, folder.resolve("copy"));
        }
        contents.put(hash.sha256(), large);
        try (InputStream in = contents.open(hash.sha256())) {
            assertThat(ContentHash.copy(in, folder.resolve("copy"))).isEqualTo(hash);
        }
        contents.destroy();
    }

    @Test
    void whatWasInTheFolderBeforeIsStillFound() throws IOException {
        ContentHash hash = put(contents(none()), bytes("以前存的"));

        Contents moved = contents(s3(S3Server.SECRET));
        assertThat(read(moved, hash.sha256())).isEqualTo(bytes("以前存的"));
        moved.destroy();
    }

    @Test
    void aCopiedFolderIsAStore() throws IOException {
        ContentHash hash = put(contents(none()), bytes("整个文件夹搬过去"));
        s3(S3Server.SECRET);
        Path target = home.resolve("buckets").resolve(BUCKET).resolve("files");
        Path name = Path.of(ContentStore.name(hash.sha256()));
        Files.createDirectories(target.resolve(name).getParent());
        Files.move(folder.resolve("files").resolve(name), target.resolve(name));

        Contents moved = contents(s3(S3Server.SECRET));
        assertThat(read(moved, hash.sha256())).isEqualTo(bytes("整个文件夹搬过去"));
        moved.destroy();
    }

    @Test
    void aWrongKeyIsAnErrorThatNamesTheStore() {
        Contents contents = contents(s3("wrong"));
        assertThatThrownBy(() -> put(contents, bytes("一")))
                .hasMessageContaining("对象存储")
                .hasMessageContaining(BUCKET);
        contents.destroy();
    }

    @Test
    void aDamagedContentIsNeverReadToItsEnd() throws IOException {
        for (int size : new int[] {5, 16 * 1024, 100_000}) {
            Contents contents = contents(none());
            byte[] content = bytes("y".repeat(size));
            ContentHash hash = put(contents, content);
            Path place = folder.resolve("files").resolve(ContentStore.name(hash.sha256()));
            content[size - 1] ^= 1;
            Files.write(place, content);

            assertThatThrownBy(() -> read(contents, hash.sha256()))
                    .isInstanceOf(ContentDamaged.class)
                    .hasMessageContaining("文件内容已损坏")
                    .hasMessageContaining(hash.sha256());
        }
    }
}
