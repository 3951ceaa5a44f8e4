-- Where an issue stands in figures, its lamp and its doubts; staged dates; dates put off; places on the map.
alter table ledger.issue
  add column percent          smallint not null default 0 check (percent between 0 and 100),
  add column scheduled        smallint check (scheduled between 0 and 100),
  add column forecast_on      date,
  add column original_due_on  date,
  add column reported_at      timestamptz,
  add column lamp             text check (lamp in ('red', 'orange', 'yellow', 'green', 'blue')),
  add column lamp_word        text,
  add column lamp_reason      text,
  add column doubts           integer not null default 0 check (doubts >= 0),
  add column lamp_key         smallint not null generated always as (
    case lamp when 'red' then 0 when 'orange' then 1 when 'yellow' then 2 when 'green' then 3 when 'blue' then 3 else 4 end) stored;
comment on column ledger.issue.percent is 'How much of the work is done, from the last accepted reports of its measures.';
comment on column ledger.issue.scheduled is 'How much should be done by the day of reckoning, from its milestones; absent where nothing can be reckoned.';
comment on column ledger.issue.original_due_on is 'The last day as the plan had it, where an extension moved it; absent where none did.';
comment on column ledger.issue.doubts is 'Findings of the standing checks that nobody has settled.';
create index issue_by_lamp on ledger.issue (inspection_id, lamp_key, sort_key, id);
create index issue_all_lamp on ledger.issue (lamp_key, inspection_id, sort_key, id);
create index issue_doubtful on ledger.issue (inspection_id) where doubts > 0;

alter table ledger.measure
  add column progress         text not null default 'not-started'
                              check (progress in ('not-started', 'behind', 'on-schedule', 'ahead', 'nearly-done', 'done')),
  add column percent          smallint not null default 0 check (percent between 0 and 100),
  add column scheduled        smallint check (scheduled between 0 and 100),
  add column forecast_on      date,
  add column original_due_on  date,
  add column reported_at      timestamptz;

alter table ledger.change drop constraint change_origin_check;
alter table ledger.change add check (origin in ('plan', 'page', 'sheet', 'report', 'extension'));

-- 倒排工期: staged dates inside a measure or an issue.
create table ledger.milestone (
  id               bigint generated always as identity primary key,
  issue_id         bigint not null references ledger.issue,
  measure_id       bigint references ledger.measure,
  number           integer not null check (number > 0),
  what             text not null,
  due_on           date not null,
  original_due_on  date,
  percent          smallint check (percent between 0 and 100),
  origin           text not null check (origin in ('plan', 'added')),
  reached_on       date,
  note             text,
  created_at       timestamptz not null,
  created_by       bigint references identity.person,
  withdrawn_at     timestamptz,
  version          integer not null default 0
);
comment on column ledger.milestone.percent is 'How much of the whole is done when it is reached; absent: an even share.';
create index milestone_issue on ledger.milestone (issue_id, measure_id, due_on) where withdrawn_at is null;
create index milestone_open on ledger.milestone (due_on) where withdrawn_at is null and reached_on is null;

-- 延期: asked for by a unit, checked by the office, approved by a leader, where the rule says so also by the higher office.
create table ledger.extension (
  id             bigint generated always as identity primary key,
  issue_id       bigint not null references ledger.issue,
  measure_id     bigint references ledger.measure,
  milestone_id   bigint references ledger.milestone,
  unit_id        bigint not null references identity.unit,
  unit_name      text not null,
  from_on        date not null,
  to_on          date not null check (to_on > from_on),
  reason         text not null,
  progress       text not null,
  state          text not null check (state in ('applied', 'checked', 'approved', 'granted', 'refused', 'withdrawn')),
  higher         boolean not null default false,
  applied_at     timestamptz not null,
  applied_by     bigint not null references identity.person,
  applied_name   text not null,
  decided_at     timestamptz,
  version        integer not null default 0
);
comment on column ledger.extension.higher is 'Whether the higher office has a say after the leader.';
create index extension_issue on ledger.extension (issue_id, id);
create index extension_open on ledger.extension (state, id) where state in ('applied', 'checked', 'approved');
create table ledger.extension_step (
  id            bigint generated always as identity primary key,
  extension_id  bigint not null references ledger.extension,
  outcome       text not null check (outcome in ('applied', 'checked', 'approved', 'granted', 'refused', 'withdrawn')),
  opinion       text not null,
  at            timestamptz not null,
  person_id     bigint not null references identity.person,
  person_name   text not null,
  unit_id       bigint not null references identity.unit
);
create index extension_step_of on ledger.extension_step (extension_id, id);
create table ledger.extension_file (
  extension_id  bigint not null references ledger.extension,
  file_id       bigint not null references documents.file,
  primary key (extension_id, file_id)
);

-- 点位: places where an issue lies.
create table ledger.point (
  id            bigint generated always as identity primary key,
  issue_id      bigint not null references ledger.issue,
  number        integer not null check (number > 0),
  name          text not null,
  area          text,
  latitude      double precision check (latitude between -90 and 90),
  longitude     double precision check (longitude between -180 and 180),
  note          text,
  created_at    timestamptz not null,
  created_by    bigint references identity.person,
  withdrawn_at  timestamptz,
  version       integer not null default 0,
  check ((latitude is null) = (longitude is null))
);
create unique index point_number on ledger.point (issue_id, number) where withdrawn_at is null;
