-- A person is told by e-mail, or by one of the organisation's own webhooks that takes digests.
alter table subscriptions alter column email drop not null, add column webhook_id uuid,
  add constraint subscriptions_one_way_check check (num_nonnulls(email, webhook_id) = 1),
  add constraint subscriptions_webhook_fkey foreign key (organisation_id, webhook_id) references webhooks (organisation_id, id);
grant update (webhook_id) on subscriptions to concordat_member;
-- Whoever has the link of an e-mail ends its subscription; nobody is signed in then.
grant update (until) on subscriptions to concordat_worker;

-- What was passed on to a webhook is settled here: its deliveries tell what became of it.
alter table notices drop constraint notices_state_check,
  add constraint notices_state_check check (state in ('waiting', 'sending', 'sent', 'failed', 'uncertain', 'passed-on'));

-- A digest stands in no feed, so its delivery holds it: whose subscription, of which partnerships, and what is said.
alter table webhook_deliveries add column digest jsonb,
  add constraint webhook_deliveries_digest_check check (digest is null or partnership_id is null);
