-- What a statement empties leaves no row to take a digest of, so no entry could tell it: whoever removes rows removes them by DELETE.
create function ledger_tells_rows() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger tells of rows: delete them, do not truncate' using errcode = 'insufficient_privilege';
end $$;
revoke execute on function ledger_tells_rows() from public;

create or replace function ledger_watch(watched regclass, concern text default 'organisation_id', home text default 'partnership_id',
    aside text default '') returns void language plpgsql as $$
begin
  execute format('create trigger ledger_insert after insert on %s referencing new table as changed_rows
    for each statement execute function ledger_note(%L, %L, %L)', watched, home, concern, aside);
  execute format('create trigger ledger_update after update on %s referencing old table as old_rows new table as changed_rows
    for each statement execute function ledger_note(%L, %L, %L)', watched, home, concern, aside);
  execute format('create trigger ledger_delete after delete on %s referencing old table as changed_rows
    for each statement execute function ledger_note(%L, %L, %L)', watched, home, concern, aside);
  execute format('create trigger ledger_truncate before truncate on %s
    for each statement execute function ledger_tells_rows()', watched);
end $$;

do $$
declare
  watched regclass;
begin
  for watched in select distinct t.tgrelid::regclass from pg_trigger t where t.tgname = 'ledger_insert' loop
    execute format('create trigger ledger_truncate before truncate on %s for each statement execute function ledger_tells_rows()', watched);
  end loop;
end $$;

-- The size of a ledger grows by one with every entry, whoever asks.
create function ledger_grows() returns trigger language plpgsql as $$
begin
  if tg_op <> 'UPDATE' or new.partnership_id <> old.partnership_id or new.size <> old.size + 1 then
    raise exception 'the ledger is only ever added to' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
revoke execute on function ledger_grows() from public;
create trigger ledger_heads_grow before update or delete on ledger_heads for each row execute function ledger_grows();
create trigger ledger_heads_kept before truncate on ledger_heads execute function ledger_is_kept();

-- Of what was noted, the salts can be erased, and nothing else.
create function ledger_erases_salts() returns trigger language plpgsql as $$
begin
  if tg_op <> 'UPDATE' or new.salt is not null or to_jsonb(new) - 'salt' is distinct from to_jsonb(old) - 'salt' then
    raise exception 'the ledger is only ever added to; a salt may be set to null' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
revoke execute on function ledger_erases_salts() from public;
create trigger ledger_authors_kept before update or delete on ledger_authors for each row execute function ledger_erases_salts();
create trigger ledger_changes_kept before update or delete on ledger_changes for each row execute function ledger_erases_salts();
create trigger ledger_authors_whole before truncate on ledger_authors execute function ledger_is_kept();
create trigger ledger_changes_whole before truncate on ledger_changes execute function ledger_is_kept();

-- A checkpoint signs what there is: a size that the ledger has, and the root of so many of its leaves, in the columns and in the note.
-- RFC 6962, section 2.1: the whole subtrees at the right edge are those of the bits of the size, and are joined from the right.
create function ledger_signs_what_is() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  rest bigint := new.size;
  place int := 0;
  beside bytea;
  root bytea;
begin
  if not exists (select from ledger_heads h where h.partnership_id = new.partnership_id and h.size >= new.size) then
    raise exception 'the ledger has fewer entries than are signed' using errcode = 'check_violation';
  end if;
  while rest > 0 loop
    if rest % 2 = 1 then
      select n.hash into strict beside from ledger_nodes n
        where n.partnership_id = new.partnership_id and n.level = place and n.position = rest - 1;
      root := case when root is null then beside else sha256('\x01'::bytea || beside || root) end;
    end if;
    rest := rest / 2;
    place := place + 1;
  end loop;
  if new.root is distinct from root or split_part(new.note, E'\n', 2) <> new.size::text
      or split_part(new.note, E'\n', 3) <> encode(root, 'base64') then
    raise exception 'that is not the root of the ledger' using errcode = 'check_violation';
  end if;
  return new;
end $$;
revoke execute on function ledger_signs_what_is() from public;
create trigger ledger_checkpoints_true before insert on ledger_checkpoints for each row execute function ledger_signs_what_is();
