package org.greenledger.app.ledger.lists;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the lists.
 *
 * @param soonDays from how many days before its last day on an issue is due soon 临期
 * @param pageSize rows on a page, 1 to 500
 */
@ConfigurationProperties("greenledger.ledger")
public record ListSettings(@DefaultValue("30") int soonDays, @DefaultValue("50") int pageSize) {}
