-- The event that a case is to prepare: limits before an event are counted back from it (rule T6).
alter table cases add column event timestamptz;
