package org.greenledger.app.identity;

/**
 * A running session, as its owner sees it.
 *
 * @param key names the session towards {@link OwnSessions#end}; not the token
 * @param since when it was opened, to the minute
 * @param seen when it was last used, to the minute
 * @param own whether it is the one that asks
 */
public record SessionView(
        String key, String since, String seen, String address, String agent, boolean own) {}
