-- Periods that are closed (rule F1), the counts that their results are made of from then on, and what restates them (rule F2).
-- A closure is of one month and of the whole partnership; a quarter or a year is closed when all its months are.

create table period_closures (
  partnership_id uuid not null references partnerships (id),
  id uuid not null,
  month date not null check (extract(day from month) = 1),
  -- why it was closed though figures were not agreed; null where all were
  decision text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (partnership_id, id),
  unique (partnership_id, month)
);
alter table period_closures enable row level security;
alter table period_closures force row level security;
grant select on period_closures to concordat_member, concordat_partnership, concordat_auditor, concordat_worker;
grant select, insert on period_closures to concordat_board;
create policy period_closures_member on period_closures for select to concordat_member
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy period_closures_partnership on period_closures for select to concordat_partnership
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy period_closures_auditor on period_closures for select to concordat_auditor
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy period_closures_worker on period_closures for select to concordat_worker
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy period_closures_board on period_closures to concordat_board
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));

-- What the cases of a closed month came to at the closing; where a result was restated, at the restatement as well.
create table closed_counts (
  partnership_id uuid not null,
  organisation_id uuid not null,
  agreement text not null,
  service_level text not null,
  service text not null,
  area text,
  month date not null,
  standing text not null check (standing in ('running', 'met', 'missed', 'no-target')),
  excluded boolean not null,
  taken bigint,
  cases bigint not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  unique nulls not distinct
    (partnership_id, organisation_id, month, agreement, service_level, service, area, standing, excluded, taken, recorded_at)
);
alter table closed_counts enable row level security;
alter table closed_counts force row level security;
grant select, insert, update (superseded_at) on closed_counts to concordat_worker;
grant select on closed_counts to concordat_member, concordat_partnership, concordat_board, concordat_auditor;
create policy closed_counts_worker on closed_counts to concordat_worker
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy closed_counts_member on closed_counts for select to concordat_member
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy closed_counts_partnership on closed_counts for select to concordat_partnership
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy closed_counts_board on closed_counts for select to concordat_board
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy closed_counts_auditor on closed_counts for select to concordat_auditor
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
