-- Entries are sealed in blocks: a hash tree over each block's entries, a chain over the blocks, a signature on each link.
create table audit.seal_key (
  fingerprint  text primary key,
  public_key   bytea not null,
  since        timestamptz not null
);
comment on column audit.seal_key.public_key is 'Ed25519, X.509 encoding; the fingerprint is its SHA-256.';

create table audit.block (
  number       bigint primary key check (number > 0),
  sealed_at    timestamptz not null,
  entries      integer not null check (entries > 0),
  first_id     bigint not null,
  last_id      bigint not null,
  earliest     timestamptz not null,
  latest       timestamptz not null,
  settled      bigint not null,
  previous     bytea not null,
  root         bytea not null,
  key          text not null references audit.seal_key,
  hash         bytea not null unique,
  signature    bytea not null,
  ids          bigint[] not null,
  leaves       bytea not null
);
comment on column audit.block.settled is 'Every entry with this id or a lower one is in this block or an earlier one, or was never committed.';
comment on column audit.block.ids is 'The entries in ascending order; leaves holds the SHA-256 of each, 32 bytes one after the other.';
alter table audit.block alter column leaves set storage external;
create index block_last on audit.block (last_id);
create index block_latest on audit.block (latest);

-- Blocks whose entries were moved into an archive; the blocks themselves stay.
create table audit.archive (
  first_block  bigint primary key,
  last_block   bigint not null check (last_block >= first_block),
  entries      bigint not null,
  file_name    text not null,
  sha256       text not null,
  at           timestamptz not null
);

create trigger block_is_append_only before update or delete on audit.block
  for each row execute function audit.refuse_change();
create trigger block_is_never_emptied before truncate on audit.block
  for each statement execute function audit.refuse_change();
create trigger key_is_append_only before update or delete on audit.seal_key
  for each row execute function audit.refuse_change();
create trigger key_is_never_emptied before truncate on audit.seal_key
  for each statement execute function audit.refuse_change();
create trigger archive_is_append_only before update or delete on audit.archive
  for each row execute function audit.refuse_change();
create trigger archive_is_never_emptied before truncate on audit.archive
  for each statement execute function audit.refuse_change();

-- Only archiving removes, and nothing younger than six months whatever the settings say (Cybersecurity Law, art. 21).
create function audit.archive_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_setting('greenledger.archiving', true) = 'yes' then
    if tg_table_name = 'entry_unit' then
      return old;
    end if;
    if old.at < current_timestamp - interval '6 months' then
      return old;
    end if;
  end if;
  raise exception 'audit entries are never changed or removed';
end $$;
drop trigger entry_is_append_only on audit.entry;
create trigger entry_is_append_only before update or delete on audit.entry
  for each row execute function audit.archive_only();
drop trigger entry_unit_is_append_only on audit.entry_unit;
create trigger entry_unit_is_append_only before update or delete on audit.entry_unit
  for each row execute function audit.archive_only();
