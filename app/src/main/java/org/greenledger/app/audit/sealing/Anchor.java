package org.greenledger.app.audit.sealing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.greenledger.app.database.OwnerOnly;
import org.jspecify.annotations.Nullable;

/**
 * A file outside the database to which every seal is added: who cuts the log's end, or restores an
 * older state, disagrees with it.
 */
final class Anchor {

    static final String NAME = "seals.tsv";
    private static final int TAIL = 4096;

    private final Path file;
    private @Nullable Seal last;
    private long known = -1;

    private Anchor(Path file) {
        this.file = file;
    }

    /** The one in this folder; made with the first seal. */
    static Anchor in(Path folder) {
        return new Anchor(folder.resolve(NAME));
    }

    Path file() {
        return file;
    }

    /** The seal that was added last. */
    Optional<Seal> last() throws IOException {
        long size = Files.exists(file) ? Files.size(file) : 0;
        if (size != known) {
            last = size == 0 ? null : lastOf(size);
            known = size;
        }
        return Optional.ofNullable(last);
    }

    /** Adds seals; on the disk when it returns. What a crash left half is cut off before. */
    void add(List<Seal> seals) throws IOException {
        if (seals.isEmpty()) {
            return;
        }
        if (!Files.exists(file)) {
            Path folder = file.getParent();
            if (folder != null) {
                OwnerOnly.folder(folder);
            }
            OwnerOnly.write(file, "");
        }
        cutHalfLine();
        StringBuilder text = new StringBuilder();
        seals.forEach(seal -> text.append(seal.line()).append('\n'));
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text.toString());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        last = seals.get(seals.size() - 1);
        known = Files.size(file);
    }

    /** Hands out every seal in a file of this form, and says which lines are none. */
    static void read(Path file, Consumer<Seal> each, Consumer<Integer> unreadable)
            throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                Seal seal = Seal.of(line);
                if (seal == null) {
                    unreadable.accept(number);
                } else {
                    each.accept(seal);
                }
            }
        }
    }

    private @Nullable Seal lastOf(long size) throws IOException {
        String tail = tail(size);
        int end = tail.lastIndexOf('\n');
        int start = tail.lastIndexOf('\n', end - 1);
        return end < 0 ? null : Seal.of(tail.substring(start + 1, end));
    }

    private String tail(long size) throws IOException {
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
            byte[] bytes = new byte[(int) Math.min(size, TAIL)];
            content.seek(size - bytes.length);
            content.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private void cutHalfLine() throws IOException {
        long size = Files.size(file);
        String tail = tail(size);
        int whole = tail.lastIndexOf('\n') + 1;
        if (whole < tail.length()) {
            try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw")) {
                content.setLength(
                        size - tail.substring(whole).getBytes(StandardCharsets.UTF_8).length);
            }
        }
    }
}
