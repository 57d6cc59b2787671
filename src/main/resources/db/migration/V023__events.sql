-- What happened, as it is told to those whom it concerns (the change feed), and to whom it is sent (webhooks).

-- How many events a partnership has: whoever adds some counts them here last of all in its transaction, so that the lock on this row keeps
-- the others waiting until it has committed. An event therefore has a higher number than every event that can be seen already.
create table event_feeds (
  partnership_id uuid primary key references partnerships (id),
  last bigint not null check (last >= 0)
);
alter table event_feeds enable row level security;
alter table event_feeds force row level security;
grant select on event_feeds to concordat_member, concordat_partnership, concordat_board, concordat_auditor;
grant select, insert, update (last) on event_feeds to concordat_worker;
create policy event_feeds_member on event_feeds for select to concordat_member
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy event_feeds_partnership on event_feeds for select to concordat_partnership
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy event_feeds_board on event_feeds for select to concordat_board
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy event_feeds_auditor on event_feeds for select to concordat_auditor
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy event_feeds_worker on event_feeds to concordat_worker
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));

-- Rows are only ever added, by the worker, in the transaction of what they tell of. The organisation is the one that it concerns: a council, or
-- who sent an import. What concerns the partnership as a whole has the id of nobody, which every part of it sees; an array, since two ways of
-- seeing in one policy would not be looked up by the index.
create table events (
  partnership_id uuid not null references partnerships (id),
  organisation_id uuid not null,
  id uuid not null,
  sequence bigint not null check (sequence > 0),
  type text not null,
  subject text not null,
  about_cases boolean not null,
  data jsonb not null,
  recorded_at timestamptz not null,
  primary key (partnership_id, organisation_id, id),
  unique (partnership_id, sequence)
);
create index events_named on events (partnership_id, id);
create index events_recorded on events (partnership_id, recorded_at);
alter table events enable row level security;
alter table events force row level security;
grant insert on events to concordat_worker;
grant select on events to concordat_member, concordat_partnership, concordat_board, concordat_auditor;
create policy events_worker on events for insert to concordat_worker
  with check (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy events_member on events for select to concordat_member
  using (organisation_id = any ((select array[nullif(current_setting('app.organisation', true), '')::uuid,
      '00000000-0000-0000-0000-000000000000'::uuid])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy events_partnership on events for select to concordat_partnership
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[]
      || array[nullif(current_setting('app.organisation', true), '')::uuid,
        '00000000-0000-0000-0000-000000000000'::uuid])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
-- The board sees nothing about cases.
create policy events_board on events for select to concordat_board
  using (not about_cases
    and organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[]
      || array[nullif(current_setting('app.organisation', true), '')::uuid,
        '00000000-0000-0000-0000-000000000000'::uuid])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
-- The auditor sees everything of the partnership, a provider's own imports among it.
create policy events_auditor on events for select to concordat_auditor
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));

-- Where an organisation wants to be told. Its signing keys are sealed with the application's own; the former one signs as well for a while. A
-- webhook that was removed stays, without its keys. The last three columns are the worker's: until when nobody else calls it, when it was
-- last looked after, how often in a row it has failed.
create table webhooks (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  url text not null,
  partnerships text[] not null,
  types text[] not null,
  description text,
  signature text not null check (signature in ('ed25519', 'hmac')),
  sealed_key text,
  public_key text,
  former_sealed_key text,
  former_public_key text,
  former_until timestamptz,
  state text not null check (state in ('active', 'disabled', 'removed')),
  reason text,
  revision int not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  not_before timestamptz,
  served_at timestamptz,
  failures int not null default 0,
  primary key (organisation_id, id),
  check (state <> 'removed' or (sealed_key is null and former_sealed_key is null))
);
alter table webhooks enable row level security;
alter table webhooks force row level security;
grant select, insert, update (url, partnerships, types, description, sealed_key, public_key, former_sealed_key, former_public_key,
  former_until, state, reason, revision, recorded_at, recorded_by, not_before, failures) on webhooks to concordat_member;
grant select, update (state, reason, revision, not_before, served_at, failures) on webhooks to concordat_worker;
create policy webhooks_member on webhooks to concordat_member
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid))
  with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid));
create policy webhooks_worker on webhooks to concordat_worker
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[]))
  with check (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[]));

-- Up to which event of a partnership deliveries have been made for a webhook; a replay sets it back.
create table webhook_positions (
  organisation_id uuid not null,
  webhook_id uuid not null,
  partnership_id uuid not null references partnerships (id),
  position bigint not null check (position >= 0),
  primary key (organisation_id, webhook_id, partnership_id),
  foreign key (organisation_id, webhook_id) references webhooks (organisation_id, id)
);
alter table webhook_positions enable row level security;
alter table webhook_positions force row level security;
grant select, insert, update (position) on webhook_positions to concordat_worker;
create policy webhook_positions_worker on webhook_positions to concordat_worker
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));

-- What was or shall be sent. It names the event and does not hold it: what may be seen of it is looked up when it is sent. A test is of no
-- partnership and no event of a feed.
create table webhook_deliveries (
  organisation_id uuid not null,
  id uuid not null,
  webhook_id uuid not null,
  partnership_id uuid references partnerships (id),
  sequence bigint not null,
  event_id uuid not null,
  type text not null,
  state text not null check (state in ('pending', 'delivered', 'dead', 'withheld')),
  attempts int not null check (attempts >= 0),
  next_attempt_at timestamptz,
  last_attempt_at timestamptz,
  last_status int,
  last_error text,
  took_milliseconds int,
  recorded_at timestamptz not null,
  settled_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, webhook_id) references webhooks (organisation_id, id),
  check ((state = 'pending') = (settled_at is null)),
  check ((state = 'pending') = (next_attempt_at is not null))
);
create index webhook_deliveries_pending on webhook_deliveries (organisation_id, webhook_id, next_attempt_at, sequence)
  where state = 'pending';
create index webhook_deliveries_listed on webhook_deliveries (organisation_id, webhook_id, id);
alter table webhook_deliveries enable row level security;
alter table webhook_deliveries force row level security;
grant select, update (state, attempts, next_attempt_at, settled_at) on webhook_deliveries to concordat_member;
grant select, insert, update (state, attempts, next_attempt_at, last_attempt_at, last_status, last_error, took_milliseconds, settled_at)
  on webhook_deliveries to concordat_worker;
create policy webhook_deliveries_member on webhook_deliveries to concordat_member
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid))
  with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid));
create policy webhook_deliveries_worker on webhook_deliveries to concordat_worker
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[]))
  with check (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and (partnership_id is null
      or partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[])));
