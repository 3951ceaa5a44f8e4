-- A sheet tells what its rows tell: people without sight of a secret issue do not find the sheets that hold it.
alter table exchange.sheet_import add column issues bigint[];
comment on column exchange.sheet_import.issues is 'Ids of all issues in the sheet; null for sheets of before, which only people with sight of everything find.';
