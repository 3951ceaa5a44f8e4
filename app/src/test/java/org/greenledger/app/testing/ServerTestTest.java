package org.greenledger.app.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class ServerTestTest {

    @Autowired JdbcClient database;

    @Test
    void theServerRunsOnARealPostgreSqlInUtf8() {
        assertThat(database.sql("show server_encoding").query(String.class).single())
                .isEqualTo("UTF8");
        assertThat(database.sql("select version()").query(String.class).single())
                .startsWith("PostgreSQL 18");
    }

    @Test
    void chineseSortsByPinyinWhenAsked() {
        assertThat(
                        database.sql(
                                        """
                                        select name from (values ('中'), ('阿'), ('北')) as v (name)
                                        order by name collate "zh-x-icu"
                                        """)
                                .query(String.class)
                                .list())
                .containsExactly("阿", "北", "中");
    }

    @Test
    void anotherServerGetsADatabaseOfItsOwn() {
        assertThat(TestDatabase.fresh().url()).isNotEqualTo(TestDatabase.fresh().url());
    }
}
