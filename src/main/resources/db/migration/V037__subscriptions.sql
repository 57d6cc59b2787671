-- What people want to be told by e-mail, and what was sent to them. An address is a person's: a subscription that ends is deleted with
-- everything that was sent for it.

-- What is sent waits until the person has shown by a code that the address is theirs. The positions in the feeds, and when something is
-- due next, are the worker's.
create table subscriptions (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  person text not null,
  role text not null,
  partnerships text[] not null,
  types text[] not null,
  frequency text not null check (frequency in ('immediate', 'daily', 'weekly')),
  zone text not null,
  email text not null,
  state text not null check (state in ('awaiting-confirmation', 'active')),
  code_digest text,
  code_until timestamptz,
  next_at timestamptz not null,
  until timestamptz not null,
  revision int not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (organisation_id, id),
  check ((state = 'active') = (code_digest is null)),
  check ((code_digest is null) = (code_until is null))
);
create index subscriptions_of_person on subscriptions (organisation_id, person, id);
create index subscriptions_due on subscriptions (next_at) where state = 'active';
alter table subscriptions enable row level security;
alter table subscriptions force row level security;
grant select, insert, delete, update (role, partnerships, types, frequency, zone, email, state, code_digest, code_until, next_at, until, revision,
  recorded_at, recorded_by) on subscriptions to concordat_member;
grant select, delete, update (next_at) on subscriptions to concordat_worker;
create policy subscriptions_member on subscriptions to concordat_member
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid))
  with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid));
create policy subscriptions_worker on subscriptions to concordat_worker
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[]))
  with check (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[]));
-- What has ended by itself, and nothing else.
create policy subscriptions_worker_deletes on subscriptions as restrictive for delete to concordat_worker
  using (until < now() or code_until < now());

-- Up to which event of a partnership its reader has been told.
create table subscription_positions (
  organisation_id uuid not null,
  subscription_id uuid not null,
  partnership_id uuid not null references partnerships (id),
  position bigint not null check (position >= 0),
  primary key (organisation_id, subscription_id, partnership_id),
  foreign key (organisation_id, subscription_id) references subscriptions (organisation_id, id) on delete cascade
);
alter table subscription_positions enable row level security;
alter table subscription_positions force row level security;
grant select, insert, delete, update (position) on subscription_positions to concordat_worker;
create policy subscription_positions_worker on subscription_positions to concordat_worker
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));

-- One e-mail. Its text is kept until it is sent, and not for anybody to read: it holds the code. What is being sent when a node dies is
-- uncertain and never sent again.
create table notices (
  organisation_id uuid not null,
  id uuid not null,
  subscription_id uuid not null,
  kind text not null check (kind in ('confirmation', 'digest')),
  state text not null check (state in ('waiting', 'sending', 'sent', 'failed', 'uncertain')),
  events bigint not null check (events >= 0),
  -- the partnerships that it tells of
  tells uuid[] not null,
  email text,
  subject text,
  body text,
  attempts int not null,
  next_at timestamptz,
  error text,
  recorded_at timestamptz not null,
  settled_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, subscription_id) references subscriptions (organisation_id, id) on delete cascade,
  check ((state in ('waiting', 'sending')) = (settled_at is null)),
  check ((settled_at is null) = (body is not null)),
  check ((settled_at is null) = (next_at is not null))
);
create index notices_of_subscription on notices (organisation_id, subscription_id, id);
create index notices_due on notices (next_at) where settled_at is null;
alter table notices enable row level security;
alter table notices force row level security;
grant select (organisation_id, id, subscription_id, kind, state, events, attempts, error, recorded_at, settled_at), insert on notices
  to concordat_member;
grant select, insert, delete, update (state, email, subject, body, attempts, next_at, error, settled_at) on notices to concordat_worker;
create policy notices_member on notices to concordat_member
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid))
  with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid));
create policy notices_worker on notices to concordat_worker
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[]))
  with check (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[]));
-- What was settled long ago, and nothing else.
create policy notices_worker_deletes on notices as restrictive for delete to concordat_worker
  using (settled_at < now() - interval '89 days');

-- How many codes were asked for within a day, by the digest of whose they are: an address, or who asked.
create table subscription_codes (
  organisation_id uuid not null references organisations (id),
  whose text not null,
  codes int not null check (codes > 0),
  since timestamptz not null,
  primary key (organisation_id, whose)
);
alter table subscription_codes enable row level security;
alter table subscription_codes force row level security;
grant select, insert, update (codes, since) on subscription_codes to concordat_member;
grant select, delete on subscription_codes to concordat_worker;
create policy subscription_codes_member on subscription_codes to concordat_member
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid))
  with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid));
create policy subscription_codes_worker on subscription_codes to concordat_worker
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[]))
  with check (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[]));
-- What counts no more, and nothing else.
create policy subscription_codes_worker_deletes on subscription_codes as restrictive for delete to concordat_worker
  using (since < now() - interval '23 hours');

-- What people ask for, and what was written to them, is in the ledger of the installation; when something is due and how sending went is nobody's
-- act.
select ledger_watch('subscriptions', 'organisation_id', '', 'next_at');
select ledger_watch('notices', 'organisation_id', '', 'state,email,subject,body,attempts,next_at,error,settled_at');
