package org.greenledger.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreTest {

    private static final String GOLD =
            """
            {"plan": {"region": "东川省", "round": 2},
             "issues": [{"number": "1", "description": "问题。", "measures": [{"number": 1, "text": "措施"}],
               "responsibilities": [{"unit": "省水利厅", "role": "lead", "measures": [1]}]}],
             "indicators": [{"name_contains": "优良", "comparator": ">=", "value": 90}],
             "warnings": ["number-gap:1"]}""";

    private static final String RIGHT =
            """
            {"plan": {"region": "东川省", "round": 2, "title": "更多"},
             "issues": [{"number": "1", "description": "问 题", "measures": [{"number": 1, "text": "措施;"}],
               "responsibilities": [{"unit": "省水利厅", "role": "lead", "measures": [1]}],
               "warnings": [{"code": "number-gap", "message": "-"}]}],
             "indicators": [{"name": "空气优良率", "comparator": ">=", "value": 90.0}], "warnings": []}""";

    private static Score score(Path folder, String draft) throws Exception {
        Path have = Files.writeString(folder.resolve("draft.json"), draft);
        return Score.of(have, Files.writeString(folder.resolve("gold.json"), GOLD));
    }

    @Test
    void a_right_draft_scores_one(@TempDir Path folder) throws Exception {
        assertThat(score(folder, RIGHT).f1()).as("%s", score(folder, RIGHT)).isEqualTo(1.0);
        assertThat(score(folder, RIGHT).hits()).isEqualTo(7);
    }

    @Test
    void a_wrong_unit_counts_as_one_missed_and_one_invented(@TempDir Path folder) throws Exception {
        Score wrong = score(folder, RIGHT.replace("省水利厅", "省农业厅"));
        assertThat(wrong.missed()).hasSize(1);
        assertThat(wrong.invented()).hasSize(1);
        assertThat(wrong.f1()).isEqualTo(12.0 / 14);
    }
}
