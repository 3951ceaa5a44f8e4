package org.greenledger.app.planimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.greenledger.app.planimport.RedLine.Kind;
import org.junit.jupiter.api.Test;

class RedLineTest {

    @Test
    void onlyTheYearOfAMovedDeadlineIsMarkedAndItStaysWhole() {
        assertThat(RedLine.between("2025年底前完成", "2026年底前完成"))
                .containsExactly(
                        new RedLine.Piece(Kind.GONE, "2025"),
                        new RedLine.Piece(Kind.NEW, "2026"),
                        new RedLine.Piece(Kind.SAME, "年底前完成"));
    }

    @Test
    void bothTextsCanBeReadOffThePieces() {
        String before = "完成12座尾矿库闭库治理，建立监测体系。";
        String after = "完成全部14座尾矿库闭库治理，并建立水质自动监测预警体系。";

        var pieces = RedLine.between(before, after);

        assertThat(without(pieces, Kind.NEW)).isEqualTo(before);
        assertThat(without(pieces, Kind.GONE)).isEqualTo(after);
    }

    @Test
    void theSameTextIsOnePiece() {
        assertThat(RedLine.between("一样", "一样")).containsExactly(new RedLine.Piece(Kind.SAME, "一样"));
        assertThat(RedLine.between("", "")).isEmpty();
    }

    private static String without(java.util.List<RedLine.Piece> pieces, Kind kind) {
        return pieces.stream()
                .filter(p -> p.kind() != kind)
                .map(RedLine.Piece::text)
                .collect(Collectors.joining());
    }
}
