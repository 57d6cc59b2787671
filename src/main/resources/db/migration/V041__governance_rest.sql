-- What a decision changes refers to it (rule G2): the signature by which a version of an agreement takes effect, and the state in which
-- something is left out of a period.
alter table agreement_events add column decision_id uuid;
alter table agreement_events add foreign key (partnership_id, decision_id) references decisions (partnership_id, id);
alter table exclusion_states add column decision_id uuid;
alter table exclusion_states add foreign key (partnership_id, decision_id) references decisions (partnership_id, id);
alter table relief_states add column decision_id uuid;
alter table relief_states add foreign key (partnership_id, decision_id) references decisions (partnership_id, id);
