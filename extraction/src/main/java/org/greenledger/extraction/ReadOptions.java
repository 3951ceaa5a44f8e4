package org.greenledger.extraction;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the command line says.
 *
 * @param out the file to write, or the folder when there are several files or it is one
 * @param complaint what is wrong with it, in Chinese; empty when all is well
 */
record ReadOptions(
        List<Path> files, String format, @Nullable Path out, boolean help, String complaint) {

    static final String USAGE =
            """
            用法:read 文件… [--format json|xlsx|text] [-o 输出]
              读取整改方案(docx、doc、pdf、html、txt、xlsx、ofd),输出方案草稿。
              --format  输出格式,默认 json;xlsx 必须用 -o 指定输出文件
              -o        输出文件;多个输入文件时为输出文件夹
            退出码:0 全部读取成功;1 有文件无法读取;2 命令有误""";

    private static final Set<String> FORMATS = Set.of("json", "xlsx", "text");

    static ReadOptions of(String... arguments) {
        List<Path> files = new ArrayList<>();
        String format = "json";
        Path out = null;
        for (int i = 0; i < arguments.length; i++) {
            String word = arguments[i];
            boolean valued = word.equals("--format") || word.equals("-o") || word.equals("--out");
            if (word.equals("-h") || word.equals("--help")) {
                return new ReadOptions(List.of(), format, null, true, "");
            }
            if (valued && i + 1 == arguments.length) {
                return wrong(word + " 后面缺少内容。");
            }
            if (word.startsWith("-") && !valued) {
                return wrong("不认识的选项:" + word);
            }
            try {
                if (word.equals("--format")) {
                    format = arguments[++i];
                } else if (valued) {
                    out = Path.of(arguments[++i]);
                } else {
                    files.add(Path.of(word));
                }
            } catch (InvalidPathException e) {
                return wrong("路径无效:" + arguments[i]);
            }
        }
        return checked(new ReadOptions(List.copyOf(files), format, out, false, ""));
    }

    private static ReadOptions checked(ReadOptions options) {
        if (options.files.isEmpty()) {
            return wrong("没有指定要读取的文件。");
        }
        if (!FORMATS.contains(options.format)) {
            return wrong("不支持的输出格式:" + options.format + "。可用:json、xlsx、text。");
        }
        if (options.format.equals("xlsx") && options.out == null) {
            return wrong("xlsx 格式须用 -o 指定输出文件。");
        }
        if (options.files.size() > 1 && options.out != null && Files.isRegularFile(options.out)) {
            return wrong("有多个输入文件,-o 应为文件夹:" + options.out);
        }
        return options;
    }

    private static ReadOptions wrong(String complaint) {
        return new ReadOptions(List.of(), "json", null, false, complaint);
    }

    /** Where the draft of {@code file} goes; null for the standard output. */
    @Nullable Path target(Path file) {
        if (out == null || (files.size() == 1 && !Files.isDirectory(out))) {
            return out;
        }
        String ending = format.equals("text") ? "txt" : format;
        return out.resolve(file.getFileName() + "." + ending);
    }
}
