-- The register of risks on the five by five matrix (rule R5), with earlier revisions (rule F3). The organisation is the council that one is a risk
-- to alone; nobody's id where it is one to all, and every party sees it.

create table risks (
  partnership_id uuid not null references partnerships (id),
  organisation_id uuid not null,
  id uuid not null,
  slug text not null,
  score int not null check (score between 1 and 25),
  review_on date not null,
  -- the services that it threatens, each between two blanks
  services text not null,
  text text not null,
  -- why it was closed; null while it is open
  closed text,
  revision int not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  superseded_at timestamptz,
  primary key (partnership_id, organisation_id, id),
  unique (partnership_id, organisation_id, slug, revision)
);
create unique index risks_current on risks (partnership_id, slug) where superseded_at is null;
alter table risks enable row level security;
alter table risks force row level security;
grant select on risks to concordat_member, concordat_auditor;
grant select, insert, update (superseded_at) on risks to concordat_partnership, concordat_board;
create policy risks_member on risks for select to concordat_member
  using (organisation_id = any ((select array[nullif(current_setting('app.organisation', true), '')::uuid,
      '00000000-0000-0000-0000-000000000000'::uuid])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy risks_partnership on risks to concordat_partnership
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[]
      || array['00000000-0000-0000-0000-000000000000'::uuid])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[]
      || array['00000000-0000-0000-0000-000000000000'::uuid])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy risks_board on risks to concordat_board
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[]
      || array['00000000-0000-0000-0000-000000000000'::uuid])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[]
      || array['00000000-0000-0000-0000-000000000000'::uuid])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy risks_auditor on risks for select to concordat_auditor
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));

-- Every change is in the ledger.
select ledger_watch('risks');
