package org.greenledger.app.documents.previews;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.greenledger.app.documents.Documents;
import org.greenledger.app.documents.FileView;
import org.greenledger.app.documents.intake.FileKind;
import org.greenledger.app.documents.pictures.Pictures;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/**
 * Pictures and text made from stored files, two at a time, each within a time: what is too large or
 * takes too long has no preview and is downloaded instead. Whoever asks has found the file within a
 * scope.
 */
@Service
public class Previews implements DisposableBean {

    private static final int VIEW = 1600;

    private final Documents documents;
    private final Renditions renditions;
    private final RenditionSettings settings;
    private final ExecutorService makers =
            Executors.newFixedThreadPool(
                    2,
                    work -> {
                        Thread thread = new Thread(work, "preview-maker");
                        thread.setDaemon(true);
                        return thread;
                    });

    Previews(Documents documents, Renditions renditions, RenditionSettings settings) {
        this.documents = documents;
        this.renditions = renditions;
        this.settings = settings;
    }

    /** A small JPEG of a picture or of a PDF's first page; empty for what has none. */
    public Optional<Path> thumbnail(FileView file) {
        FileKind kind = FileKind.of(file.mediaType()).orElse(null);
        if (kind == FileKind.PDF) {
            return renditions.of(
                    file.sha256(),
                    Renditions.SMALL,
                    target -> {
                        Path page = page(file, 1).orElseThrow(() -> new IOException("no page"));
                        picture(page, Renditions.THUMBNAIL, target);
                    });
        }
        return kind == null || !kind.drawn()
                ? Optional.empty()
                : renditions.of(
                        file.sha256(),
                        Renditions.SMALL,
                        target -> picture(source(file), Renditions.THUMBNAIL, target));
    }

    /**
     * A JPEG of a picture for the screen and for the public: upright, its longer edge at most 1,600
     * pixels, with nothing of what the camera wrote into it.
     */
    public Optional<Path> picture(FileView file) {
        FileKind kind = FileKind.of(file.mediaType()).orElse(null);
        return kind == null || !kind.drawn()
                ? Optional.empty()
                : renditions.of(
                        file.sha256(), "view.jpg", target -> picture(source(file), VIEW, target));
    }

    /** How many pages a PDF has; 0 for what is none or cannot be shown. */
    public int pages(FileView file) {
        if (FileKind.of(file.mediaType()).orElse(null) != FileKind.PDF || tooLarge(file)) {
            return 0;
        }
        return renditions
                .of(
                        file.sha256(),
                        "pages.txt",
                        target -> {
                            Path source = source(file);
                            Files.writeString(target, "" + bounded(() -> PdfPages.count(source)));
                        })
                .map(Previews::number)
                .orElse(0);
    }

    /** A JPEG of one page of a PDF, from 1; empty where there is none. */
    public Optional<Path> page(FileView file, int number) {
        if (number < 1 || number > pages(file)) {
            return Optional.empty();
        }
        return renditions.of(
                file.sha256(),
                "page-" + number + ".jpg",
                target -> {
                    Path source = source(file);
                    BufferedImage page = bounded(() -> PdfPages.draw(source, number));
                    try (OutputStream out = Files.newOutputStream(target)) {
                        Pictures.write(page, 0.85f, out);
                    }
                });
    }

    /** Paragraphs and tables of a Word, Excel or text file; empty for what has none. */
    public Optional<PreviewText> text(FileView file) {
        FileKind kind = FileKind.of(file.mediaType()).orElse(null);
        if (kind == null || !OfficeText.reads(kind) || tooLarge(file)) {
            return Optional.empty();
        }
        return renditions
                .of(
                        file.sha256(),
                        "text.json",
                        target -> {
                            Path source = source(file);
                            Files.writeString(
                                    target, bounded(() -> OfficeText.read(kind, source).written()));
                        })
                .map(PreviewText::read);
    }

    private boolean tooLarge(FileView file) {
        return file.size() > settings.largest().toBytes();
    }

    /** The content on this node's disk. */
    private Path source(FileView file) {
        return renditions
                .of(
                        file.sha256(),
                        "source",
                        target -> {
                            try (InputStream in = documents.open(file)) {
                                Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
                            }
                        })
                .orElseThrow();
    }

    private static void picture(Path source, int edge, Path target) throws IOException {
        BufferedImage small =
                Pictures.small(source, edge).orElseThrow(() -> new IOException("no picture"));
        try (OutputStream out = Files.newOutputStream(target)) {
            Pictures.write(small, 0.82f, out);
        }
    }

    private static int number(Path path) {
        try {
            return Integer.parseInt(Files.readString(path, StandardCharsets.UTF_8).strip());
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }

    private <T> T bounded(Callable<T> work) throws Exception {
        Future<T> made = makers.submit(work);
        try {
            return made.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            made.cancel(true);
            throw e;
        } catch (ExecutionException e) {
            throw new IOException("" + e.getCause(), e);
        }
    }

    @Override
    public void destroy() {
        makers.shutdownNow();
    }
}
