-- Two changes of a key in a short time leave the receiver the key that it has: the one before the former goes on signing as well.
alter table webhooks add column older_sealed_key text;
alter table webhooks add column older_public_key text;
alter table webhooks add column older_until timestamptz;
alter table webhooks add check (state <> 'removed' or older_sealed_key is null);
alter table webhooks add check ((older_sealed_key is null) or (older_until is not null));
grant update (older_sealed_key, older_public_key, older_until) on webhooks to concordat_member;

-- Who reads the feed to its end reads behind its own last event each time, and by this passes by what is others'.
create index events_read on events (partnership_id, organisation_id, sequence);

-- Since when a delivery is tried: what waits too long behind others for a receiver that fails is given up like what has had all its attempts.
alter table webhook_deliveries add column pending_since timestamptz not null default now();
grant update (pending_since) on webhook_deliveries to concordat_member;
