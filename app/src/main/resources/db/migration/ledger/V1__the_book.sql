-- The book: inspections, plan versions, issues, measures, deadlines, responsibilities, tasks, indicators, and where each was read.
create table ledger.inspection (
  id             bigint generated always as identity primary key,
  name           text not null,
  region         text not null,
  level          text check (level in ('central', 'provincial', 'municipal')),
  kind           text check (kind in ('inspection', 'look-back', 'special')),
  round          integer check (round > 0),
  team           text,
  starts         text,
  ends           text,
  feedback       text,
  owner_unit_id  bigint not null references identity.unit,
  created_at     timestamptz not null,
  version        integer not null default 0
);
comment on column ledger.inspection.starts is 'A date, or --07-14 where the plan does not state the year.';
create index inspection_owner on ledger.inspection (owner_unit_id);

create table ledger.plan_version (
  id             bigint generated always as identity primary key,
  inspection_id  bigint not null references ledger.inspection,
  number         integer not null check (number > 0),
  title          text not null,
  file_id        bigint references documents.file,
  text           text not null,
  blocks         jsonb not null,
  declared       jsonb not null,
  petitions      jsonb not null,
  issued         text,
  published      text,
  adopted_at     timestamptz not null,
  adopted_by     bigint not null references identity.person,
  unique (inspection_id, number)
);

create table ledger.issue (
  id                bigint generated always as identity primary key,
  inspection_id     bigint not null references ledger.inspection,
  owner_unit_id     bigint not null references identity.unit,
  parent_id         bigint references ledger.issue,
  number            text not null,
  sort_key          text not null,
  label             text,
  description       text not null,
  target            text,
  area              text,
  deadline_raw      text,
  due_on            date,
  immediate         boolean not null default false,
  long_term         boolean not null default false,
  continuous        boolean not null default false,
  progress          text not null default 'not-started'
                    check (progress in ('not-started', 'behind', 'on-schedule', 'ahead', 'nearly-done', 'done')),
  acceptance        text not null default 'none'
                    check (acceptance in ('none', 'in-acceptance', 'on-notice', 'closed', 'returned')),
  lead_unit         text,
  lead_unit_id      bigint references identity.unit,
  unit_count        integer not null default 0,
  measure_count     integer not null default 0,
  leaf              boolean not null default true,
  plan_version_id   bigint not null references ledger.plan_version,
  withdrawn_at      timestamptz,
  version           integer not null default 0,
  unique (inspection_id, number)
);
comment on column ledger.issue.sort_key is 'The number with each part padded, so that 2 comes before 10 and 6 before 6.1.';
comment on column ledger.issue.due_on is 'The last day stated for the issue itself; measures may be due earlier.';
comment on column ledger.issue.leaf is 'False for a problem that only gathers its sub-problems.';
create index issue_parent on ledger.issue (parent_id);

create table ledger.measure (
  id               bigint generated always as identity primary key,
  issue_id         bigint not null references ledger.issue,
  number           integer not null check (number > 0),
  text             text not null,
  due_on           date,
  plan_version_id  bigint not null references ledger.plan_version,
  withdrawn_at     timestamptz,
  version          integer not null default 0
);
create unique index measure_number on ledger.measure (issue_id, number) where withdrawn_at is null;

-- One row per meaning of a deadline's words, for an issue or for one of its measures.
create table ledger.deadline (
  id          bigint generated always as identity primary key,
  issue_id    bigint not null references ledger.issue,
  measure_id  bigint references ledger.measure,
  kind        text not null check (kind in ('immediate', 'long-term', 'continuous', 'by-date', 'relative', 'recurring', 'staged', 'open-ended')),
  raw         text,
  due_on      date,
  precision   text check (precision in ('day', 'month', 'quarter', 'half-year', 'year')),
  detail      jsonb not null default '{}',
  withdrawn_at  timestamptz
);
create index deadline_issue on ledger.deadline (issue_id);
create index deadline_measure on ledger.deadline (measure_id) where measure_id is not null;

create table ledger.responsibility (
  id         bigint generated always as identity primary key,
  issue_id   bigint not null references ledger.issue,
  unit_id    bigint references identity.unit,
  unit_name  text not null,
  role       text not null check (role in ('lead', 'responsible', 'participating', 'supervising', 'accepting')),
  measures   integer[] not null default '{}',
  scope      text not null default 'all' check (scope in ('all', 'clauses', 'own-area')),
  is_group   boolean not null default false,
  raw        text not null,
  position   integer not null,
  withdrawn_at  timestamptz
);
comment on column ledger.responsibility.withdrawn_at is 'A duty that changes is withdrawn and entered anew, so that it can be told who had it when.';
create index responsibility_issue on ledger.responsibility (issue_id, position);
create index responsibility_unit on ledger.responsibility (unit_id, issue_id) where unit_id is not null and withdrawn_at is null;

create table ledger.task (
  id                     bigint generated always as identity primary key,
  inspection_id          bigint not null references ledger.inspection,
  number                 text not null,
  sort_key               text not null,
  section                text,
  title                  text not null,
  text                   text not null,
  division_by_reference  text,
  deadlines              jsonb not null default '[]',
  due_on                 date,
  plan_version_id        bigint not null references ledger.plan_version,
  withdrawn_at           timestamptz,
  unique (inspection_id, number)
);
create table ledger.task_responsibility (
  task_id    bigint not null references ledger.task,
  position   integer not null,
  unit_id    bigint references identity.unit,
  unit_name  text not null,
  role       text not null check (role in ('lead', 'responsible', 'participating', 'supervising', 'accepting')),
  is_group   boolean not null default false,
  raw        text not null,
  primary key (task_id, position)
);

create table ledger.indicator (
  id               bigint generated always as identity primary key,
  inspection_id    bigint not null references ledger.inspection,
  name             text not null,
  comparator       text not null check (comparator in ('<', '<=', '=', '>=', '>', 'decrease-by', 'increase-by')),
  value            numeric not null,
  unit             text,
  due              text,
  baseline_year    integer,
  plan_version_id  bigint not null references ledger.plan_version,
  withdrawn_at     timestamptz
);
create index indicator_inspection on ledger.indicator (inspection_id);

-- The words each field was read from. A later plan version adds rows; earlier ones stay.
create table ledger.quotation (
  plan_version_id  bigint not null references ledger.plan_version,
  subject_kind     text not null check (subject_kind in ('inspection', 'issue', 'measure', 'deadline', 'responsibility', 'task', 'indicator')),
  subject_id       bigint not null,
  field            text not null,
  start_at         integer not null check (start_at >= 0),
  end_at           integer not null check (end_at >= start_at),
  reason           text,
  original         text,
  primary key (subject_kind, subject_id, field, plan_version_id)
);
comment on column ledger.quotation.original is 'What the reader had read, where a person corrected it.';

-- What was changed in an issue, field by field: who, when, from what, to what, why, from where.
create table ledger.change (
  id           bigint generated always as identity primary key,
  issue_id     bigint not null references ledger.issue,
  measure_no   integer,
  field        text not null,
  plan_version_id  bigint references ledger.plan_version,
  before       text,
  after        text,
  reason       text,
  origin       text not null check (origin in ('plan', 'page', 'sheet')),
  at           timestamptz not null,
  person_id    bigint references identity.person,
  person_name  text not null
);
create index change_issue on ledger.change (issue_id, id desc);
