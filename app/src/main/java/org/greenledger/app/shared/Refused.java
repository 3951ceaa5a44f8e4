package org.greenledger.app.shared;

import java.util.List;
import java.util.stream.Collectors;

/** An act was refused; nothing was changed. Shown to the user as a 422 page with all reasons. */
public class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Refusal> refusals;

    /**
     * @param refusals at least one reason
     */
    public Refused(List<Refusal> refusals) {
        super(refusals.stream().map(Refusal::message).collect(Collectors.joining("；")));
        this.refusals = List.copyOf(refusals);
    }

    /** Refuses the whole act for one reason. */
    public static Refused because(String message) {
        return new Refused(List.of(Refusal.of(message)));
    }

    /** Throws when there is any reason against the act. */
    public static void ifAny(List<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            throw new Refused(refusals);
        }
    }

    /** The reasons, in the order they were found. */
    public List<Refusal> refusals() {
        return refusals;
    }
}
