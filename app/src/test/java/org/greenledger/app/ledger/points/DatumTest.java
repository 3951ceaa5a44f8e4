package org.greenledger.app.ledger.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The shifts against published pairs: 天安门 as the open-source implementations of the shift document
 * it (wgs84 → gcj02 → bd09).
 */
class DatumTest {

    /** A metre, roughly, in degrees. */
    private static final double METRE = 1e-5;

    @ParameterizedTest
    @CsvSource({
        // the example of the library coordtransform: 116.404, 39.915 in each grid
        "116.404, 39.915, 116.41024449916938, 39.91640428150164",
    })
    void theShiftIsTheMapServices(double x, double y, double shiftedX, double shiftedY) {
        Coordinates shifted = Datum.shifted(new Coordinates(x, y));
        assertThat(shifted.longitude()).isCloseTo(shiftedX, within(1e-9));
        assertThat(shifted.latitude()).isCloseTo(shiftedY, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "73.6, 39.4",
        "87.6, 43.8",
        "91.1, 29.6",
        "104.06, 30.67",
        "110.2, 20.0",
        "116.404, 39.915",
        "121.4737, 31.2304",
        "126.6, 45.7",
        "134.2, 48.3",
    })
    void whatWasShiftedComesBackToACentimetreAllOverTheCountry(double x, double y) {
        Coordinates shifted = Datum.shifted(new Coordinates(x, y));
        Coordinates back = Datum.GCJ02.toWgs84(shifted.longitude(), shifted.latitude());
        assertThat(back.metresTo(new Coordinates(x, y))).isLessThan(0.01);
    }

    @ParameterizedTest
    @CsvSource({"116.404, 39.915, 116.39762729119315, 39.90865673957631"})
    void baiduComesFirstToTheOthersGrid(double x, double y, double gcjX, double gcjY) {
        Coordinates direct = Datum.BD09.toWgs84(x, y);
        Coordinates byStep = Datum.GCJ02.toWgs84(gcjX, gcjY);
        assertThat(direct.longitude()).isCloseTo(byStep.longitude(), within(METRE / 10));
        assertThat(direct.latitude()).isCloseTo(byStep.latitude(), within(METRE / 10));
    }
}
