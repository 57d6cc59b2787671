package org.concordat.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.concordat.intake.model.CaseRow;
import org.concordat.intake.model.CaseRules;
import org.concordat.intake.model.Replacement;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.concordat.tenancy.Ids;

/** Writes the cases of one load, a few statements a batch, and tells what was recorded (rule C7). */
final class CaseWriter implements RowWriter<CaseRow> {

    private static final int MOST_ATTEMPTS = 3;

    private final Load load;
    private final Parties parties;
    private final CaseRules rules;
    private final CaseStore store;
    private final Consumer<CasesRecorded> told;
    private boolean mostlyNew = true;

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

        CaseState state(Instant recordedAt) {
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

    @Override
    public List<Fault> faults(CaseRow row) {
        return rules.faults(row);
    }

    @Override
    public void write(List<Numbered<CaseRow>> batch, Tally tally) {
        long createdBefore = tally.of(Replacement.CREATED);
        // The look-up would have to be planned for a table that, during a first load, has outgrown its statistics.
        List<Numbered<CaseRow>> rest = mostlyNew ? attempt(batch, Map.of(), tally) : batch;
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
    private List<Numbered<CaseRow>> attempt(List<Numbered<CaseRow>> batch, Map<Key, Present> stored, Tally tally) {
        Map<Key, List<Replacement>> outcomes = new LinkedHashMap<>();
        Batch deciding = new Batch(stored, new HashMap<>(stored));
        batch.forEach(numbered -> outcomes.computeIfAbsent(key(numbered.row()), key -> new ArrayList<>())
                .add(deciding.decide(numbered.row())));
        List<Next> next = List.copyOf(deciding.next.values());
        store.supersede(
                load, next.stream().filter(n -> stored.containsKey(n.key())).toList());
        Set<UUID> added = store.add(load, next);
        Map<Boolean, List<Next>> byWritten = next.stream()
                .collect(Collectors.partitioningBy(
                        n -> added.contains(n.present().id())));
        Set<Key> lost = byWritten.get(false).stream().map(Next::key).collect(Collectors.toSet());
        outcomes.forEach((key, each) -> {
            if (!lost.contains(key)) {
                each.forEach(tally::add);
            }
        });
        deciding.seenLater.keySet().removeAll(lost);
        store.known(load, deciding.seenLater);
        tell(byWritten.get(true));
        return lost.isEmpty()
                ? List.of()
                : batch.stream().filter(n -> lost.contains(key(n.row()))).toList();
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
    }

    private void tell(List<Next> next) {
        Map<UUID, List<CaseState>> byCouncil = new LinkedHashMap<>();
        next.forEach(n -> byCouncil
                .computeIfAbsent(n.key().council(), council -> new ArrayList<>())
                .add(n.state(load.at())));
        byCouncil.forEach((council, states) ->
                told.accept(new CasesRecorded(load.partnershipId(), council, load.importId(), load.at(), states)));
    }
}
