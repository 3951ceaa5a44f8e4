package org.greenledger.app.audit;

import jakarta.servlet.http.HttpServletRequest;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.CurrentUsers;
import org.greenledger.app.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Who did it and from where.
 *
 * @param person absent for the program itself and for visitors
 * @param name a deputy's with the name of the person they act for
 * @param unit the unit they acted for; absent without one
 * @param address of the machine the request came from; empty for the program itself
 * @param agent how the browser names itself, 200 characters at most
 */
record Actor(
        @Nullable Long person,
        @Nullable Long post,
        String name,
        @Nullable Long unit,
        String unitName,
        String address,
        String agent) {

    private static final int LONGEST = 200;

    /** Whoever this thread works for. */
    static Actor present() {
        CurrentUser user = CurrentUsers.current().orElse(null);
        HttpServletRequest request =
                RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes a
                        ? a.getRequest()
                        : null;
        String address = request == null ? "" : request.getRemoteAddr();
        String agent = request == null ? null : request.getHeader("User-Agent");
        String told = agent == null ? "" : agent.substring(0, Math.min(LONGEST, agent.length()));
        if (user == null) {
            String name = request == null ? "系统" : "访客";
            return new Actor(null, null, name, null, "", address, told);
        }
        return new Actor(
                user.id().value(),
                user.post() == null ? null : user.post().value(),
                user.signature(),
                user.unit().equals(UnitId.NONE) ? null : user.unit().value(),
                user.unitName(),
                address,
                told);
    }

    /** The program itself. */
    static Actor program() {
        return new Actor(null, null, "系统", null, "", "", "");
    }
}
