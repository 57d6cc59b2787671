-- Groups of councils that move from one cell to another (org.concordat.cells.Move): each cell has a database of its own, and each of the two knows of
-- a move what it needs. From `closing` on the former cell serves the group no more, and from `closed` on nobody writes rows of it there; the other one
-- has all of them when it is `arrived`, and serves it when it is `open`. What was `undone` is where it was; what is `gone` is in the other cell only.
create table cell_moves (
  id uuid primary key,
  way text not null check (way in ('out', 'in')),
  state text not null,
  -- what the other cell is called, and which database it has: a move that is gone on with goes to that, whatever it is called then
  other text not null,
  other_database text not null,
  partnerships uuid[] not null,
  organisations uuid[] not null,
  -- rows and digest of each table as they came in
  contents jsonb,
  began_at timestamptz not null,
  recorded_at timestamptz not null,
  check (way = 'out' and state in ('closing', 'closed', 'gone', 'undone') or way = 'in' and state in ('arrived', 'open', 'undone')),
  check ((way = 'in') = (contents is not null))
);
alter table cell_moves enable row level security;
alter table cell_moves force row level security;
grant select on cell_moves to concordat_operator;
create policy cell_moves_operator on cell_moves for select to concordat_operator using (true);
select ledger_watch('cell_moves', '', '');

-- Refuses a row of a group that is closed. Triggers call it that the command makes for that group only, so that nobody else's row is looked at
-- twice; the class of the state is that of an operator's intervention, which the application answers with 503 and Retry-After.
create function cell_is_closed() returns trigger language plpgsql as $$
begin
  raise exception 'it is being moved to another cell, or has been' using errcode = '57C01';
end $$;
revoke execute on function cell_is_closed() from public;
