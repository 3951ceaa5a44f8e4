package org.greenledger.app.ledger.deadlines;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of deadlines.
 *
 * @param immediateDays within how many days after the plan was issued 立行立改 is due where nothing
 *     else is stated; 0: no day is reckoned for it. No rule of the state says how long it may take.
 */
@ConfigurationProperties("greenledger.deadlines")
public record DeadlineSettings(@DefaultValue("30") int immediateDays) {}
