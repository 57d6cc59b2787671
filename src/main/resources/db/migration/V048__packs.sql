-- Board packs as they were published (rule P1): the texts of the version for the parties and of that for the public, which never change. A period is
-- published again under the next revision, and the earlier ones stay. Nobody updates or deletes them.
create table packs (
  partnership_id uuid not null references partnerships (id),
  id uuid not null,
  -- 2026-04, FY2026-27-Q1 or FY2026-27
  period text not null check (period ~ '^(\d{4}-\d{2}|FY\d{4}-\d{2}(-Q[1-4])?)$'),
  revision int not null check (revision > 0),
  -- canonical JSON (RFC 8785), and the digests of its bytes in UTF-8
  exempt_text text not null,
  exempt_digest text not null check (exempt_digest ~ '^sha256:[0-9a-f]{64}$'),
  public_text text not null,
  public_digest text not null check (public_digest ~ '^sha256:[0-9a-f]{64}$'),
  -- what the secretary kept from the public and marked for it
  chosen jsonb not null,
  -- who was a member when it was published: who has left reads those of its time
  members uuid[] not null,
  -- the instant that it was made of, and published at
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (partnership_id, id),
  unique (partnership_id, period, revision)
);
alter table packs enable row level security;
alter table packs force row level security;
grant select on packs to concordat_member, concordat_partnership, concordat_auditor;
grant select, insert on packs to concordat_board;
create policy packs_member on packs for select to concordat_member
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
-- A council that has left, which alone has its years in app.years, reads those that were published while it was a member.
create policy packs_of on packs as restrictive for select to concordat_member
  using ((select nullif(current_setting('app.years', true), '')) is null
    or (select nullif(current_setting('app.organisation', true), '')::uuid) = any (members));
create policy packs_partnership on packs for select to concordat_partnership
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy packs_board on packs to concordat_board
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy packs_auditor on packs for select to concordat_auditor
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));

-- Not even the owner changes what was published, without taking this away first.
create function packs_are_kept() returns trigger language plpgsql as $$
begin
  raise exception 'what was published stays as it was' using errcode = 'insufficient_privilege';
end $$;
create trigger packs_kept before update or delete or truncate on packs execute function packs_are_kept();

-- When packs are due and who sees to them (rule P4), with earlier revisions (rule F3).
create table pack_schedules (
  partnership_id uuid not null references partnerships (id),
  id uuid not null,
  content jsonb not null,
  revision int not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  superseded_at timestamptz,
  primary key (partnership_id, id),
  unique (partnership_id, revision)
);
create unique index pack_schedules_current on pack_schedules (partnership_id) where superseded_at is null;
alter table pack_schedules enable row level security;
alter table pack_schedules force row level security;
grant select on pack_schedules to concordat_member, concordat_partnership, concordat_auditor;
grant select, insert, update (superseded_at) on pack_schedules to concordat_board;
create policy pack_schedules_member on pack_schedules for select to concordat_member
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy pack_schedules_partnership on pack_schedules for select to concordat_partnership
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy pack_schedules_board on pack_schedules to concordat_board
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy pack_schedules_auditor on pack_schedules for select to concordat_auditor
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));

-- Who was answered a pack that is not for the public: one row for each answer, written by the transaction that read it. There is no foreign key to
-- partnerships, as in case_reads (V039).
create table pack_reads (
  partnership_id uuid not null,
  id uuid not null,
  read_at timestamptz not null,
  reader_id uuid not null,
  read_by text not null,
  capacity text not null check (capacity in ('member', 'provider', 'board', 'auditor', 'former')),
  period text not null,
  revision int not null,
  operation text not null,
  format text not null,
  primary key (partnership_id, id)
);
alter table pack_reads enable row level security;
alter table pack_reads force row level security;
grant insert on pack_reads to concordat_member, concordat_partnership, concordat_board, concordat_auditor;
grant select on pack_reads to concordat_board, concordat_auditor;
-- Whoever reads records that it did, of itself only; the board reads that, and an auditor.
create policy pack_reads_member on pack_reads for insert to concordat_member
  with check (reader_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy pack_reads_partnership on pack_reads for insert to concordat_partnership
  with check (reader_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy pack_reads_by_board on pack_reads for insert to concordat_board
  with check (reader_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy pack_reads_audited on pack_reads for insert to concordat_auditor
  with check (reader_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy pack_reads_board on pack_reads for select to concordat_board
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy pack_reads_auditor on pack_reads for select to concordat_auditor
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));

-- Every change is in the ledger; who read is not a change.
select ledger_watch('packs', '');
select ledger_watch('pack_schedules', '');
