-- Units through time: what each was called and where it stood, who took over from whom, and the regions of GB/T 2260.
create table identity.region (
  code         text primary key check (code ~ '^[1-9][0-9]{5}$'),
  name         text not null,
  level        text not null check (level in ('province', 'prefecture', 'county')),
  parent_code  text references identity.region,
  valid_from   date,
  valid_to     date,
  became       text,
  own          boolean not null default false,
  check (own = (code like '9%')),
  check (valid_to is null or valid_from is null or valid_from <= valid_to)
);
create index region_by_name on identity.region (name);
create index region_by_parent on identity.region (parent_code);
comment on table identity.region is 'Every code the record knows, under its latest name. Codes beginning with 9, which GB/T 2260 leaves free, are an office''s own.';
comment on column identity.region.became is 'The code that the same place has since, where its name tells: of the district that a county became.';
comment on column identity.region.valid_from is 'First day by which the record has the code; absent where the record begins with it.';

create table identity.region_name (
  code        text not null references identity.region,
  name        text not null,
  valid_from  date,
  valid_to    date not null,
  primary key (code, valid_to)
);
comment on table identity.region_name is 'Names that a code had before its latest one.';

-- Which edition of the list is loaded; a start with another edition loads it anew.
create table identity.region_edition (
  only_row  boolean primary key default true check (only_row),
  digest    text not null
);

alter table identity.unit add column region_code text references identity.region;
create index unit_region on identity.unit (region_code);

-- What a unit was on a day. The last period says the same as identity.unit.
create table identity.unit_period (
  unit_id      bigint not null references identity.unit,
  valid_from   date not null default '-infinity',
  valid_to     date,
  name         text not null,
  kind         text not null,
  parent_id    bigint references identity.unit,
  region       text,
  region_code  text references identity.region,
  primary key (unit_id, valid_from),
  check (valid_to is null or valid_from <= valid_to)
);
comment on column identity.unit_period.valid_from is '-infinity where nobody said since when.';
create unique index unit_period_open on identity.unit_period (unit_id) where valid_to is null;
create index unit_period_name on identity.unit_period (name);
insert into identity.unit_period (unit_id, valid_from, valid_to, name, kind, parent_id, region)
select id, coalesce(valid_from, '-infinity'), valid_to, name, kind, parent_id, region from identity.unit;

-- Who took over from a closed unit; several rows for one predecessor are a split, several for one successor a merger.
create table identity.unit_succession (
  predecessor_id  bigint not null references identity.unit,
  successor_id    bigint not null references identity.unit,
  since           date not null,
  primary key (predecessor_id, successor_id),
  check (predecessor_id <> successor_id)
);
create index unit_succession_successor on identity.unit_succession (successor_id);

comment on table identity.unit_below is 'Every unit with itself, with each unit anywhere below it, and with each closed unit that it or one of those took over from.';
