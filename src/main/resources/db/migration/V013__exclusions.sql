-- What one side proposes to leave out of account and the other decides: exclusions of cases (rule C2) and reliefs of periods (rule B6), rows
-- of the council. A proposal is never changed; its states keep their earlier revisions (rule F3).

-- The board decides about cases without seeing whose they are: it has no grant on the case's columns.
create table exclusions (
  partnership_id uuid not null,
  organisation_id uuid not null,
  id uuid not null,
  service text not null,
  case_id uuid not null,
  case_ref text not null,
  -- from which service level; null from all
  service_level text,
  reason text not null,
  evidence text,
  side text not null check (side in ('provider', 'client')),
  done_by uuid not null references organisations (id),
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (partnership_id, organisation_id, id),
  foreign key (partnership_id, organisation_id) references members (partnership_id, organisation_id)
);
create index exclusions_case on exclusions (partnership_id, organisation_id, case_id);
alter table exclusions enable row level security;
alter table exclusions force row level security;
grant select on exclusions to concordat_member, concordat_partnership, concordat_auditor, concordat_worker;
grant insert on exclusions to concordat_member, concordat_partnership;
grant select (partnership_id, organisation_id, id, service, service_level, reason, evidence, side, done_by, recorded_at, recorded_by)
  on exclusions to concordat_board;
create policy exclusions_member on exclusions to concordat_member
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy exclusions_worker on exclusions for select to concordat_worker
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy exclusions_partnership on exclusions to concordat_partnership
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy exclusions_board on exclusions for select to concordat_board
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy exclusions_auditor on exclusions for select to concordat_auditor
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));

create table exclusion_states (
  partnership_id uuid not null,
  organisation_id uuid not null,
  exclusion_id uuid not null,
  state text not null check (state in ('proposed', 'accepted', 'rejected', 'withdrawn')),
  -- why it was decided so; null for what was proposed, or taken back
  reason text,
  revision int not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  superseded_at timestamptz,
  primary key (partnership_id, organisation_id, exclusion_id, revision),
  foreign key (partnership_id, organisation_id, exclusion_id) references exclusions (partnership_id, organisation_id, id),
  check ((state in ('accepted', 'rejected')) = (reason is not null))
);
create unique index exclusion_states_current on exclusion_states (partnership_id, organisation_id, exclusion_id) where superseded_at is null;
create index exclusion_states_accepted on exclusion_states (partnership_id, organisation_id) where superseded_at is null and state = 'accepted';
alter table exclusion_states enable row level security;
alter table exclusion_states force row level security;
grant select on exclusion_states to concordat_member, concordat_partnership, concordat_board, concordat_auditor, concordat_worker;
grant insert, update (superseded_at) on exclusion_states to concordat_member, concordat_partnership, concordat_board;
create policy exclusion_states_member on exclusion_states to concordat_member
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy exclusion_states_worker on exclusion_states for select to concordat_worker
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy exclusion_states_partnership on exclusion_states to concordat_partnership
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy exclusion_states_board on exclusion_states to concordat_board
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy exclusion_states_auditor on exclusion_states for select to concordat_auditor
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));

create table reliefs (
  partnership_id uuid not null,
  organisation_id uuid not null,
  id uuid not null,
  agreement text not null,
  -- of which service level; null of all the agreement's
  service_level text,
  -- in which area and its descendants; null in the whole council
  area text,
  period_from text not null,
  period_to text not null,
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  ground text not null check (ground in ('event-beyond-control', 'council-failure', 'other')),
  reason text not null,
  evidence text,
  side text not null check (side in ('provider', 'client')),
  done_by uuid not null references organisations (id),
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (partnership_id, organisation_id, id),
  foreign key (partnership_id, organisation_id) references members (partnership_id, organisation_id)
);
create index reliefs_days on reliefs (partnership_id, organisation_id, first_day, last_day);
alter table reliefs enable row level security;
alter table reliefs force row level security;
grant select on reliefs to concordat_member, concordat_partnership, concordat_board, concordat_auditor, concordat_worker;
grant insert on reliefs to concordat_member, concordat_partnership, concordat_board;
create policy reliefs_member on reliefs to concordat_member
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy reliefs_worker on reliefs for select to concordat_worker
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy reliefs_partnership on reliefs to concordat_partnership
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy reliefs_board on reliefs to concordat_board
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy reliefs_auditor on reliefs for select to concordat_auditor
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));

create table relief_states (
  partnership_id uuid not null,
  organisation_id uuid not null,
  relief_id uuid not null,
  state text not null check (state in ('proposed', 'accepted', 'rejected', 'withdrawn')),
  -- why it was decided so; null for what was proposed, or taken back
  reason text,
  revision int not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  superseded_at timestamptz,
  primary key (partnership_id, organisation_id, relief_id, revision),
  foreign key (partnership_id, organisation_id, relief_id) references reliefs (partnership_id, organisation_id, id),
  check ((state in ('accepted', 'rejected')) = (reason is not null))
);
create unique index relief_states_current on relief_states (partnership_id, organisation_id, relief_id) where superseded_at is null;
create index relief_states_accepted on relief_states (partnership_id, organisation_id) where superseded_at is null and state = 'accepted';
alter table relief_states enable row level security;
alter table relief_states force row level security;
grant select on relief_states to concordat_member, concordat_partnership, concordat_board, concordat_auditor, concordat_worker;
grant insert, update (superseded_at) on relief_states to concordat_member, concordat_partnership, concordat_board;
create policy relief_states_member on relief_states to concordat_member
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy relief_states_worker on relief_states for select to concordat_worker
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy relief_states_partnership on relief_states to concordat_partnership
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy relief_states_board on relief_states to concordat_board
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy relief_states_auditor on relief_states for select to concordat_auditor
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
