-- From which month on a process is marked as changed, so that control charts of the measure have limits of their own from then on (rule S1), with
-- earlier revisions (rule F3). The organisation is the council whose charts it is about alone; nobody's id where it is about all councils',
-- and every party sees it.

create table process_changes (
  partnership_id uuid not null references partnerships (id),
  organisation_id uuid not null,
  id uuid not null,
  slug text not null,
  measure text not null,
  -- its first month, 2026-04
  starts text not null check (starts ~ '^\d{4}-\d{2}$'),
  reason text not null,
  withdrawn boolean not null,
  revision int not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  superseded_at timestamptz,
  primary key (partnership_id, organisation_id, id),
  unique (partnership_id, organisation_id, slug, revision)
);
create unique index process_changes_current on process_changes (partnership_id, slug) where superseded_at is null;
alter table process_changes enable row level security;
alter table process_changes force row level security;
grant select on process_changes to concordat_member, concordat_auditor;
grant select, insert, update (superseded_at) on process_changes to concordat_partnership, concordat_board;
create policy process_changes_member on process_changes for select to concordat_member
  using (organisation_id = any ((select array[nullif(current_setting('app.organisation', true), '')::uuid,
      '00000000-0000-0000-0000-000000000000'::uuid])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy process_changes_partnership on process_changes to concordat_partnership
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[]
      || array['00000000-0000-0000-0000-000000000000'::uuid])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[]
      || array['00000000-0000-0000-0000-000000000000'::uuid])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy process_changes_board on process_changes to concordat_board
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[]
      || array['00000000-0000-0000-0000-000000000000'::uuid])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[]
      || array['00000000-0000-0000-0000-000000000000'::uuid])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy process_changes_auditor on process_changes for select to concordat_auditor
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));

-- Every change is in the ledger.
select ledger_watch('process_changes');
