-- What follows from results and is kept: the plans that serious failure needs (rule B5), and ratings that were overridden (rule B7). Rows of
-- the council that the result is of. Each change is a new revision (rule F3).

create table rectification_plans (
  partnership_id uuid not null references partnerships (id),
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  result text not null,
  period text not null,
  agreement text not null,
  service_level text not null,
  band text not null check (band in ('serious', 'severe', 'critical')),
  published_at timestamptz not null,
  due_on date,
  state text not null check (state in ('due', 'submitted', 'accepted', 'rejected', 'not-needed')),
  content jsonb,
  reason text,
  revision int not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  superseded_at timestamptz,
  primary key (partnership_id, organisation_id, id),
  unique (partnership_id, organisation_id, result, revision),
  check (state = 'not-needed' or (state = 'due') = (content is null))
);
create unique index rectification_plans_current on rectification_plans (partnership_id, organisation_id, result)
  where superseded_at is null;
alter table rectification_plans enable row level security;
alter table rectification_plans force row level security;
-- Evaluation makes a plan due; either side may be a council, a provider or the board, as the model has it.
grant select, insert on rectification_plans to concordat_worker;
grant select, insert, update (superseded_at) on rectification_plans
  to concordat_member, concordat_partnership, concordat_board;
grant select on rectification_plans to concordat_auditor;
create policy rectification_plans_worker on rectification_plans to concordat_worker
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy rectification_plans_member on rectification_plans to concordat_member
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy rectification_plans_partnership on rectification_plans to concordat_partnership
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy rectification_plans_board on rectification_plans to concordat_board
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy rectification_plans_auditor on rectification_plans for select to concordat_auditor
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));

-- No rating: the override was taken back.
create table rating_overrides (
  partnership_id uuid not null references partnerships (id),
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  result text not null,
  mapped text,
  rating text
    check (rating in ('Good', 'Approaching target', 'Requires improvement', 'Inadequate', 'Other')),
  reason text,
  revision int not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  superseded_at timestamptz,
  primary key (partnership_id, organisation_id, id),
  unique (partnership_id, organisation_id, result, revision),
  check ((rating is null) = (reason is null))
);
create unique index rating_overrides_current on rating_overrides (partnership_id, organisation_id, result)
  where superseded_at is null;
alter table rating_overrides enable row level security;
alter table rating_overrides force row level security;
grant select, insert, update (superseded_at) on rating_overrides
  to concordat_member, concordat_partnership, concordat_board;
grant select on rating_overrides to concordat_auditor;
create policy rating_overrides_member on rating_overrides to concordat_member
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy rating_overrides_partnership on rating_overrides to concordat_partnership
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy rating_overrides_board on rating_overrides to concordat_board
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy rating_overrides_auditor on rating_overrides for select to concordat_auditor
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
