package org.greenledger.app.reminders;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of reminders that belong to the machine; what an office decides is data.
 *
 * @param address where people reach this server, for links in mails and chats, for example
 *     https://greenledger.example.gov.cn; without it they have none
 * @param from who the mails are from
 * @param innerHosts hosts with private addresses that chats may lie on; all others are refused
 * @param proxy host:port of the proxy by which chats outside are reached; none by default
 * @param timeout how long a chat's server may take
 * @param tries how often a digest is tried before somebody has to look
 * @param feedsPerHour how often one calendar address may be fetched in an hour, on each node
 */
@ConfigurationProperties("greenledger.reminders")
record RemindersSettings(
        @DefaultValue("") String address,
        @DefaultValue("greenledger@localhost") String from,
        @DefaultValue List<String> innerHosts,
        @DefaultValue("") String proxy,
        @DefaultValue("PT10S") Duration timeout,
        @DefaultValue("8") int tries,
        @DefaultValue("60") int feedsPerHour) {

    /** The link to a page of this server; empty where the address is not set. */
    String link(String path) {
        return address.isEmpty() ? "" : address.replaceFirst("/+$", "") + path;
    }
}
