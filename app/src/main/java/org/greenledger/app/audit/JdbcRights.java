package org.greenledger.app.audit;

import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.stereotype.Component;

/**
 * Grants the role of the pages what it needs after each room's migrations, where another role owns
 * the tables: to read and write the rooms' tables, and to do nothing but read and add in the log.
 */
@Component
class JdbcRights implements Callback {

    private static final String GRANT =
            """
            do $$
            declare
              pages text := %s;
              place record;
            begin
              for place in
                select nspname as name from pg_namespace
                where nspowner = (select oid from pg_roles where rolname = current_user)
                  and not has_schema_privilege(pages, oid, 'usage')
              loop
                execute format('grant usage on schema %%I to %%I', place.name, pages);
              end loop;
              for place in
                select c.oid::regclass as name, c.relkind as kind, n.nspname = 'audit' as log, n.nspname = 'public' as history
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relowner = (select oid from pg_roles where rolname = current_user)
                  and c.relkind in ('r', 'p', 'v', 'm', 'S') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
              loop
                if place.kind = 'S' then
                  if not has_sequence_privilege(pages, place.name::oid, 'select') then
                    execute format('grant usage, select on sequence %%s to %%I', place.name, pages);
                  end if;
                elsif place.history then
                  if not has_table_privilege(pages, place.name::oid, 'select') then
                    execute format('grant select on %%s to %%I', place.name, pages);
                  end if;
                elsif place.log then
                  if has_table_privilege(pages, place.name::oid, 'update, delete, truncate, references, trigger') then
                    execute format('revoke all on %%s from %%I', place.name, pages);
                  end if;
                  if place.name::text = 'audit.archive' then
                    execute format('grant select on %%s to %%I', place.name, pages);
                  elsif not has_table_privilege(pages, place.name::oid, 'insert') then
                    execute format('grant select, insert on %%s to %%I', place.name, pages);
                  end if;
                elsif not (has_table_privilege(pages, place.name::oid, 'select') and has_table_privilege(pages, place.name::oid, 'insert')
                       and has_table_privilege(pages, place.name::oid, 'update') and has_table_privilege(pages, place.name::oid, 'delete')) then
                  execute format('grant select, insert, update, delete on %%s to %%I', place.name, pages);
                end if;
              end loop;
            end $$
            """;

    private final String pages;
    private final String owner;

    JdbcRights(
            @Value("${spring.datasource.username:}") String pages,
            @Value("${spring.flyway.user:}") String owner) {
        this.pages = pages;
        this.owner = owner;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE && !owner.isEmpty() && !owner.equals(pages);
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try (Statement statement = context.getConnection().createStatement()) {
            statement.execute(GRANT.formatted("'" + pages.replace("'", "''") + "'"));
        } catch (SQLException e) {
            throw new UncategorizedSQLException("grant", "grant to " + pages, e);
        }
    }

    @Override
    public String getCallbackName() {
        return "rights of the pages";
    }
}
