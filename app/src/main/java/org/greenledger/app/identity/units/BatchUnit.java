package org.greenledger.app.identity.units;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitView;
import org.jspecify.annotations.Nullable;

/** A unit as it is, as a line wants it, and as it will be: a node of the tree being planned. */
final class BatchUnit {

    final @Nullable UnitView now;
    final @Nullable BatchRow row;
    final @Nullable LocalDate changedOn;
    final List<BatchUnit> heirs = new ArrayList<>();
    @Nullable UnitId id;
    @Nullable BatchUnit parent;

    BatchUnit(@Nullable UnitView now, @Nullable BatchRow row, @Nullable LocalDate changedOn) {
        this.now = now;
        this.row = row;
        this.changedOn = changedOn;
        this.id = now == null ? null : now.id();
    }

    /** The name it will have. */
    String name() {
        return row != null && !wasClosed() ? row.name() : now == null ? "" : now.name();
    }

    boolean wasClosed() {
        return now != null && now.closed();
    }

    boolean closes() {
        return row != null && row.closed() && !wasClosed();
    }

    /** Whether it will stand when all is done. */
    boolean stands() {
        return !wasClosed() && !closes();
    }

    boolean fresh() {
        return now == null;
    }

    boolean renamed() {
        return now != null && row != null && !wasClosed() && !now.name().equals(row.name());
    }
}
