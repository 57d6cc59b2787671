package org.concordat.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.concordat.intake.FigureStore.Stored;
import org.concordat.intake.model.FigureRow;
import org.concordat.intake.model.FigureRules;
import org.concordat.intake.model.FigureState;
import org.concordat.intake.model.Replacement;
import org.concordat.kernel.Fault;
import org.concordat.partnerships.model.ClosedMonths;
import org.concordat.partnerships.model.Side;
import org.concordat.tenancy.Ids;

/**
 * Writes the figures of one load. A figure belongs to the side that submitted it first; whoever changes an agreed figure submits
 * it anew, and the other side agrees it again (rule F1). One that is queried stays so with its new numbers: whether these answer the
 * query is not for the side that sends them to say.
 */
final class FigureWriter implements RowWriter<FigureRow> {

    private final Load load;
    private final Parties parties;
    private final ClosedMonths locked;
    private final FigureRules rules;
    private final LapseOf lapse;
    private final FigureStore store;
    private final Consumer<FiguresRecorded> told;

    FigureWriter(
            Load load,
            Parties parties,
            ClosedMonths locked,
            LapseOf lapse,
            FigureStore store,
            Consumer<FiguresRecorded> told) {
        this.locked = locked;
        this.load = load;
        this.parties = parties;
        this.rules = new FigureRules(parties.ofFigures());
        this.lapse = lapse;
        this.store = store;
        this.told = told;
    }

    /** Which figure. */
    record Key(UUID council, String measure, String area, String period) {

        static Key of(FigureEntry entry) {
            return new Key(
                    entry.councilId(),
                    entry.measure().value(),
                    entry.area() == null ? null : entry.area().value(),
                    entry.period().toString());
        }
    }

    @Override
    public List<Fault> faults(FigureRow row) {
        return rules.faults(row);
    }

    @Override
    public void write(List<Numbered<FigureRow>> batch, Tally tally) {
        List<Key> keys = batch.stream().map(r -> key(r.row())).distinct().toList();
        Map<Key, Stored> stored = store.present(load.partnershipId(), keys, load.at());
        Map<Key, Stored> present = new HashMap<>(stored);
        Map<Key, Stored> next = new LinkedHashMap<>();
        for (Numbered<FigureRow> numbered : batch) {
            decide(numbered, stored, present, next, tally);
        }
        store.replace(load.partnershipId(), load.at(), load.acting().who(), List.copyOf(next.values()));
        tell(next.values());
    }

    private Key key(FigureRow row) {
        return new Key(
                parties.idOf(row.council()),
                row.measure().value(),
                row.area() == null ? null : row.area().value(),
                row.period().toString());
    }

    private void decide(
            Numbered<FigureRow> numbered,
            Map<Key, Stored> stored,
            Map<Key, Stored> present,
            Map<Key, Stored> next,
            Tally tally) {
        FigureRow row = numbered.row();
        Key key = key(row);
        Stored before = present.get(key);
        Side side = parties.side(row.council());
        if (before != null && row.numbers().same(before.entry().numbers())) {
            tally.add(Replacement.UNCHANGED);
            return;
        }
        Optional<Fault> refusal = refusal(row, before, side);
        if (refusal.isPresent()) {
            tally.reject(numbered.number(), numbered.ref(), List.of(refusal.get()));
            return;
        }
        tally.add(before == null ? Replacement.CREATED : Replacement.UPDATED);
        Stored made = submitted(key, row, side, before, stored.get(key));
        present.put(key, made);
        next.put(key, made);
    }

    /** Why numbers that are not the stored ones may not take their place; empty where they may. */
    private Optional<Fault> refusal(FigureRow row, Stored before, Side side) {
        if (locked.contains(row.period())) {
            return Optional.of(new Fault("/period", "is closed, and its figures locked: propose a restatement"));
        }
        return before != null && before.submittedBySide() != side
                ? Optional.of(new Fault("", "was submitted by the other side: agree it, or ask them to change it"))
                : Optional.empty();
    }

    private Stored submitted(Key key, FigureRow row, Side side, Stored before, Stored stored) {
        boolean queried = stored != null && stored.entry().state() == FigureState.QUERIED;
        FigureEntry entry = new FigureEntry(
                before == null ? Ids.next() : before.entry().id(),
                key.council(),
                row.measure(),
                row.area(),
                row.period(),
                row.numerator(),
                row.denominator(),
                row.value(),
                queried ? FigureState.QUERIED : FigureState.SUBMITTED,
                stored == null ? null : stored.entry().query(),
                stored == null ? 1 : stored.entry().revision() + 1,
                load.at());
        Instant lapsesAt = queried ? null : lapse.lapsesAt(key.council(), row.measure(), row.period());
        return new Stored(entry, lapsesAt, side, load.acting().who(), null, load.importId());
    }

    private void tell(Iterable<Stored> next) {
        Map<UUID, List<FigureEntry>> byCouncil = new LinkedHashMap<>();
        next.forEach(n -> byCouncil
                .computeIfAbsent(n.entry().councilId(), council -> new ArrayList<>())
                .add(n.entry()));
        byCouncil.forEach((council, figures) ->
                told.accept(new FiguresRecorded(load.partnershipId(), council, load.at(), figures)));
    }
}
