package org.greenledger.app.identity.units;

import org.greenledger.app.shared.DomainEvent;

/** An office added a region with a code of its own. */
public record RegionAdded(String code, String name) implements DomainEvent {
    @Override
    public String subject() {
        return "region:" + code;
    }

    @Override
    public String sentence() {
        return "自编行政区划代码%s“%s”".formatted(code, name);
    }
}
