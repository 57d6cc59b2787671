-- What evaluation makes of cases: for each case and service level the phases of its life, rows of the council. Only evaluation writes
-- them; a change closes the old rows and adds new ones (rule F3). The board may count them, it may not see whose cases they are.

create table case_phases (
  partnership_id uuid not null,
  organisation_id uuid not null,
  agreement text not null,
  service_level text not null,
  service text not null,
  area text,
  month date not null,
  standing text not null check (standing in ('running', 'met', 'missed', 'no-target')),
  from_at timestamptz not null,
  to_at timestamptz,
  version int not null,
  case_id uuid not null,
  case_ref text not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  foreign key (partnership_id, organisation_id) references members (partnership_id, organisation_id)
);
create index case_phases_counted on case_phases
  (partnership_id, organisation_id, month, agreement, service_level, area, standing);
create index case_phases_case on case_phases (partnership_id, organisation_id, case_id) where superseded_at is null;
alter table case_phases enable row level security;
alter table case_phases force row level security;
grant select, insert, update (superseded_at) on case_phases to concordat_worker;
grant select on case_phases to concordat_member, concordat_partnership, concordat_auditor;
grant select (partnership_id, organisation_id, agreement, service_level, service, area, month, standing, from_at, to_at, version,
  recorded_at, superseded_at) on case_phases to concordat_board;
create policy case_phases_worker on case_phases to concordat_worker
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), ''))::uuid[]))
  with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), ''))::uuid[]));
create policy case_phases_member on case_phases for select to concordat_member
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), ''))::uuid[]));
create policy case_phases_partnership on case_phases for select to concordat_partnership
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), ''))::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), ''))::uuid[]));
create policy case_phases_board on case_phases for select to concordat_board
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), ''))::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), ''))::uuid[]));
create policy case_phases_auditor on case_phases for select to concordat_auditor
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), ''))::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), ''))::uuid[]));
