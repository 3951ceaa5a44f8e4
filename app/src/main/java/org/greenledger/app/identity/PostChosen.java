package org.greenledger.app.identity;

import org.greenledger.app.shared.DomainEvent;

/**
 * Somebody acts from another of their posts from now on.
 *
 * @param before the post they acted from, in words; empty for none
 * @param after the post they act from now, in words
 */
public record PostChosen(PersonId person, String name, String before, String after)
        implements DomainEvent {
    @Override
    public String subject() {
        return "person:" + person.value();
    }

    @Override
    public String sentence() {
        return name
                + "切换岗位："
                + (before.isEmpty() ? "" : "由“" + before + "”")
                + "改以“"
                + after
                + "”办理";
    }
}
