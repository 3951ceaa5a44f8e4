-- What the list and the search stand on: stored sort keys with an index for every order, words to find by, views people keep.
alter table ledger.issue
  add column title_key       text collate "zh-x-icu" not null generated always as (left(description, 40)) stored,
  add column area_key        text collate "zh-x-icu" not null generated always as (coalesce(area, U&'\FFFF')) stored,
  add column lead_key        text collate "zh-x-icu" not null generated always as (coalesce(lead_unit, U&'\FFFF')) stored,
  add column due_key         date not null generated always as (coalesce(due_on, date 'infinity')) stored,
  add column progress_key    smallint not null generated always as (
    case progress when 'not-started' then 0 when 'behind' then 1 when 'on-schedule' then 2 when 'ahead' then 3 when 'nearly-done' then 4 else 5 end) stored,
  add column acceptance_key  smallint not null generated always as (
    case acceptance when 'none' then 0 when 'in-acceptance' then 1 when 'on-notice' then 2 when 'returned' then 3 else 4 end) stored;

-- One order, one index; the second half serves lists over all inspections.
create index issue_order on ledger.issue (inspection_id, sort_key, id);
create index issue_by_title on ledger.issue (inspection_id, title_key, sort_key, id);
create index issue_by_area on ledger.issue (inspection_id, area_key, sort_key, id);
create index issue_by_lead on ledger.issue (inspection_id, lead_key, sort_key, id);
create index issue_by_due on ledger.issue (inspection_id, due_key, sort_key, id);
create index issue_by_progress on ledger.issue (inspection_id, progress_key, sort_key, id);
create index issue_by_acceptance on ledger.issue (inspection_id, acceptance_key, sort_key, id);
create index issue_all_due on ledger.issue (due_key, inspection_id, sort_key, id);
create index responsibility_name on ledger.responsibility (unit_name, issue_id) where withdrawn_at is null;

-- Grows by one with every change of the book, so that counts need not be counted again while nothing changed.
create table ledger.state (
  only_row  boolean primary key default true check (only_row),
  number    bigint not null default 0
);
insert into ledger.state default values;

create table ledger.saved_view (
  id         bigint generated always as identity primary key,
  person_id  bigint not null references identity.person,
  name       text not null,
  query      text not null,
  unique (person_id, name)
);

-- Every issue's words in one line, and its pairs of characters (two UTF-16 units in one number; single ones as well).
create table ledger.search_text (
  issue_id       bigint primary key references ledger.issue,
  owner_unit_id  bigint not null references identity.unit,
  words          text not null,
  grams          integer[] not null
);
create index search_grams on ledger.search_text using gin (grams) with (fastupdate = off);
