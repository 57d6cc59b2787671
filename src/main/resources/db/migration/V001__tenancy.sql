-- Who is who: organisations, their identity providers, partnerships, memberships, appointments.
-- One policy per role and table. Settings are transaction-local; after commit they read as '' (hence nullif).

grant usage on schema public to concordat_member, concordat_partnership, concordat_board, concordat_auditor,
  concordat_operator, concordat_worker;

create table organisations (
  id uuid primary key,
  slug text not null unique,
  name text not null,
  kind text not null,
  gss_code text,
  suspended_at timestamptz,
  revision int not null,
  recorded_at timestamptz not null,
  recorded_by text not null
);
alter table organisations enable row level security;
alter table organisations force row level security;
grant select, insert, update on organisations to concordat_operator;
grant select on organisations to concordat_member;
create policy organisations_operator on organisations to concordat_operator using (true) with check (true);
create policy organisations_member on organisations for select to concordat_member
  using (id = (select nullif(current_setting('app.organisation', true), '')::uuid));

create table identity_providers (
  organisation_id uuid not null references organisations (id),
  name text not null,
  id uuid not null unique,
  issuer text not null,
  audience text not null,
  algorithms text[] not null,
  roles_claim text not null,
  roles jsonb not null,
  clients text[] not null,
  web_client_id text,
  web_secret_ref text,
  revision int not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (organisation_id, name),
  constraint identity_providers_issuer_once unique (issuer)
);
alter table identity_providers enable row level security;
alter table identity_providers force row level security;
grant select, insert, update, delete on identity_providers to concordat_operator;
create policy identity_providers_operator on identity_providers to concordat_operator using (true) with check (true);

create table partnerships (
  id uuid primary key,
  slug text not null unique,
  title text not null,
  model text not null check (model in ('shared-service-entity', 'host-organisation', 'joint-services-board')),
  time_zone text not null,
  jurisdiction text not null,
  sandbox boolean not null,
  revision int not null,
  recorded_at timestamptz not null,
  recorded_by text not null
);
alter table partnerships enable row level security;
alter table partnerships force row level security;
grant select, insert, update on partnerships to concordat_operator;
grant select on partnerships to concordat_member, concordat_partnership, concordat_board, concordat_auditor, concordat_worker;
create policy partnerships_operator on partnerships to concordat_operator using (true) with check (true);
create policy partnerships_member on partnerships for select to concordat_member
  using (id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy partnerships_partnership on partnerships for select to concordat_partnership
  using (id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy partnerships_board on partnerships for select to concordat_board
  using (id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy partnerships_auditor on partnerships for select to concordat_auditor
  using (id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy partnerships_worker on partnerships for select to concordat_worker
  using (id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));

create table members (
  partnership_id uuid not null references partnerships (id),
  organisation_id uuid not null references organisations (id),
  roles text[] not null,
  from_date date not null,
  to_date date,
  votes int not null,
  accepted_at timestamptz,
  accepted_by text,
  revision int not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (partnership_id, organisation_id)
);
alter table members enable row level security;
alter table members force row level security;
grant select, insert, update on members to concordat_operator;
grant select, update (accepted_at, accepted_by, revision, recorded_at, recorded_by) on members to concordat_member;
grant select on members to concordat_partnership, concordat_board, concordat_auditor, concordat_worker;
create policy members_operator on members to concordat_operator using (true) with check (true);
create policy members_member on members for select to concordat_member
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy members_acceptance on members for update to concordat_member
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy members_partnership on members for select to concordat_partnership
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy members_board on members for select to concordat_board
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy members_auditor on members for select to concordat_auditor
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy members_worker on members for select to concordat_worker
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));

-- A person's part in a partnership that no organisation can give itself: board member, board secretary, auditor.
create table appointments (
  partnership_id uuid not null references partnerships (id),
  id uuid not null,
  name text not null,
  issuer text not null,
  subject text not null,
  role text not null check (role in ('board-member', 'board-secretary', 'auditor')),
  from_date date not null,
  to_date date,
  revision int not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (partnership_id, id),
  unique (partnership_id, name)
);
alter table appointments enable row level security;
alter table appointments force row level security;
grant select, insert, update, delete on appointments to concordat_operator;
create policy appointments_operator on appointments to concordat_operator using (true) with check (true);
