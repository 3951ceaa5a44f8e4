-- Lists count issues without their sub-issues; reading every part's JSON for that took seconds in long plans.
alter table planimport.item add column number text generated always as (entry ->> 'number') stored;
create index item_number on planimport.item (import_id, number) where kind = 'issue';
