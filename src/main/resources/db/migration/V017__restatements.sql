-- What restates closed periods (rule F2): proposed by one side, decided by the other, of a figure with its new numbers or of the result of a
-- service level, which is counted anew from what is known then. Rows of the council; the states keep their earlier revisions (rule F3).

create table restatements (
  partnership_id uuid not null,
  organisation_id uuid not null,
  id uuid not null,
  -- either a figure and its new numbers
  figure_id uuid,
  numerator numeric,
  denominator numeric,
  value numeric,
  -- or the result of a service level
  agreement text,
  service_level text,
  period text not null,
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  reason text not null,
  evidence text,
  side text not null check (side in ('provider', 'client')),
  done_by uuid not null references organisations (id),
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (partnership_id, organisation_id, id),
  foreign key (partnership_id, organisation_id) references members (partnership_id, organisation_id),
  check ((figure_id is null) = (agreement is not null and service_level is not null)),
  check ((figure_id is null) = (numerator is null and value is null)),
  check ((numerator is null) = (denominator is null))
);
create index restatements_figure on restatements (partnership_id, organisation_id, figure_id);
alter table restatements enable row level security;
alter table restatements force row level security;
grant select on restatements to concordat_member, concordat_partnership, concordat_board, concordat_auditor, concordat_worker;
grant insert on restatements to concordat_member, concordat_partnership, concordat_board;
create policy restatements_member on restatements to concordat_member
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy restatements_partnership on restatements to concordat_partnership
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy restatements_board on restatements to concordat_board
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy restatements_worker on restatements for select to concordat_worker
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy restatements_auditor on restatements for select to concordat_auditor
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));

create table restatement_states (
  partnership_id uuid not null,
  organisation_id uuid not null,
  restatement_id uuid not null,
  state text not null check (state in ('proposed', 'accepted', 'rejected', 'withdrawn')),
  -- why it was decided so; null for what was proposed, or taken back
  reason text,
  revision int not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  superseded_at timestamptz,
  primary key (partnership_id, organisation_id, restatement_id, revision),
  foreign key (partnership_id, organisation_id, restatement_id) references restatements (partnership_id, organisation_id, id),
  check ((state in ('accepted', 'rejected')) = (reason is not null))
);
create unique index restatement_states_current on restatement_states (partnership_id, organisation_id, restatement_id)
  where superseded_at is null;
alter table restatement_states enable row level security;
alter table restatement_states force row level security;
grant select on restatement_states to concordat_member, concordat_partnership, concordat_board, concordat_auditor, concordat_worker;
grant insert, update (superseded_at) on restatement_states to concordat_member, concordat_partnership, concordat_board;
create policy restatement_states_member on restatement_states to concordat_member
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy restatement_states_partnership on restatement_states to concordat_partnership
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy restatement_states_board on restatement_states to concordat_board
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy restatement_states_worker on restatement_states for select to concordat_worker
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy restatement_states_auditor on restatement_states for select to concordat_auditor
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));

-- When results of closed months were counted anew: from then on they are what was known at that instant.
create table restated_results (
  partnership_id uuid not null,
  organisation_id uuid not null,
  agreement text not null,
  service_level text not null,
  month date not null,
  recorded_at timestamptz not null,
  primary key (partnership_id, organisation_id, agreement, service_level, month, recorded_at)
);
alter table restated_results enable row level security;
alter table restated_results force row level security;
grant select, insert on restated_results to concordat_worker;
grant select on restated_results to concordat_member, concordat_partnership, concordat_board, concordat_auditor;
create policy restated_results_worker on restated_results to concordat_worker
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy restated_results_member on restated_results for select to concordat_member
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy restated_results_partnership on restated_results for select to concordat_partnership
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy restated_results_board on restated_results for select to concordat_board
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy restated_results_auditor on restated_results for select to concordat_auditor
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
