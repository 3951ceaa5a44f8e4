package org.greenledger.app.reminders;

import java.time.LocalDate;
import java.util.List;
import org.greenledger.app.identity.PersonId;

/**
 * A digest on its way out.
 *
 * @param target an address of mail, or the name of a chat
 * @param chat the chat's number; 0 for mail
 * @param lines without what must stay inside
 */
record Outgoing(
        long digest,
        Channel channel,
        String target,
        long chat,
        PersonId person,
        String name,
        LocalDate day,
        int tries,
        List<DigestLine> lines) {

    Outgoing with(List<DigestLine> told) {
        return new Outgoing(
                digest, channel, target, chat, person, name, day, tries, List.copyOf(told));
    }

    /** The subject: numbers only. */
    String title() {
        long late = lines.stream().filter(l -> l.late(day)).count();
        return "整改提醒：%d 项待办%s（%s）"
                .formatted(lines.size(), late == 0 ? "" : "，其中 " + late + " 项逾期", day);
    }
}
