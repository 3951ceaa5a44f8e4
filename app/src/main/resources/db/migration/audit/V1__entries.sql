-- What happened, written in the same transaction as the change itself. Rows are only ever added.
create table audit.entry (
  id           bigint generated always as identity primary key,
  at           timestamptz not null,
  person_id    bigint,
  person_name  text not null,
  unit_name    text not null,
  address      text not null,
  kind         text not null,
  subject      text not null,
  sentence     text not null,
  detail       jsonb not null
);
create index entry_subject on audit.entry (subject, id desc);
create index entry_at on audit.entry (at desc, id desc);

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'audit entries are never changed or removed';
end $$;
create trigger entry_is_append_only before update or delete on audit.entry
  for each row execute function audit.refuse_change();
create trigger entry_is_never_emptied before truncate on audit.entry
  for each statement execute function audit.refuse_change();
