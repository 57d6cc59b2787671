-- Results ask when those of some months were revised. By its service level first, each council's revisions of all months were read for it, or sought by the
-- instants, which is no better; every load adds to them.
alter table result_revisions drop constraint result_revisions_pkey;
alter table result_revisions add primary key (partnership_id, organisation_id, month, agreement, service_level, recorded_at);
