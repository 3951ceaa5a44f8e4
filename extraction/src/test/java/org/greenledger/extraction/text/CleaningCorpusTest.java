package org.greenledger.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.greenledger.extraction.Corpus;
import org.greenledger.extraction.LeftOut;
import org.greenledger.extraction.document.Documents;
import org.greenledger.extraction.document.RawDocument;
import org.junit.jupiter.api.Test;

class CleaningCorpusTest {

    private static CleanText clean(Path file) throws Exception {
        RawDocument raw = Documents.open(file.toString(), Files.readAllBytes(file));
        CleanText clean = Cleaning.clean(raw);
        Account.check(raw, clean);
        return clean;
    }

    @Test
    void every_character_of_every_document_is_accounted_for() throws Exception {
        try (Stream<Path> files = Files.walk(Corpus.folder())) {
            for (Path file : files.filter(f -> f.toString().endsWith(".txt")).toList()) {
                clean(file);
            }
        }
    }

    @Test
    void the_traditional_mirror_comes_back_simplified_without_phonetics_and_spam()
            throws Exception {
        CleanText text = clean(Corpus.plan("panjin-2017"));
        assertThat(text.text())
                .contains("关于中央环保督察反馈意见")
                .doesNotContain("huán")
                .doesNotContain("(bào)");
        assertThat(text.warnings()).extracting("code").contains("cleaned-text");
        assertThat(kinds(text)).contains("phonetic", "spam", "navigation");
    }

    @Test
    void links_after_the_text_are_set_aside() throws Exception {
        CleanText text = clean(Corpus.plan("jiangxi-2017"));
        assertThat(text.leftOut()).hasSize(1).allMatch(left -> left.kind().equals("navigation"));
        assertThat(text.warnings()).isEmpty();
    }

    private static List<String> kinds(CleanText text) {
        return text.leftOut().stream().map(LeftOut::kind).distinct().toList();
    }
}
