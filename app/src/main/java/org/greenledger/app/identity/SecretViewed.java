package org.greenledger.app.identity;

import java.util.Collection;
import java.util.List;
import org.greenledger.app.shared.DomainEvent;

/**
 * Somebody looked at what only few may see: an accountability matter, a petitioner's name. The room
 * that owns the secret publishes it with every view; the sentence names the thing and never what is
 * secret about it.
 *
 * @param subject kind and id, for example {@code accountability:12}
 * @param what the thing, in Chinese, for example 问题6的追责事项
 * @param units ids of the units whose business it is
 */
public record SecretViewed(String subject, String what, Collection<Long> units)
        implements DomainEvent {

    /** Keeps its own copy of the units. */
    public SecretViewed {
        units = List.copyOf(units);
    }

    @Override
    public String sentence() {
        return "查看" + what;
    }

    @Override
    public boolean secret() {
        return true;
    }
}
