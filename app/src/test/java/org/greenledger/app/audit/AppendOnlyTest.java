package org.greenledger.app.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.greenledger.app.shared.DomainEvent;
import org.greenledger.app.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class AppendOnlyTest {

    record LampLit(String subject, String sentence) implements DomainEvent {}

    @Autowired JdbcClient jdbc;

    @Autowired ApplicationEventPublisher events;

    @Autowired TransactionTemplate transactions;

    @Test
    void anEntryIsNeverChangedRemovedOrEmptiedAway() {
        events.publishEvent(new LampLit("lamp:1", "点亮一盏灯"));
        for (String crime :
                new String[] {
                    "update audit.entry set sentence = '没有点亮' where subject = 'lamp:1'",
                    "delete from audit.entry where subject = 'lamp:1'",
                    "truncate audit.entry"
                }) {
            assertThatThrownBy(() -> jdbc.sql(crime).update())
                    .hasMessageContaining("never changed or removed");
        }
        assertThat(count("lamp:1")).isEqualTo(1);
    }

    @Test
    void whatIsTakenBackLeavesNoEntry() {
        transactions.executeWithoutResult(
                transaction -> {
                    events.publishEvent(new LampLit("lamp:2", "点亮又熄灭"));
                    transaction.setRollbackOnly();
                });
        assertThat(count("lamp:2")).isZero();
    }

    private int count(String subject) {
        return jdbc.sql("select count(*) from audit.entry where subject = ?")
                .param(subject)
                .query(Integer.class)
                .single();
    }
}
