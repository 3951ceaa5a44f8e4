package org.greenledger.app.identity.names;

import org.greenledger.app.shared.DomainEvent;

/**
 * A line of the tables of abbreviations and renamings came into use or went out of it.
 *
 * @param added whether it came
 */
public record NameTermChanged(NameTerm.Kind kind, String written, String full, boolean added)
        implements DomainEvent {
    @Override
    public String subject() {
        return "name-term:" + written;
    }

    @Override
    public String sentence() {
        return (added ? "增加" : "停用") + kind.chinese() + "“" + written + "”＝“" + full + "”";
    }
}
