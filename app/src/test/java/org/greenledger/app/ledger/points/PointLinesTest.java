package org.greenledger.app.ledger.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.greenledger.app.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PointLinesTest {

    private static PointLines read(String text) {
        return PointLines.read(text, Datum.WGS84);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "南岸 1 号排口 118.20834 31.5",
                "南岸 1 号排口\t118.20834\t31.5",
                "南岸 1 号排口,118.20834,31.5",
                "南岸 1 号排口，118.20834，31.5",
                "  南岸 1 号排口   E118.20834   N31.5 ",
                "南岸 1 号排口 118°12′30.024″ 31°30′",
                "南岸 1 号排口 东经118度12分30.024秒 北纬31度30分",
            })
    void aLineIsANameAndTwoAnglesHoweverOfficesWriteThem(String line) {
        PointLines lines = read(line);
        assertThat(lines.refusals()).isEmpty();
        PointEntry entry = lines.entries().get(0);
        assertThat(entry.name()).isEqualTo("南岸 1 号排口");
        assertThat(entry.place().longitude()).isCloseTo(118.20834, within(1e-6));
        assertThat(entry.place().latitude()).isCloseTo(31.5, within(1e-6));
    }

    @Test
    void aNameAloneIsAPointWithoutAPlace() {
        assertThat(read("垃圾堆放点").entries())
                .containsExactly(new PointEntry("垃圾堆放点", null, null, null));
    }

    @Test
    void aSpreadsheetsHeadSaysWhichColumnIsWhich() {
        PointLines lines =
                read(
                        """
                        序号\t点位名称\t纬度(°)\t经度（°）\t所在地\t备注
                        1\t南岸排口\t31.5\t118.2\t云湖市\t雨天溢流
                        2\t北岸排口\t\t\t云湖市\t
                        """);
        assertThat(lines.refusals()).isEmpty();
        assertThat(lines.entries())
                .containsExactly(
                        new PointEntry("南岸排口", "云湖市", new Coordinates(118.2, 31.5), "雨天溢流"),
                        new PointEntry("北岸排口", "云湖市", null, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "排口 31.5 118.2 | 经度和纬度写反了",
                "排口 18.2 31.5 | 不在我国范围内",
                "排口 118.2 | 请按“名称 经度 纬度”填写",
            })
    void whatCannotBeIsRefusedWithItsLine(String line, String words) {
        assertThat(read("好的 118.2 31.5\n" + line).refusals())
                .extracting(Refusal::message)
                .singleElement()
                .asString()
                .startsWith("第2行“" + line + "”")
                .contains(words);
    }

    @Test
    void halfAPlaceInASpreadsheetIsRefused() {
        assertThat(read("名称\t经度\t纬度\n排口\t118.2\t\n坏的\t十八\t31").refusals())
                .extracting(Refusal::message)
                .satisfiesExactly(
                        one -> assertThat(one).contains("缺少纬度"),
                        two -> assertThat(two).contains("经度“十八”读不懂"));
    }
}
