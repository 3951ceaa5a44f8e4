package org.greenledger.app.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.Statement;
import javax.sql.DataSource;
import org.greenledger.app.shared.DomainEvent;
import org.greenledger.app.testing.ServerTest;
import org.greenledger.app.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class AppendOnlyTest {

    record LampLit(String subject, String sentence) implements DomainEvent {}

    @Autowired JdbcClient jdbc;
    @Autowired DataSource source;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transactions;
    @Autowired GuardNotice notice;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit.entry set sentence = '没有点亮'",
                "delete from audit.entry",
                "truncate audit.entry",
                "alter table audit.entry disable trigger all",
                "alter table audit.entry disable trigger entry_is_append_only",
                "alter table audit.entry add column more text",
                "drop table audit.entry",
                "drop schema audit cascade",
                "drop function audit.refuse_change cascade",
                "create or replace function audit.refuse_change() returns trigger language plpgsql as 'begin return old; end'",
                "create rule quiet as on insert to audit.entry do instead nothing",
                "create table audit.another (id bigint)",
                "update audit.block set settled = 0",
                "delete from audit.block",
                "update audit.seal_key set public_key = ''",
                "insert into audit.archive values (1, 2, 3, '', '', now())",
                "select setval('audit.entry_id_seq', 1)",
                "update audit.entry_unit set unit_id = 0",
                "delete from audit.entry_unit",
                "set session_replication_role = replica",
                "set role greenledger"
            })
    void theServersRoleIsRefused(String crime) {
        events.publishEvent(new LampLit("lamp:1", "点亮一盏灯"));
        assertThatThrownBy(() -> jdbc.sql(crime).update())
                .rootCause()
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        assertThat(count("lamp:1")).isPositive();
    }

    @Test
    void theServersRoleCannotGiveItselfMoreRights() {
        jdbc.sql("grant all on audit.entry to public").update();
        assertThatThrownBy(() -> jdbc.sql("delete from audit.entry").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit.entry set sentence = '没有点亮'",
                "delete from audit.entry",
                "truncate audit.entry cascade"
            })
    void evenTheOwnerDoesNotByMistake(String mistake) throws Exception {
        events.publishEvent(new LampLit("lamp:3", "点亮一盏灯"));
        try (Connection owner = TestDatabase.asOwner(source);
                Statement statement = owner.createStatement()) {
            assertThatThrownBy(() -> statement.execute(mistake))
                    .hasMessageContaining("never changed or removed");
        }
    }

    @Test
    void thereIsNothingToWarnOfThen() {
        assertThat(notice.lines()).isEmpty();
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
