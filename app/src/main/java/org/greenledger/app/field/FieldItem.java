package org.greenledger.app.field;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.greenledger.app.ledger.IssueId;
import org.jspecify.annotations.Nullable;

/**
 * Something that a telephone took down in the field.
 *
 * @param key made by the telephone, so that sending twice keeps one
 * @param kind code of its {@link org.greenledger.app.field.spi.ItemKind}
 * @param point id of the issue's point; absent for none
 * @param measures ids of measures of the issue; may be empty
 * @param note in the sender's words; may be empty
 * @param taken when, as the telephone's clock had it; absent where it does not know
 * @param place where; absent where the telephone did not know
 * @param more what else a kind needs, such as {@code stage}
 * @param file absent for kinds without one
 */
public record FieldItem(
        UUID key,
        String kind,
        IssueId issue,
        @Nullable Long point,
        List<Long> measures,
        String note,
        @Nullable Instant taken,
        @Nullable Place place,
        Map<String, String> more,
        @Nullable Attached file) {

    /**
     * A place as the telephone measured it, in WGS-84.
     *
     * @param accuracy metres; absent where the telephone did not say
     */
    public record Place(double latitude, double longitude, @Nullable Float accuracy) {}

    /**
     * A file that came along.
     *
     * @param size bytes
     * @param content opens it anew each time
     */
    public record Attached(String name, long size, Supplier<InputStream> content) {}
}
