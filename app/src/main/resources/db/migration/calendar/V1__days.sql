-- Working days that differ from Monday to Friday: what the published arrangements say beyond the library, and what an office enters.
create schema if not exists calendar;

create table calendar.day (
  id           bigint generated always as identity primary key,
  day          date not null,
  working      boolean not null,
  name         text not null,
  source       text not null,
  at           timestamptz not null,
  person_id    bigint references identity.person,
  person_name  text not null,
  withdrawn_at timestamptz
);
comment on column calendar.day.working is 'False: a holiday on a day that would be worked; true: a day worked in exchange for one.';
comment on column calendar.day.source is 'The notice that says so, for example 国办发明电〔2025〕7号.';
create unique index day_now on calendar.day (day) where withdrawn_at is null;
