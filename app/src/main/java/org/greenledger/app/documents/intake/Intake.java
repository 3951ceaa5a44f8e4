package org.greenledger.app.documents.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.greenledger.app.documents.ContentHash;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/**
 * Takes files in: to disk, never whole into memory; known by their content and not by their name;
 * refused when too large, locked, executable or not what they say.
 */
@Service
public class Intake implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final int AT_ONCE = 4;

    private final IntakeSettings settings;
    private final VirusScan scan;
    private final FileExamination examination;
    private final ExecutorService examiners =
            Executors.newFixedThreadPool(
                    AT_ONCE,
                    work -> {
                        Thread thread = new Thread(work, "file-examiner");
                        thread.setDaemon(true);
                        return thread;
                    });

    Intake(IntakeSettings settings, VirusScan scan) {
        this.settings = settings;
        this.scan = scan;
        this.examination = new FileExamination(settings);
    }

    /**
     * Takes a file in.
     *
     * @param name as the sender named it
     * @param source read to its end or to the limit; stays open
     * @return to be closed, which removes it from disk
     * @throws Refused with every reason why it cannot be taken
     */
    public Received receive(String name, InputStream source) {
        String bare = bare(name);
        try {
            Path path = Files.createTempFile("greenledger-", ".in");
            try {
                Received received = examined(bare, path, copy(bare, source, path));
                scan.scan(bare, path);
                return received;
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(path);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ContentHash copy(String name, InputStream source, Path path) throws IOException {
        long limit = settings.maxSize().toBytes();
        ContentHash content = ContentHash.copy(new LimitedStream(source, limit + 1), path);
        if (content.size() > limit) {
            throw Refused.because(
                    "“%s”超过 %d MB，不能上传。请压缩或拆分后再传"
                            .formatted(name, settings.maxSize().toMegabytes()));
        }
        if (content.size() == 0) {
            throw Refused.because("“" + name + "”是空的，没有内容。请检查后重新选择");
        }
        return content;
    }

    private Received examined(String name, Path path, ContentHash content) throws IOException {
        Future<FileExamination.Finding> work =
                examiners.submit(() -> examination.examine(name, path));
        try {
            FileExamination.Finding found =
                    work.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
            if (!found.against().isEmpty()) {
                throw new Refused(
                        found.against().stream()
                                .map(words -> Refusal.at("file", "“" + name + "”" + words))
                                .collect(Collectors.toList()));
            }
            return new Received(name, found.kind(), content, path, found.width(), found.height());
        } catch (TimeoutException e) {
            work.cancel(true);
            throw Refused.because("“" + name + "”太复杂，检查没有在规定时间内完成，没有保存。请另存为更简单的格式（如 PDF）后再传");
        } catch (ExecutionException e) {
            LOG.info("a file could not be examined: {}", e.getCause() + "");
            throw Refused.because("“" + name + "”已损坏或格式不规范，无法读取。请在电脑上打开确认后重新保存再传");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** What is taken, for the page where files are chosen: endings as in {@code .jpg,.pdf}. */
    public String accepted() {
        return settings.taken().stream()
                .map(FileKind::endings)
                .flatMap(List::stream)
                .map(e -> "." + e)
                .collect(Collectors.joining(","));
    }

    private static String bare(String name) {
        String bare =
                name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                        .replaceAll("\\p{Cntrl}", "")
                        .strip();
        if (bare.isEmpty()) {
            return "未命名";
        }
        int spare = bare.length() - 200;
        return spare <= 0 ? bare : bare.substring(spare);
    }

    @Override
    public void destroy() {
        examiners.shutdownNow();
    }
}
