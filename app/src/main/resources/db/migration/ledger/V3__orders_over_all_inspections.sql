-- Who sees a whole country sorts by any column as fast as who sees one plan.
create index issue_all_title on ledger.issue (title_key, inspection_id, sort_key, id);
create index issue_all_area on ledger.issue (area_key, inspection_id, sort_key, id);
create index issue_all_lead on ledger.issue (lead_key, inspection_id, sort_key, id);
create index issue_all_progress on ledger.issue (progress_key, inspection_id, sort_key, id);
create index issue_all_acceptance on ledger.issue (acceptance_key, inspection_id, sort_key, id);
