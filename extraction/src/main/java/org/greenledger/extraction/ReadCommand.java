package org.greenledger.extraction;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.greenledger.extraction.output.DraftJson;
import org.greenledger.extraction.output.DraftText;
import org.greenledger.extraction.output.DraftWorkbook;

/**
 * The command line {@code read FILE… [--format json|xlsx|text] [-o OUT]}. Exit codes: 0 all files
 * read, 1 a file could not be read, 2 the command was not understood.
 */
public final class ReadCommand {

    private final PrintStream out;
    private final PrintStream err;

    ReadCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Runs the command and ends the program with its exit code. */
    public static void main(String[] arguments) {
        System.setProperty(
                "log4j2.loggerContextFactory",
                "org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
        System.setProperty("org.apache.logging.log4j.simplelog.level", "OFF");
        System.setProperty(
                "org.apache.commons.logging.Log", "org.apache.commons.logging.impl.NoOpLog");
        System.setProperty("java.awt.headless", "true");
        PrintStream out =
                new PrintStream(
                        new BufferedOutputStream(System.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int code = new ReadCommand(out, err).run(arguments);
        out.flush();
        System.exit(code);
    }

    int run(String... arguments) {
        ReadOptions options = ReadOptions.of(arguments);
        if (options.help()) {
            out.println(ReadOptions.USAGE);
            return 0;
        }
        if (!options.complaint().isEmpty()) {
            err.println(options.complaint());
            err.println(ReadOptions.USAGE);
            return 2;
        }
        int code = 0;
        for (Path file : options.files()) {
            code = Math.max(code, read(file, options));
        }
        return code;
    }

    private int read(Path file, ReadOptions options) {
        try {
            PlanDraft draft = new PlanReader().read(file);
            Path target = options.target(file);
            if (target == null) {
                write(draft, options.format(), out);
            } else {
                Path folder = target.toAbsolutePath().getParent();
                if (folder != null) {
                    Files.createDirectories(folder);
                }
                try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(target))) {
                    write(draft, options.format(), to);
                }
                err.println(
                        file
                                + " → "
                                + target
                                + "(问题"
                                + draft.issues().size()
                                + ",任务"
                                + draft.tasks().size()
                                + ",疑点"
                                + draft.warnings().size()
                                + ")");
            }
            return 0;
        } catch (Unreadable e) {
            err.println(file + ":" + e.getMessage());
        } catch (NoSuchFileException e) {
            err.println(file + ":找不到文件。请检查路径。");
        } catch (IOException e) {
            err.println(file + ":无法读写(" + e.getMessage() + ")。请检查权限和磁盘空间。");
        }
        return 1;
    }

    private static void write(PlanDraft draft, String format, OutputStream to) throws IOException {
        switch (format) {
            case "xlsx" -> DraftWorkbook.write(draft, to);
            case "text" -> to.write(DraftText.of(draft).getBytes(StandardCharsets.UTF_8));
            default -> {
                DraftJson.write(draft, to);
                to.write('\n');
            }
        }
    }
}
