-- It takes the primary key's place, in a moment. Whoever is in the way for longer is not waited for, since everybody else would wait as well: the next
-- start tries again.
set local lock_timeout = '10s';
alter table result_revisions drop constraint result_revisions_pkey,
  add constraint result_revisions_pkey primary key using index result_revisions_by_month;
