-- The areas of each council: a tree whose parents have dates (rule C6), with earlier revisions kept (rule F3).
-- An area belongs to its organisation, whatever partnerships that is in; so the policies ask for no partnership.
create table areas (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  slug text not null,
  name text not null,
  gss_code text,
  -- two arrays of one length: the area above (null: directly below the council), and from which day (null: since ever)
  parents text[] not null,
  parents_from date[] not null,
  revision int not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  superseded_at timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, slug, revision),
  check (cardinality(parents) = cardinality(parents_from))
);
create unique index areas_current on areas (organisation_id, slug) where superseded_at is null;
alter table areas enable row level security;
alter table areas force row level security;

grant select, insert, update (superseded_at) on areas to concordat_member, concordat_operator;
grant select on areas to concordat_partnership, concordat_board, concordat_auditor, concordat_worker;
create policy areas_operator on areas to concordat_operator using (true) with check (true);
create policy areas_member on areas to concordat_member
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid))
  with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid));
create policy areas_partnership on areas for select to concordat_partnership
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[]));
create policy areas_board on areas for select to concordat_board
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[]));
create policy areas_auditor on areas for select to concordat_auditor
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[]));
create policy areas_worker on areas for select to concordat_worker
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid));
