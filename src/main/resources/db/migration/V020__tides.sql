-- Up to when a council's cells are told. A cell says how many present phases stand so at this instant, its tide; evaluation moves it on
-- whenever it writes, by what has turned since. A result as of now is then the cells with what has turned since the last writing, however
-- many cases are open. Infinity: what every case comes to where nothing else happens to it, as cells have been told until now.
create table result_tides (
  partnership_id uuid not null,
  organisation_id uuid not null,
  as_of timestamptz not null,
  primary key (partnership_id, organisation_id)
);
alter table result_cells no force row level security;
insert into result_tides select distinct partnership_id, organisation_id, 'infinity'::timestamptz from result_cells;
alter table result_cells force row level security;

alter table result_tides enable row level security;
alter table result_tides force row level security;
grant select, insert, update (as_of) on result_tides to concordat_worker;
grant select on result_tides to concordat_member, concordat_partnership, concordat_board, concordat_auditor;
create policy result_tides_worker on result_tides to concordat_worker
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy result_tides_member on result_tides for select to concordat_member
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy result_tides_partnership on result_tides for select to concordat_partnership
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy result_tides_board on result_tides for select to concordat_board
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy result_tides_auditor on result_tides for select to concordat_auditor
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));

-- What turns after it was recorded, and so may turn after the tide: few phases, for most are of cases long settled.
create index case_phases_beginning on case_phases (partnership_id, organisation_id, from_at)
  where superseded_at is null and from_at > recorded_at;
create index case_phases_running on case_phases (partnership_id, organisation_id, running_from)
  where superseded_at is null and running_from > recorded_at;
-- Every load changes many cells; room on their pages keeps former versions from adding pages.
alter table result_cells set (fillfactor = 50);
