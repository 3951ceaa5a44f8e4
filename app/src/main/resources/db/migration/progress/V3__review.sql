-- The office's half of the month: mending after a verdict, tallies that lists and rates are read from, spot checks, sheets that come back.
alter table progress.review add column until_on date;
comment on column progress.review.until_on is 'The last day for what was asked to be mended or added; absent where nothing was.';

alter table progress.owed add column mend_until date;
comment on column progress.owed.mend_until is 'Until when it may be mended or added to although it was taken or its period is frozen; the office''s verdict sets it, the next submission clears it.';
create index owed_waiting on progress.owed (period_id, id) where part = 'submits' and state = 'submitted';
create index owed_gap on progress.owed (period_id, id) where state in ('missing', 'draft', 'returned') and released_at is null;
create index owed_late on progress.owed (period_id, id) where late;
create index owed_mend on progress.owed (mend_until) where mend_until is not null;
create index owed_in_order on progress.owed (period_id, id);

-- How many are owed and how they stand (what was released and never reported is not owed), per period, unit and part; kept by the triggers below, so that lists of 100,000 issues need not count.
create table progress.tally (
  period_id          bigint not null references progress.period,
  unit_id            bigint references identity.unit,
  part               text not null check (part in ('submits', 'contributes')),
  secret             boolean not null,
  owed               integer not null default 0,
  missing            integer not null default 0,
  draft              integer not null default 0,
  submitted          integer not null default 0,
  returned           integer not null default 0,
  accepted           integer not null default 0,
  late               integer not null default 0,
  frozen_filed       integer,
  frozen_returned    integer,
  frozen_unreviewed  integer,
  unique nulls not distinct (period_id, unit_id, part, secret)
);
comment on column progress.tally.secret is 'Rows of issues that only few may see are counted apart.';
comment on column progress.tally.late is 'Filed after the period froze, by a leave; part of submitted and accepted.';
comment on column progress.tally.frozen_filed is 'How many had been filed when the period froze, with those that nobody had reviewed; those that were returned and not mended are not among them.';
create index tally_unit on progress.tally (unit_id, period_id);

-- Every statement that changes what is owed holds its periods, so that a period freezes between such changes and never in the middle of one.
create function progress.tally_owed() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    perform 1 from progress.period p where p.id in (select n.period_id from fresh n) order by p.id for share;
    insert into progress.tally as t (period_id, unit_id, part, secret, owed, missing, draft, submitted, returned, accepted, late)
    select n.period_id, n.unit_id, n.part, i.secret, count(*), count(*) filter (where n.state = 'missing'),
           count(*) filter (where n.state = 'draft'), count(*) filter (where n.state = 'submitted'),
           count(*) filter (where n.state = 'returned'), count(*) filter (where n.state = 'accepted'),
           count(*) filter (where n.late and n.state in ('submitted', 'accepted'))
    from fresh n join ledger.issue i on i.id = n.issue_id
    where (n.released_at is null or n.state in ('submitted', 'accepted'))
    group by 1, 2, 3, 4 order by 1, 2, 3, 4
    on conflict (period_id, unit_id, part, secret) do update
    set owed = t.owed + excluded.owed, missing = t.missing + excluded.missing, draft = t.draft + excluded.draft,
        submitted = t.submitted + excluded.submitted, returned = t.returned + excluded.returned,
        accepted = t.accepted + excluded.accepted, late = t.late + excluded.late;
  else
    perform 1 from progress.period p where p.id in (select s.period_id from stale s) order by p.id for share;
    insert into progress.tally as t (period_id, unit_id, part, secret, owed, missing, draft, submitted, returned, accepted, late)
    select m.* from (
      select d.period_id, d.unit_id, d.part, i.secret, sum(d.n) as owed, sum(case d.state when 'missing' then d.n else 0 end) as missing,
             sum(case d.state when 'draft' then d.n else 0 end) as draft, sum(case d.state when 'submitted' then d.n else 0 end) as submitted,
             sum(case d.state when 'returned' then d.n else 0 end) as returned, sum(case d.state when 'accepted' then d.n else 0 end) as accepted,
             sum(case when d.late and d.state in ('submitted', 'accepted') then d.n else 0 end) as late
      from (select f.period_id, f.unit_id, f.part, f.issue_id, f.state, f.late, 1 as n from fresh f where (f.released_at is null or f.state in ('submitted', 'accepted'))
            union all
            select s.period_id, s.unit_id, s.part, s.issue_id, s.state, s.late, -1 from stale s where (s.released_at is null or s.state in ('submitted', 'accepted'))) d
      join ledger.issue i on i.id = d.issue_id
      group by d.period_id, d.unit_id, d.part, i.secret) m
    where (m.owed, m.missing, m.draft, m.submitted, m.returned, m.accepted, m.late) <> (0, 0, 0, 0, 0, 0, 0)
    order by m.period_id, m.unit_id, m.part, m.secret
    on conflict (period_id, unit_id, part, secret) do update
    set owed = t.owed + excluded.owed, missing = t.missing + excluded.missing, draft = t.draft + excluded.draft,
        submitted = t.submitted + excluded.submitted, returned = t.returned + excluded.returned,
        accepted = t.accepted + excluded.accepted, late = t.late + excluded.late;
  end if;
  return null;
end $$;
create trigger tally_more after insert on progress.owed referencing new table as fresh
  for each statement execute function progress.tally_owed();
create trigger tally_moved after update on progress.owed referencing new table as fresh old table as stale
  for each statement execute function progress.tally_owed();

create function progress.tally_less() returns trigger language plpgsql as $$
begin
  perform 1 from progress.period p where p.id in (select s.period_id from stale s) order by p.id for share;
  update progress.tally t
  set owed = t.owed - d.owed, missing = t.missing - d.missing, draft = t.draft - d.draft, submitted = t.submitted - d.submitted,
      returned = t.returned - d.returned, accepted = t.accepted - d.accepted, late = t.late - d.late
  from (select s.period_id, s.unit_id, s.part, i.secret, count(*) as owed, count(*) filter (where s.state = 'missing') as missing,
               count(*) filter (where s.state = 'draft') as draft, count(*) filter (where s.state = 'submitted') as submitted,
               count(*) filter (where s.state = 'returned') as returned, count(*) filter (where s.state = 'accepted') as accepted,
               count(*) filter (where s.late and s.state in ('submitted', 'accepted')) as late
        from stale s join ledger.issue i on i.id = s.issue_id
        where (s.released_at is null or s.state in ('submitted', 'accepted')) group by 1, 2, 3, 4) d
  where t.period_id = d.period_id and t.unit_id is not distinct from d.unit_id and t.part = d.part and t.secret = d.secret;
  return null;
end $$;
create trigger tally_fewer after delete on progress.owed referencing old table as stale
  for each statement execute function progress.tally_less();

insert into progress.tally (period_id, unit_id, part, secret, owed, missing, draft, submitted, returned, accepted, late)
select o.period_id, o.unit_id, o.part, i.secret, count(*), count(*) filter (where o.state = 'missing'), count(*) filter (where o.state = 'draft'),
       count(*) filter (where o.state = 'submitted'), count(*) filter (where o.state = 'returned'), count(*) filter (where o.state = 'accepted'),
       count(*) filter (where o.late and o.state in ('submitted', 'accepted'))
from progress.owed o join ledger.issue i on i.id = o.issue_id where (o.released_at is null or o.state in ('submitted', 'accepted')) group by 1, 2, 3, 4;

-- Names that stand for no registered unit lie side by side in a snapshot too.
alter table progress.snapshot_measure drop constraint snapshot_measure_period_id_issue_id_measure_id_unit_id_key;
-- Of its references one is enough: what was owed knows its period, issue, measure, unit and report, and checking all six
-- took four fifths of the time of a freeze.
alter table progress.snapshot_measure
  add column owed_id bigint not null references progress.owed,
  add primary key (owed_id),
  drop constraint snapshot_measure_period_id_fkey,
  drop constraint snapshot_measure_issue_id_fkey,
  drop constraint snapshot_measure_measure_id_fkey,
  drop constraint snapshot_measure_unit_id_fkey,
  drop constraint snapshot_measure_report_id_fkey;
create index snapshot_measure_of on progress.snapshot_measure (period_id, issue_id, measure_id);

-- 抽查: what was drawn, from what, by which seed; anyone can draw it again.
create table progress.spot_draw (
  id           bigint generated always as identity primary key,
  period_id    bigint not null references progress.period,
  seed         text not null,
  share        smallint check (share between 1 and 100),
  wanted       integer not null check (wanted > 0),
  population   bigint[] not null,
  at           timestamptz not null,
  person_id    bigint not null references identity.person,
  person_name  text not null
);
comment on column progress.spot_draw.share is 'In percent, where a share was asked for instead of a number.';
comment on column progress.spot_draw.population is 'The reports drawn from, by number. They are put in the order of sha256(seed || '':'' || number), and the first ones are drawn.';
create index spot_draw_period on progress.spot_draw (period_id, id desc);

create table progress.spot_check (
  id           bigint generated always as identity primary key,
  draw_id      bigint not null references progress.spot_draw,
  position     integer not null check (position > 0),
  owed_id      bigint not null references progress.owed,
  report_id    bigint not null references progress.report,
  result       text check (result in ('passed', 'failed')),
  note         text not null default '',
  at           timestamptz,
  person_id    bigint references identity.person,
  person_name  text,
  unique (draw_id, position),
  check ((result is null) = (at is null))
);
create index spot_check_open on progress.spot_check (draw_id, position) where result is null;
create index spot_check_report on progress.spot_check (report_id);

-- Sheets with reports that were filled offline and came back.
create table progress.sheet (
  id           bigint generated always as identity primary key,
  file_id      bigint not null references documents.file,
  unit_id      bigint not null references identity.unit,
  person_id    bigint not null references identity.person,
  person_name  text not null,
  at           timestamptz not null,
  rows         integer not null,
  faults       integer not null,
  changes      integer not null,
  applied_at   timestamptz,
  applied_as   text check (applied_as in ('drafts', 'reports')),
  applied_by   text,
  check ((applied_at is null) = (applied_as is null))
);
create index sheet_unit on progress.sheet (unit_id, id desc);
