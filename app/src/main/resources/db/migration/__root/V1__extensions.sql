-- One schema per room; the rooms' own histories create what they need inside it.
create schema if not exists identity;
create schema if not exists documents;
create schema if not exists audit;
create schema if not exists ledger;
create schema if not exists planimport;
