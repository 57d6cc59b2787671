-- Open data (rule P5): what a board has opened of its published packs, for everybody. The role of anybody has no caller and no membership: it sees the
-- decision that is in force, and the files that it opens, of the one partnership that is asked for, and no other table at all.
do $$
begin
  if not exists (select from pg_roles where rolname = 'concordat_public') then
    raise exception 'the role concordat_public is missing' using hint = 'make it as a superuser: src/site/markdown/operations.md, Roles that came later';
  end if;
end $$;
grant usage on schema public to concordat_public;

-- Whether a partnership's published packs are open, under which licence, and which of them are held back, with earlier revisions (rule F3).
create table open_data (
  partnership_id uuid not null references partnerships (id),
  id uuid not null,
  state text not null check (state in ('open', 'withdrawn')),
  content jsonb not null,
  -- what the partnership was called when it was decided
  publisher text not null,
  -- whom everybody may ask
  contact text,
  -- the packs that are not served, whatever else is
  withheld uuid[] not null,
  revision int not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  superseded_at timestamptz,
  primary key (partnership_id, id),
  unique (partnership_id, revision)
);
create unique index open_data_current on open_data (partnership_id) where superseded_at is null;
alter table open_data enable row level security;
alter table open_data force row level security;
grant select on open_data to concordat_member, concordat_partnership, concordat_auditor;
grant select, insert, update (superseded_at) on open_data to concordat_board;
grant select (partnership_id, state, publisher, contact, withheld, recorded_at, superseded_at) on open_data to concordat_public;
create policy open_data_member on open_data for select to concordat_member
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy open_data_partnership on open_data for select to concordat_partnership
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy open_data_board on open_data to concordat_board
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy open_data_auditor on open_data for select to concordat_auditor
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy open_data_public on open_data for select to concordat_public
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[])
    and superseded_at is null and state = 'open');

-- The files of a pack's public version, made once, when the pack is published or the data are opened, and never again: an address keeps its bytes.
create table open_files (
  partnership_id uuid not null,
  pack_id uuid not null,
  name text not null check (name ~ '^[a-z]+(\.[a-z-]+)+$'),
  period text not null,
  revision int not null,
  media_type text not null,
  content text not null,
  digest text not null check (digest ~ '^sha256:[0-9a-f]{64}$'),
  -- of what is open in it: the pack that it was made of, and how it may be used
  pack_digest text not null check (pack_digest ~ '^sha256:[0-9a-f]{64}$'),
  published_at timestamptz not null,
  licence text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (partnership_id, pack_id, name),
  unique (partnership_id, period, revision, name),
  foreign key (partnership_id, pack_id) references packs (partnership_id, id)
);
alter table open_files enable row level security;
alter table open_files force row level security;
grant select on open_files to concordat_member, concordat_partnership, concordat_auditor;
grant select, insert on open_files to concordat_board;
grant select (partnership_id, pack_id, name, period, revision, media_type, content, digest, pack_digest, published_at, licence)
  on open_files to concordat_public;
create policy open_files_member on open_files for select to concordat_member
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy open_files_partnership on open_files for select to concordat_partnership
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy open_files_board on open_files to concordat_board
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]))
  with check (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
create policy open_files_auditor on open_files for select to concordat_auditor
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[]));
-- The role's own policy of open_data holds within: without a decision in force that opens them there are no files, whatever is asked.
create policy open_files_public on open_files for select to concordat_public
  using (partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[])
    and partnership_id in (select d.partnership_id from open_data d)
    and pack_id <> all (array(select unnest(d.withheld) from open_data d)));

-- Not even the owner changes what was opened, without taking this away first.
create function open_files_are_kept() returns trigger language plpgsql as $$
begin
  raise exception 'what was opened stays as it was' using errcode = 'insufficient_privilege';
end $$;
create trigger open_files_kept before update or delete or truncate on open_files execute function open_files_are_kept();

select ledger_watch('open_data', '');
select ledger_watch('open_files', '');
