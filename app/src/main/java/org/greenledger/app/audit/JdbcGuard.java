package org.greenledger.app.audit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks whether the database itself keeps this program from changing the log. */
@Repository
class JdbcGuard {

    private final JdbcClient jdbc;

    JdbcGuard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** True when our own role can neither change nor remove entries nor lift their protection. */
    boolean isLimited() {
        return jdbc.sql(
                        """
                        select not has_table_privilege('audit.entry', 'update, delete, truncate, trigger')
                           and not pg_has_role(c.relowner, 'member')
                        from pg_class c where c.oid = 'audit.entry'::regclass
                        """)
                .query(Boolean.class)
                .single();
    }
}
