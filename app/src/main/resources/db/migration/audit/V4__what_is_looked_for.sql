-- What people look for in the log: by the kind of thing, and without what only the cleared may see.
alter table audit.entry
  add column topic   text not null generated always as (split_part(subject, ':', 1)) stored,
  add column secret  boolean not null default false;
create index entry_topic on audit.entry (topic, id desc);
drop index audit.entry_kind;
comment on column audit.entry.secret is 'Tells of something that only people with the clearance may see.';
