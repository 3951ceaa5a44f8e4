package org.greenledger.app.field;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of work in the field.
 *
 * @param issues how many issues a telephone takes along at most
 * @param keepDays how many days it shows them without having asked the server
 * @param largestPicture how large a picture may be
 * @param itemsPerMinute how many items one person may send in a minute, on each node
 */
@ConfigurationProperties("greenledger.field")
public record FieldSettings(
        @DefaultValue("300") int issues,
        @DefaultValue("7") int keepDays,
        @DefaultValue("30MB") DataSize largestPicture,
        @DefaultValue("60") int itemsPerMinute) {}
