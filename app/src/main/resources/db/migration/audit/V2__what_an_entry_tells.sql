-- An entry tells before and after, why, with which device, and whose business it is. Text is kept byte for byte, so that it can be sealed.
alter table audit.entry disable trigger entry_is_append_only;
alter table audit.entry
  alter column detail type text using detail::text,
  add column post_id  bigint,
  add column unit_id  bigint,
  add column agent    text not null default '',
  add column domain   text not null default 'business' check (domain in ('business', 'system')),
  add column refused  boolean not null default false,
  add column reason   text,
  add column changes  text,
  add column units    bigint[] not null default '{}';
comment on column audit.entry.domain is 'system: accounts, units, sign-in, refused requests; business: everything else.';
comment on column audit.entry.changes is 'A JSON array of objects with what, before and after.';
comment on column audit.entry.units is 'Whose business it is: owner and units with a duty, as they were then.';

update audit.entry set domain = 'system'
where kind in ('SignInTried', 'PersonAdded', 'PersonChanged', 'UnitRegistered', 'UnitChanged');
update audit.entry set refused = true where kind = 'SignInTried' and sentence like '%登录失败';
update audit.entry e set units = array(select distinct p.unit_id from identity.post p where p.person_id = e.person_id)
where domain = 'business';
alter table audit.entry enable trigger entry_is_append_only;

-- Finds an office's entries without walking through everybody's.
create table audit.entry_unit (
  unit_id   bigint not null,
  entry_id  bigint not null,
  primary key (unit_id, entry_id)
);
insert into audit.entry_unit (unit_id, entry_id) select unnest(units), id from audit.entry where domain = 'business';

create index entry_kind on audit.entry (kind, id desc);
create index entry_person on audit.entry (person_id, id desc);
create index entry_system on audit.entry (id desc) where domain = 'system';
create index entry_refused on audit.entry (id desc) where refused;

create trigger entry_unit_is_append_only before update or delete on audit.entry_unit
  for each row execute function audit.refuse_change();
create trigger entry_unit_is_never_emptied before truncate on audit.entry_unit
  for each statement execute function audit.refuse_change();
