-- What councils and groups of them would pay by themselves in a year (rule M7), as the keeper of the partnership's books gives or models
-- it. Every party reads it: fairness is computed from it alone and from the shares that are open among members. Each change is a new
-- revision (rule F3).

create table stand_alone_costs (
  partnership_id uuid not null references partnerships (id),
  id uuid not null,
  year text not null,
  source text not null,
  -- {"costs":[{"councils","cost"}]} as given, or {"components":[{"component","fixed",...}]} as modelled
  content jsonb not null,
  revision int not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  superseded_at timestamptz,
  primary key (partnership_id, id),
  unique (partnership_id, year, revision)
);
create unique index stand_alone_costs_current on stand_alone_costs (partnership_id, year) where superseded_at is null;
alter table stand_alone_costs enable row level security;
alter table stand_alone_costs force row level security;
grant select on stand_alone_costs to concordat_member, concordat_auditor;
grant select, insert, update (superseded_at) on stand_alone_costs to concordat_partnership, concordat_board;
create policy stand_alone_costs_member on stand_alone_costs for select to concordat_member
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy stand_alone_costs_auditor on stand_alone_costs for select to concordat_auditor
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy stand_alone_costs_partnership on stand_alone_costs to concordat_partnership
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy stand_alone_costs_board on stand_alone_costs to concordat_board
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
