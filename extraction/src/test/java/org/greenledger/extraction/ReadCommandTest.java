package org.greenledger.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.greenledger.extraction.output.DraftJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadCommandTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream complaints = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new ReadCommand(to, complaints).run(arguments);
    }

    private static String plan(Path folder, String name) throws Exception {
        return Files.writeString(folder.resolve(name), "一、污水直排。\n整改目标:完成截污。\n").toString();
    }

    @Test
    void one_file_goes_to_the_standard_output_as_json(@TempDir Path folder) throws Exception {
        assertThat(run(plan(folder, "方案.txt"))).isZero();
        PlanDraft draft = DraftJson.read(out.toString(StandardCharsets.UTF_8));
        assertThat(draft.source().file()).isEqualTo("方案.txt");
        assertThat(draft.text()).contains("完成截污");
        assertThat(err.size()).isZero();
    }

    @Test
    void several_files_go_into_a_folder(@TempDir Path folder) throws Exception {
        Path to = folder.resolve("drafts");
        assertThat(
                        run(
                                plan(folder, "a.txt"),
                                plan(folder, "b.txt"),
                                "--format",
                                "xlsx",
                                "-o",
                                to.toString()))
                .isZero();
        assertThat(to.resolve("a.txt.xlsx")).exists();
        assertThat(to.resolve("b.txt.xlsx")).exists();
        assertThat(out.size()).isZero();
    }

    @Test
    void a_file_that_cannot_be_read_gives_1_and_does_not_stop_the_others(@TempDir Path folder)
            throws Exception {
        Path to = folder.resolve("drafts");
        String empty = Files.createFile(folder.resolve("空.docx")).toString();
        assertThat(
                        run(
                                empty,
                                folder.resolve("没有.txt").toString(),
                                plan(folder, "a.txt"),
                                "-o",
                                to.toString()))
                .isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("文件是空的", "找不到文件")
                .doesNotContain("Exception");
        assertThat(to.resolve("a.txt.json")).exists();
    }

    @Test
    void a_command_not_understood_gives_2() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("--colour", "a.txt")).isEqualTo(2);
        assertThat(run("a.txt", "--format", "doc")).isEqualTo(2);
        assertThat(run("a.txt", "--format", "xlsx")).isEqualTo(2);
        assertThat(run("a.txt", "-o")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("没有指定要读取的文件", "不认识的选项:--colour", "用法:");
        assertThat(out.size()).isZero();
    }

    @Test
    void help_is_given() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("用法:", "退出码");
    }
}
