package org.greenledger.app.identity.signin;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The one row of rules, and which roles need a second factor. */
@Repository
class JdbcRuleBook {

    private final JdbcClient jdbc;

    JdbcRuleBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    SignInRules now() {
        return jdbc.sql("select * from identity.sign_in_rules")
                .query(
                        (rs, n) ->
                                new SignInRules(
                                        rs.getInt("password_length"),
                                        rs.getInt("password_kinds"),
                                        rs.getInt("password_past"),
                                        rs.getInt("password_days"),
                                        rs.getInt("password_hours"),
                                        rs.getInt("tries"),
                                        rs.getInt("first_wait"),
                                        rs.getInt("longest_wait"),
                                        rs.getInt("address_tries"),
                                        rs.getInt("idle_minutes"),
                                        rs.getInt("absolute_hours"),
                                        rs.getBoolean("admins_second"),
                                        rs.getInt("version")))
                .single();
    }

    /** Writes them when nobody else did since {@code rules.version()}. */
    boolean write(SignInRules rules) {
        return jdbc.sql(
                                """
                                update identity.sign_in_rules set
                                  password_length = :length, password_kinds = :kinds, password_past = :past,
                                  password_days = :days, password_hours = :hours, tries = :tries,
                                  first_wait = :first, longest_wait = :longest, address_tries = :address,
                                  idle_minutes = :idle, absolute_hours = :absolute, admins_second = :second,
                                  version = version + 1
                                where version = :version
                                """)
                        .param("length", rules.passwordLength())
                        .param("kinds", rules.passwordKinds())
                        .param("past", rules.passwordPast())
                        .param("days", rules.passwordDays())
                        .param("hours", rules.passwordHours())
                        .param("tries", rules.tries())
                        .param("first", rules.firstWait())
                        .param("longest", rules.longestWait())
                        .param("address", rules.addressTries())
                        .param("idle", rules.idleMinutes())
                        .param("absolute", rules.absoluteHours())
                        .param("second", rules.adminsSecond())
                        .param("version", rules.version())
                        .update()
                == 1;
    }

    /** Codes of the roles whose holders need a second factor. */
    List<String> rolesWithSecondFactor() {
        return jdbc.sql("select code from identity.role where second_factor order by code")
                .query(String.class)
                .list();
    }

    void setRolesWithSecondFactor(Set<String> codes) {
        jdbc.sql("update identity.role set second_factor = code = any(?)")
                .param(codes.toArray(String[]::new))
                .update();
    }
}
