-- Jobs: when each is due next (db-scheduler's table), and every run with its node, result or error.
create schema if not exists jobs;

-- As db-scheduler 16 wants it; nobody else writes here.
create table jobs.scheduled_task (
  task_name             text not null,
  task_instance         text not null,
  task_data             bytea,
  execution_time        timestamptz not null,
  picked                boolean not null,
  picked_by             text,
  last_success          timestamptz,
  last_failure          timestamptz,
  consecutive_failures  integer,
  last_heartbeat        timestamptz,
  version               bigint not null,
  priority              smallint,
  primary key (task_name, task_instance)
);
create index scheduled_task_due on jobs.scheduled_task (execution_time);
create index scheduled_task_heartbeat on jobs.scheduled_task (last_heartbeat);

create table jobs.run (
  id          bigint generated always as identity primary key,
  job         text not null,
  node        text not null,
  started_at  timestamptz not null,
  ended_at    timestamptz,
  outcome     text not null default 'running' check (outcome in ('running', 'done', 'failed', 'broken-off')),
  result      text not null default '',
  error       text not null default '',
  asked_by    text not null default '',
  asked_why   text not null default ''
);
comment on column jobs.run.outcome is 'broken-off: the node ended in the middle; another went on with a run of its own.';
comment on column jobs.run.result is 'What was done, in Chinese; runs of jobs that are due again and again and found nothing to do are not kept, but for the last.';
create index run_of_job on jobs.run (job, id desc);
create index run_open on jobs.run (job) where outcome = 'running';
create index run_age on jobs.run (started_at);

-- Somebody wants a job to run now: taken by the run that follows.
create table jobs.request (
  job          text primary key,
  at           timestamptz not null,
  person_name  text not null,
  reason       text not null
);
