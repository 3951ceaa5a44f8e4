package org.greenledger.app.audit.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleTest {

    private static final Instant START = Instant.parse("2026-03-01T04:00:00Z");

    @TempDir Path folder;

    private LogOnly log;

    @BeforeEach
    void aBlockADay() throws Exception {
        log = new LogOnly(folder.resolve("seals"), Clock.fixed(START, ZoneOffset.UTC));
        for (int day = 0; day < 6; day++) {
            log.write(4, START.plusSeconds(86_400L * day));
            log.sealer.seal();
        }
    }

    @Test
    void aRangeIsWholeBlocksAndCanBeChecked() throws Exception {
        Path bundle = export(LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 4));

        assertThat(lines(bundle, "entries.jsonl")).hasSize(8);
        assertThat(lines(bundle, "seals.tsv"))
                .extracting(line -> line.substring(0, 1))
                .as("with one neighbour at either end")
                .containsExactly("2", "3", "4", "5");
        assertThat(Offline.check(bundle).text()).contains("8 条记录", "结论：完好");
    }

    @Test
    void aRangeTamperedWithIsFoundToo() throws Exception {
        long id = log.id(3, 2);
        log.tamper("update audit.entry set reason = null where id = " + id);
        Offline offline = Offline.check(export(LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 4)));

        assertThat(offline.code()).isEqualTo(1);
        assertThat(offline.text()).contains("[内容被改动] 第 3 块 记录 " + id);
    }

    @Test
    void aRangeWithoutEntriesIsEmptyAndWhole() throws Exception {
        Path bundle = export(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 1, 2));

        assertThat(lines(bundle, "entries.jsonl")).isEmpty();
        assertThat(Offline.check(bundle).code()).isZero();
    }

    @Test
    void aBundleChangedAfterwardsIsFound() throws Exception {
        Path bundle = export(null, null);
        Path changed = folder.resolve("changed.zip");
        Rezip.changing(bundle, changed, "entries.jsonl", text -> text.replaceFirst("问题2", "问题9"));

        Offline offline = Offline.check(changed);
        assertThat(offline.code()).isEqualTo(1);
        assertThat(offline.text()).contains("[内容被改动] 第 1 块 记录 3");
    }

    @Test
    void aBundleWhoseEndAndAnchorWereCutIsFoundByAListKeptElsewhere() throws Exception {
        Path bundle = export(null, null);
        Path cut = folder.resolve("cut.zip");
        Rezip.changing(bundle, cut, "seals.tsv", text -> head(text, 5));
        Path alsoLeaves = folder.resolve("leaves.zip");
        Rezip.changing(cut, alsoLeaves, "leaves.tsv", text -> head(text, 20));
        Path alsoEntries = folder.resolve("entries.zip");
        Rezip.changing(alsoLeaves, alsoEntries, "entries.jsonl", text -> head(text, 20));
        Path all = folder.resolve("all.zip");
        Rezip.changing(alsoEntries, all, "anchor.tsv", text -> head(text, 5));

        assertThat(Offline.check(all).code()).as("nothing in it tells").isZero();
        Offline held =
                Offline.check(
                        all, "--anchor", folder.resolve("seals").resolve(Anchor.NAME).toString());
        assertThat(held.code()).isEqualTo(1);
        assertThat(held.text()).contains("[尾部被截断] 第 6 至 6 块");
    }

    @Test
    void whoMayNotReadOfBusinessGetsItsHashesAndTheChainHoldsAllTheSame() throws Exception {
        long gone = log.id(2, 3);
        Path bundle = folder.resolve("withheld.zip");
        try (Connection connection = log.connection();
                OutputStream out = Files.newOutputStream(bundle)) {
            LogFile.export(connection, log.settings.folder(), out, null, null, false, log.clock);
        }
        assertThat(lines(bundle, "entries.jsonl")).isEmpty();
        assertThat(Offline.check(bundle).text()).contains("24 条业务记录按权限只给出哈希", "结论：完好");

        log.tamper(
                "delete from audit.entry_unit where entry_id = " + gone,
                "delete from audit.entry where id = " + gone);
        try (Connection connection = log.connection();
                OutputStream out = Files.newOutputStream(bundle)) {
            LogFile.export(connection, log.settings.folder(), out, null, null, false, log.clock);
        }
        assertThat(Offline.check(bundle).text()).contains("[记录缺失] 第 2 块 记录 " + gone);
    }

    @Test
    void theBundleHoldsNoSecretKey() throws Exception {
        Path bundle = export(null, null);
        String secret = Files.readString(folder.resolve("seals/seal-key.txt")).strip();
        for (String name : List.of("public-keys.tsv", "seals.tsv", "bundle.properties")) {
            assertThat(String.join("\n", lines(bundle, name))).doesNotContain(secret);
        }
        try (ZipFile zip = new ZipFile(bundle.toFile())) {
            assertThat(zip.stream().map(e -> e.getName()).collect(Collectors.toList()))
                    .containsExactly(
                            "说明.txt",
                            "AuditCheck.java",
                            "bundle.properties",
                            "public-keys.tsv",
                            "archives.tsv",
                            "seals.tsv",
                            "leaves.tsv",
                            "entries.jsonl",
                            "withheld.tsv",
                            "unsealed.jsonl",
                            "anchor.tsv");
        }
    }

    private static String head(String text, int lines) {
        return text.lines().limit(lines).map(l -> l + "\n").collect(Collectors.joining());
    }

    private Path export(LocalDate from, LocalDate to) throws Exception {
        Path bundle = folder.resolve("bundle-%s-%s.zip".formatted(from, to));
        try (Connection connection = log.connection()) {
            LogFile.export(connection, log.settings.folder(), bundle, from, to, log.clock);
        }
        return bundle;
    }

    private static List<String> lines(Path bundle, String name) throws Exception {
        try (ZipFile zip = new ZipFile(bundle.toFile())) {
            return new String(
                            zip.getInputStream(zip.getEntry(name)).readAllBytes(),
                            java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
