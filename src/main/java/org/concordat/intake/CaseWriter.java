package org.concordat.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.intake.model.CaseRow;
import org.concordat.intake.model.CaseRules;
import org.concordat.intake.model.Replacement;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;

/** Writes the cases of one load, a few statements a batch, and tells what was recorded (rule C7). */
final class CaseWriter implements RowWriter<ReadyCase> {

    private static final int MOST_ATTEMPTS = 3;

    private final Load load;
    private final Parties parties;
    private final CaseRules rules;
    private final CaseStore store;
    private final Telling telling;
    private boolean mostlyNew = true;

    CaseWriter(Load load, Parties parties, CaseStore store, Telling telling) {
        this.load = load;
        this.parties = parties;
        this.rules = new CaseRules(parties);
        this.store = store;
        this.telling = telling;
    }

    /** Whom to tell, within the transaction. */
    interface Telling {

        void coming(CasesComing cases);

        void recorded(CasesRecorded cases);
    }

    /** Which case. */
    record Key(UUID council, String service, String ref) {}

    /** What is stored of a case, or is about to be. */
    record Present(UUID id, int revision, String digest, Instant asAt) {}

    /** A state to be stored. */
    record Next(Key key, Present present, ReadyCase ready) {

        CaseState state(Instant recordedAt) {
            CaseRow row = ready.row();
            return new CaseState(
                    present.id(),
                    key.council(),
                    row.service(),
                    row.area(),
                    row.ref(),
                    row.received(),
                    row.due(),
                    row.event(),
                    row.closed(),
                    row.clock(),
                    row.outcome(),
                    row.voided(),
                    present.revision(),
                    recordedAt);
        }
    }

    /** What a row does to what is stored of its case. */
    private record Decided(Key key, Replacement outcome) {}

    @Override
    public List<Fault> faults(ReadyCase ready) {
        return rules.faults(ready.row());
    }

    @Override
    public void write(List<Numbered<ReadyCase>> batch, Tally tally) {
        long createdBefore = tally.of(Replacement.CREATED);
        // The look-up would have to be planned for a table that, during a first load, has outgrown its statistics.
        List<Numbered<ReadyCase>> rest = mostlyNew ? attempt(batch, Map.of(), tally) : batch;
        for (int attempt = 0; attempt < MOST_ATTEMPTS && !rest.isEmpty(); attempt++) {
            List<Key> keys = rest.stream().map(r -> key(r.row())).distinct().toList();
            rest = attempt(rest, store.present(load.partnershipId(), keys), tally);
        }
        if (!rest.isEmpty()) {
            throw Rejected.state(
                    "C7", "Somebody else sends the same cases at this moment; nothing was taken: send the load again.");
        }
        mostlyNew = tally.of(Replacement.CREATED) - createdBefore > batch.size() / 2;
    }

    /**
     * Writes what is to be written, if what is stored is what was thought to be.
     *
     * @return the rows of those cases of which something else is stored
     */
    private List<Numbered<ReadyCase>> attempt(List<Numbered<ReadyCase>> batch, Map<Key, Present> stored, Tally tally) {
        Batch deciding = new Batch(stored, new HashMap<>(stored));
        List<Decided> decided = batch.stream()
                .map(numbered -> deciding.decide(key(numbered.row()), numbered.row()))
                .toList();
        List<Next> next = List.copyOf(deciding.next.values());
        List<CaseState> states = next.stream().map(n -> n.state(load.at())).toList();
        telling.coming(new CasesComing(load.partnershipId(), byCouncil(states)));
        store.supersede(
                load, next.stream().filter(n -> stored.containsKey(n.key())).toList());
        Set<UUID> missed = store.add(load, next);
        Set<Key> lost = next.stream()
                .filter(n -> missed.contains(n.present().id()))
                .map(Next::key)
                .collect(Collectors.toSet());
        decided.stream().filter(d -> !lost.contains(d.key())).forEach(d -> tally.add(d.outcome()));
        deciding.seenLater.keySet().removeAll(lost);
        store.known(load, deciding.seenLater);
        byCouncil(states.stream().filter(state -> !missed.contains(state.id())).toList())
                .forEach((council, written) -> telling.recorded(
                        new CasesRecorded(load.partnershipId(), council, load.importId(), load.at(), written)));
        return lost.isEmpty()
                ? List.of()
                : batch.stream().filter(n -> lost.contains(key(n.row()))).toList();
    }

    private Key key(ReadyCase ready) {
        CaseRow row = ready.row();
        return new Key(parties.idOf(row.council()), row.service().value(), row.ref());
    }

    /** The same case may stand in a batch more than once: each row is held against what the rows before it made. */
    private final class Batch {

        private final Map<Key, Present> stored;
        private final Map<Key, Present> present;
        private final Map<Key, Next> next = new LinkedHashMap<>();
        private final Map<Key, Present> seenLater = new LinkedHashMap<>();

        Batch(Map<Key, Present> stored, Map<Key, Present> present) {
            this.stored = stored;
            this.present = present;
        }

        Decided decide(Key key, ReadyCase ready) {
            Present before = present.get(key);
            String digest = ready.digest();
            Instant asAt = ready.row().asAt();
            Replacement outcome =
                    before == null ? Replacement.CREATED : Replacement.of(before.digest(), before.asAt(), digest, asAt);
            switch (outcome) {
                case CREATED, UPDATED -> put(key, ready);
                case UNCHANGED -> seen(key, before, asAt);
                case STALE -> {
                    // The stored state is newer.
                }
            }
            return new Decided(key, outcome);
        }

        private void put(Key key, ReadyCase ready) {
            Present old = stored.get(key);
            UUID id = old == null ? idOf(key, ready) : old.id();
            Present made = new Present(
                    id,
                    old == null ? 1 : old.revision() + 1,
                    ready.digest(),
                    ready.row().asAt());
            present.put(key, made);
            next.put(key, new Next(key, made, ready));
            seenLater.remove(key);
        }

        private UUID idOf(Key key, ReadyCase ready) {
            Next earlier = next.get(key);
            return earlier == null ? ready.id() : earlier.present().id();
        }

        /** The same state, known to the sender at a later moment: what is older than that moment is stale from now on. */
        private void seen(Key key, Present before, Instant asAt) {
            if (asAt == null || before.asAt() != null && !asAt.isAfter(before.asAt())) {
                return;
            }
            Present later = new Present(before.id(), before.revision(), before.digest(), asAt);
            present.put(key, later);
            Next pending = next.get(key);
            if (pending == null) {
                seenLater.put(key, later);
            } else {
                next.put(key, new Next(key, later, pending.ready()));
            }
        }
    }

    private static Map<UUID, List<CaseState>> byCouncil(List<CaseState> states) {
        Map<UUID, List<CaseState>> byCouncil = new LinkedHashMap<>();
        states.forEach(state -> byCouncil
                .computeIfAbsent(state.councilId(), council -> new ArrayList<>())
                .add(state));
        return byCouncil;
    }
}
