-- How many issues stood where when a period froze: the trend of years is read from a few rows instead of a million.
create table progress.month_tally (
  period_id   bigint not null references progress.period,
  secret      boolean not null,
  progress    text not null,
  acceptance  text not null,
  lamp        text,
  issues      integer not null,
  unique nulls not distinct (period_id, secret, progress, acceptance, lamp)
);
