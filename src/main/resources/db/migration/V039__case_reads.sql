-- Who outside a council was answered its cases: one row for each answer and each council whose cases were in it, written by the transaction
-- that read them. The organisation is the council; the reader acts for another. Where the answer had more cases than may be named, the
-- count tells so. There is no foreign key to partnerships: in a transaction that sees one moment its look-up would fail whenever somebody
-- changes the partnership meanwhile, and the policies let in no other.
create table case_reads (
  partnership_id uuid not null,
  organisation_id uuid not null,
  -- of the answer, the same for each council whose cases were in it
  id uuid not null,
  read_at timestamptz not null,
  reader_id uuid not null,
  read_by text not null,
  capacity text not null check (capacity in ('provider', 'auditor')),
  operation text not null,
  subject text not null,
  cases int not null check (cases > 0),
  -- of the cases that are named, in the same order; of a refused row of a load the service is not known
  services text[] not null,
  refs text[] not null,
  primary key (partnership_id, organisation_id, read_at, id),
  check (cardinality(services) = cardinality(refs)),
  check (cardinality(refs) between 1 and 200 and cardinality(refs) <= cases)
);
alter table case_reads enable row level security;
alter table case_reads force row level security;

-- Whoever reads records that it did, of itself only, and cannot read what was recorded; the council reads that, and an auditor.
grant insert on case_reads to concordat_partnership, concordat_auditor;
grant select on case_reads to concordat_member, concordat_partnership, concordat_auditor;
create policy case_reads_member on case_reads for select to concordat_member
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy case_reads_partnership on case_reads for select to concordat_partnership
  using (organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy case_reads_auditor on case_reads for select to concordat_auditor
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy case_reads_recorded on case_reads for insert to concordat_partnership
  with check (reader_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy case_reads_audited on case_reads for insert to concordat_auditor
  with check (reader_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));

-- The worker deletes what has been kept long enough; the policy lets nothing go that is younger than any installation may set.
grant select (partnership_id, organisation_id, id, read_at), delete on case_reads to concordat_worker;
create policy case_reads_worker_sees on case_reads for select to concordat_worker
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy case_reads_worker_deletes on case_reads for delete to concordat_worker
  using (organisation_id = any ((select nullif(current_setting('app.organisations', true), '')::uuid[])::uuid[])
    and partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[])
    and read_at < now() - interval '365 days');

-- Not even the owner changes what has been recorded, or deletes what is younger, without taking these away first.
create function case_reads_are_kept() returns trigger language plpgsql as $$
begin
  raise exception 'the record of who read cases is only ever added to' using errcode = 'insufficient_privilege';
end $$;
create trigger case_reads_kept before update or truncate on case_reads execute function case_reads_are_kept();
create trigger case_reads_young_kept before delete on case_reads for each row
  when (old.read_at > now() - interval '365 days') execute function case_reads_are_kept();

-- Whose case it was that a load had refused, so that a council is told who reads of it; null of rows that named no council that their sender
-- sees, of figures, and of what was loaded before.
alter table import_errors add column council_id uuid;

-- An auditor reads a partnership's, the latest first.
create index case_reads_latest on case_reads (partnership_id, read_at desc, id desc);
