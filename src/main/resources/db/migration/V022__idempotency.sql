-- What was answered to a request with an Idempotency-Key, written in the transaction of its effect and kept for a day, so that the
-- same request gets the same answer and has no second effect. It belongs to the organisation that asked; the operator's rows bear
-- the nil id, which no organisation has. An auditor writes nothing, so keeps no answers either.

create table idempotency_keys (
  organisation_id uuid not null,
  -- the method and the address, without the query
  operation text not null,
  key text not null check (length(key) between 1 and 255),
  -- of who asked, in which capacity, and of everything that was asked, the body included
  fingerprint text not null,
  status int not null check (status between 200 and 299),
  headers jsonb not null,
  body text,
  recorded_at timestamptz not null,
  kept_until timestamptz not null,
  primary key (organisation_id, operation, key)
);
create index idempotency_keys_expiring on idempotency_keys (organisation_id, kept_until);
alter table idempotency_keys enable row level security;
alter table idempotency_keys force row level security;
grant select, insert, update (fingerprint, status, headers, body, recorded_at, kept_until) on idempotency_keys
  to concordat_member, concordat_partnership, concordat_board, concordat_operator;
-- Deletes what has been kept long enough; the answers themselves it cannot read.
grant select (organisation_id, kept_until), delete on idempotency_keys to concordat_worker;
create policy idempotency_keys_member on idempotency_keys to concordat_member
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid))
  with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid));
create policy idempotency_keys_partnership on idempotency_keys to concordat_partnership
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid))
  with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid));
create policy idempotency_keys_board on idempotency_keys to concordat_board
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid))
  with check (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid));
create policy idempotency_keys_operator on idempotency_keys to concordat_operator
  using (organisation_id = '00000000-0000-0000-0000-000000000000')
  with check (organisation_id = '00000000-0000-0000-0000-000000000000');
create policy idempotency_keys_worker_sees on idempotency_keys for select to concordat_worker
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid));
create policy idempotency_keys_worker_deletes on idempotency_keys for delete to concordat_worker
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid) and kept_until <= now());
