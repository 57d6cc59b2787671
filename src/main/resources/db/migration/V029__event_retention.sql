-- Events and what was sent of them are kept for a time that the operator sets, and then deleted by the worker; the policies let nothing go
-- that is younger than any installation may set. What an event says the worker cannot read.

grant select (partnership_id, organisation_id, id, recorded_at), delete on events to concordat_worker;
create policy events_worker_sees on events for select to concordat_worker
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy events_worker_deletes on events for delete to concordat_worker
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[])
    and recorded_at < now() - interval '30 days');

grant delete on webhook_deliveries to concordat_worker;
create policy webhook_deliveries_worker_deletes on webhook_deliveries as restrictive for delete to concordat_worker
  using (settled_at < now() - interval '7 days');
create index webhook_deliveries_settled on webhook_deliveries (organisation_id, settled_at) where settled_at is not null;

-- A webhook that leaves a partnership has no place in its feed any more; where it comes back it begins at the end.
grant delete on webhook_positions to concordat_worker;
