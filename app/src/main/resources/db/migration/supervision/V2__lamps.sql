-- Lamps: rule sets as data in versions, which inspection uses which from which day, what was lit when, and what fell due by it.
create table supervision.rule_set (
  id             bigint generated always as identity primary key,
  owner_unit_id  bigint not null references identity.unit,
  preset         text,
  offered        boolean not null default false,
  created_at     timestamptz not null,
  version        integer not null default 0
);
comment on column supervision.rule_set.offered is 'Whether offices below the owner may use it as well.';
create unique index rule_set_preset on supervision.rule_set (owner_unit_id, preset) where preset is not null;

create table supervision.rule_set_version (
  id           bigint generated always as identity primary key,
  rule_set_id  bigint not null references supervision.rule_set,
  number       integer not null check (number > 0),
  name         text not null,
  body         jsonb not null,
  at           timestamptz not null,
  person_id    bigint not null references identity.person,
  person_name  text not null,
  unique (rule_set_id, number)
);

-- The latest row of an inspection whose first day has come counts; none is ever changed.
create table supervision.rule_use (
  id                   bigint generated always as identity primary key,
  inspection_id        bigint not null references ledger.inspection,
  rule_set_version_id  bigint references supervision.rule_set_version,
  from_on              date not null,
  reason               text not null default '',
  at                   timestamptz not null,
  person_id            bigint not null references identity.person,
  person_name          text not null
);
comment on column supervision.rule_use.rule_set_version_id is 'Absent: no lamps from that day.';
create index rule_use_inspection on supervision.rule_use (inspection_id, from_on desc, id desc);

-- One row from each change of an issue's lamp to the next.
create table supervision.lamp (
  id                   bigint generated always as identity primary key,
  issue_id             bigint not null references ledger.issue,
  lamp                 text not null check (lamp in ('red', 'orange', 'yellow', 'green', 'blue')),
  word                 text not null,
  reason               text not null,
  from_on              date not null,
  to_on                date check (to_on >= from_on),
  rule_set_version_id  bigint not null references supervision.rule_set_version,
  period_id            bigint references progress.period,
  at                   timestamptz not null
);
comment on column supervision.lamp.to_on is 'The day on which it was no longer lit; absent while it is.';
comment on column supervision.lamp.period_id is 'The reporting period in which it was lit.';
create unique index lamp_now on supervision.lamp (issue_id) where to_on is null;
create index lamp_issue on supervision.lamp (issue_id, from_on, id);

-- 亮灯后应办: a letter to write, an interview to hold, points taken.
create table supervision.due_act (
  id                   bigint generated always as identity primary key,
  issue_id             bigint not null references ledger.issue,
  rule_set_id          bigint not null references supervision.rule_set,
  rule_set_version_id  bigint not null references supervision.rule_set_version,
  cause                text not null,
  lamp                 text not null,
  word                 text not null,
  reason               text not null,
  act                  text not null check (act in ('letter', 'interview', 'none')),
  points               smallint not null check (points >= 0),
  unit_id              bigint references identity.unit,
  unit_name            text not null,
  on_day               date not null,
  at                   timestamptz not null,
  outcome              text check (outcome in ('done', 'waived')),
  note                 text,
  settled_at           timestamptz,
  settled_by           bigint references identity.person,
  settled_name         text,
  unique (issue_id, rule_set_id, cause, on_day)
);
comment on column supervision.due_act.cause is 'Which consequence of the rule set: lamp, way of counting, number, act.';
comment on column supervision.due_act.outcome is 'waived: not needed, for a reason; its points do not count. What only takes points has none until somebody waives it.';
create index due_act_open on supervision.due_act (on_day, id) where outcome is null and act <> 'none';
create index due_act_unit on supervision.due_act (unit_id, on_day);
