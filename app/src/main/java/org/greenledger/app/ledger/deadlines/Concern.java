package org.greenledger.app.ledger.deadlines;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.UnitId;
import org.jspecify.annotations.Nullable;

/** An issue with the units whose business it is, as somebody meets it. */
record Concern(JdbcConcern.Issue issue, List<JdbcConcern.Part> parts) {

    /** Whether the person manages the issue as its office. */
    boolean office(Permission permission, CurrentUser user) {
        return user.may(permission) && user.scope().holds(issue.owner());
    }

    /** The part in the work for which the person may act; their own unit's before others'. */
    Optional<JdbcConcern.Part> work(Permission permission, CurrentUser user) {
        if (!user.may(permission)) {
            return Optional.empty();
        }
        List<JdbcConcern.Part> mine =
                parts.stream()
                        .filter(JdbcConcern.Part::works)
                        .filter(p -> user.scope().holds(p.unit()))
                        .toList();
        return mine.stream()
                .filter(p -> p.unit().equals(user.unit()))
                .findFirst()
                .or(() -> mine.stream().findFirst());
    }

    /** Ids of the owner and of everybody with a part, for the log. */
    List<Long> units() {
        return Stream.concat(Stream.of(issue.owner()), parts.stream().map(JdbcConcern.Part::unit))
                .map(UnitId::value)
                .distinct()
                .toList();
    }

    /** 问题3, or 问题3第2条措施. */
    String named(@Nullable Integer measure) {
        return "问题" + issue.number() + (measure == null ? "" : "第" + measure + "条措施");
    }
}
