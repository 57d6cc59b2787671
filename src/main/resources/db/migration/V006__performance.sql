-- What evaluation makes of cases: for each case and service level the phases of its life, rows of the council. Only evaluation writes
-- them; a change closes the old rows and adds new ones (rule F3). The board may count them, it may not see whose cases they are.
-- No foreign key to members: evaluation acts for one council that it was given, and the look-up took 40 % of the time of a load.

create table case_phases (
  partnership_id uuid not null,
  organisation_id uuid not null,
  agreement text not null,
  service_level text not null,
  service text not null,
  area text,
  month date not null,
  standing text not null check (standing in ('running', 'met', 'missed', 'no-target')),
  -- since when the case was running in the same month, until it stood as said; null where it was not
  running_from timestamptz check (running_from < from_at),
  from_at timestamptz not null,
  to_at timestamptz,
  version int not null,
  case_id uuid not null,
  case_ref text not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz
);
create index case_phases_month on case_phases (partnership_id, organisation_id, month, from_at);
create index case_phases_case on case_phases (partnership_id, organisation_id, case_id) where superseded_at is null;
create index case_phases_passing on case_phases (partnership_id, organisation_id, to_at)
  where superseded_at is null and to_at is not null;
alter table case_phases set (autovacuum_analyze_scale_factor = 0.02);
alter table case_phases enable row level security;
alter table case_phases force row level security;
grant select, insert, update (superseded_at) on case_phases to concordat_worker;
grant select on case_phases to concordat_member, concordat_partnership, concordat_auditor;
grant select (partnership_id, organisation_id, agreement, service_level, service, area, month, standing, running_from, from_at, to_at,
  version, recorded_at, superseded_at) on case_phases to concordat_board;
create policy case_phases_worker on case_phases to concordat_worker
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy case_phases_member on case_phases for select to concordat_member
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy case_phases_partnership on case_phases for select to concordat_partnership
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy case_phases_board on case_phases for select to concordat_board
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy case_phases_auditor on case_phases for select to concordat_auditor
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));

-- How many present phases of a month last for ever: what every case comes to, where nothing else happens to it. Results as of an
-- instant are these, less what begins after it, and with what has passed since; so a result reads a few rows, never the cases.
create table result_cells (
  partnership_id uuid not null,
  organisation_id uuid not null,
  agreement text not null,
  service_level text not null,
  service text not null,
  area text,
  month date not null,
  standing text not null check (standing in ('running', 'met', 'missed', 'no-target')),
  cases bigint not null,
  unique nulls not distinct (partnership_id, organisation_id, month, agreement, service_level, service, area, standing)
);
alter table result_cells enable row level security;
alter table result_cells force row level security;
grant select, insert, update (cases) on result_cells to concordat_worker;
grant select on result_cells to concordat_member, concordat_partnership, concordat_board, concordat_auditor;
create policy result_cells_worker on result_cells to concordat_worker
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy result_cells_member on result_cells for select to concordat_member
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy result_cells_partnership on result_cells for select to concordat_partnership
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy result_cells_board on result_cells for select to concordat_board
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy result_cells_auditor on result_cells for select to concordat_auditor
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));

-- When something that a month's results are made of was recorded: each time is a revision of the result (rule F3).
create table result_revisions (
  partnership_id uuid not null,
  organisation_id uuid not null,
  agreement text not null,
  service_level text not null,
  month date not null,
  recorded_at timestamptz not null,
  primary key (partnership_id, organisation_id, agreement, service_level, month, recorded_at)
);
create index result_revisions_recorded on result_revisions (partnership_id, organisation_id, recorded_at);
alter table result_revisions enable row level security;
alter table result_revisions force row level security;
grant select, insert on result_revisions to concordat_worker;
grant select on result_revisions to concordat_member, concordat_partnership, concordat_board, concordat_auditor;
create policy result_revisions_worker on result_revisions to concordat_worker
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy result_revisions_member on result_revisions for select to concordat_member
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy result_revisions_partnership on result_revisions for select to concordat_partnership
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy result_revisions_board on result_revisions for select to concordat_board
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy result_revisions_auditor on result_revisions for select to concordat_auditor
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
