package org.greenledger.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The same plan scores the same, whatever it was saved as. */
class RelayoutAccuracyTest {

    private static final PlanReader READER = new PlanReader();

    @Test
    void other_layouts_score_within_a_hundredth_of_the_text() throws Exception {
        byte[] text = Files.readAllBytes(Corpus.plan("jiangxi-2017"));
        double plain = Score.of(READER.read("plan.txt", text), Corpus.gold("jiangxi-2017")).f1();
        Relayout relayout = Relayout.of(Files.readString(Corpus.plan("jiangxi-2017")));
        Map<String, byte[]> forms = new TreeMap<>();
        forms.put("paragraphs.docx", relayout.docxParagraphs());
        forms.put("table.docx", relayout.docxTable());
        forms.put("table.html", relayout.htmlTable());
        forms.put("paragraphs.pdf", relayout.pdf());
        forms.put("table.pdf", relayout.pdfTable());
        for (Map.Entry<String, byte[]> form : forms.entrySet()) {
            PlanDraft draft = READER.read(form.getKey(), form.getValue());
            Score score = Score.of(draft, Corpus.gold("jiangxi-2017"));
            assertThat(score.f1()).as("%s %s", form.getKey(), score).isCloseTo(plain, within(0.01));
        }
    }
}
