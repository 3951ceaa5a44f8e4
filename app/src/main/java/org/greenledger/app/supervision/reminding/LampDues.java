package org.greenledger.app.supervision.reminding;

import java.time.LocalDate;
import java.util.List;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.reminders.spi.DueKind;
import org.greenledger.app.reminders.spi.DueSource;
import org.greenledger.app.reminders.spi.DueThing;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Letters and interviews that lamps made due and that the office has not done. */
@Component
@Order(30)
class LampDues implements DueSource {

    private final JdbcLampDues dues;

    LampDues(JdbcLampDues dues) {
        this.dues = dues;
    }

    @Override
    public List<DueKind> kinds() {
        return List.of(new DueKind("lamp-act", "亮灯后应办", Permission.LAMP_MANAGE, false));
    }

    @Override
    @Transactional(readOnly = true)
    public List<DueThing> between(LocalDate first, LocalDate last, LocalDate today) {
        return dues.open(first, last);
    }
}
