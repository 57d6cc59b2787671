package org.concordat.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.concordat.intake.model.CaseRow;
import org.concordat.intake.model.CaseRules;
import org.concordat.intake.model.Replacement;
import org.concordat.kernel.Fault;
import org.concordat.tenancy.Ids;

/** Writes the cases of one load: one look-up, one update, one insert a batch; then tells what was recorded (rule C7). */
final class CaseWriter implements RowWriter<CaseRow> {

    private final Load load;
    private final Parties parties;
    private final CaseRules rules;
    private final CaseStore store;
    private final Consumer<CasesRecorded> told;

    CaseWriter(Load load, Parties parties, CaseStore store, Consumer<CasesRecorded> told) {
        this.load = load;
        this.parties = parties;
        this.rules = new CaseRules(parties);
        this.store = store;
        this.told = told;
    }

    /** Which case. */
    record Key(UUID council, String service, String ref) {}

    /** What is stored of a case, or is about to be. */
    record Present(UUID id, int revision, String digest, Instant asAt) {}

    /** A state to be stored. */
    record Next(Key key, Present present, CaseRow row) {

        CaseState state() {
            return new CaseState(
                    present.id(),
                    key.council(),
                    row.service(),
                    row.area(),
                    row.ref(),
                    row.received(),
                    row.due(),
                    row.closed(),
                    row.clock(),
                    row.outcome(),
                    row.voided(),
                    present.revision());
        }
    }

    @Override
    public List<Fault> faults(CaseRow row) {
        return rules.faults(row);
    }

    @Override
    public void write(List<Numbered<CaseRow>> batch, Tally tally) {
        List<Key> keys = batch.stream().map(r -> key(r.row())).distinct().toList();
        Map<Key, Present> stored = store.present(load.partnershipId(), keys);
        Batch deciding = new Batch(stored, new HashMap<>(stored));
        batch.forEach(numbered -> tally.add(deciding.decide(numbered.row())));
        List<Next> next = List.copyOf(deciding.next.values());
        store.supersede(
                load, next.stream().filter(n -> stored.containsKey(n.key())).toList());
        store.insert(load, next);
        store.known(load, deciding.seen());
        tell(next);
    }

    private Key key(CaseRow row) {
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

        Replacement decide(CaseRow row) {
            Key key = key(row);
            Present before = present.get(key);
            String digest = row.digest().value();
            Replacement outcome = before == null
                    ? Replacement.CREATED
                    : Replacement.of(before.digest(), before.asAt(), digest, row.asAt());
            switch (outcome) {
                case CREATED, UPDATED -> put(key, row, digest);
                case UNCHANGED -> seen(key, before, row.asAt());
                case STALE -> {
                    // The stored state is newer.
                }
            }
            return outcome;
        }

        private void put(Key key, CaseRow row, String digest) {
            Present old = stored.get(key);
            UUID id = old == null ? idOf(key) : old.id();
            Present made = new Present(id, old == null ? 1 : old.revision() + 1, digest, row.asAt());
            present.put(key, made);
            next.put(key, new Next(key, made, row));
            seenLater.remove(key);
        }

        private UUID idOf(Key key) {
            Next earlier = next.get(key);
            return earlier == null ? Ids.next() : earlier.present().id();
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
                next.put(key, new Next(key, later, pending.row()));
            }
        }

        Map<Key, Present> seen() {
            return seenLater;
        }
    }

    private void tell(List<Next> next) {
        Map<UUID, List<CaseState>> byCouncil = new LinkedHashMap<>();
        next.forEach(n -> byCouncil
                .computeIfAbsent(n.key().council(), council -> new ArrayList<>())
                .add(n.state()));
        byCouncil.forEach((council, states) ->
                told.accept(new CasesRecorded(load.partnershipId(), council, load.importId(), load.at(), states)));
    }
}
