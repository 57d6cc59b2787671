package org.concordat.performance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.concordat.agreements.TermsBook;
import org.concordat.catalogue.CalendarBook;
import org.concordat.catalogue.Catalogue;
import org.concordat.exclusions.Exclusions;
import org.concordat.partnerships.Areas;
import org.concordat.partnerships.ClosedPeriods;
import org.concordat.partnerships.model.ClosedMonths;
import org.concordat.tenancy.Registry;

/** Who judges the cases of a council; as evaluation, which sees all that it takes. */
@ApplicationScoped
class Judges {

    /** A judge keeps what it has reckoned; more than a few of them would be too much. */
    private static final int MOST_KEPT = 8;

    /** Whose turn it is. */
    private record Turn(UUID partnership, UUID council) {}

    private final TermsBook terms;
    private final Catalogue catalogue;
    private final CalendarBook calendars;
    private final Areas areas;
    private final Exclusions exclusions;
    private final Registry registry;
    private final ClosedPeriods closed;
    private final ClosedCounts counted;
    private final DefinitionChanges changes;
    private final TransactionSynchronizationRegistry transaction;

    Judges(
            TermsBook terms,
            Catalogue catalogue,
            CalendarBook calendars,
            Areas areas,
            Exclusions exclusions,
            Registry registry,
            ClosedPeriods closed,
            ClosedCounts counted,
            DefinitionChanges changes,
            TransactionSynchronizationRegistry transaction) {
        this.terms = terms;
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.areas = areas;
        this.exclusions = exclusions;
        this.registry = registry;
        this.closed = closed;
        this.counted = counted;
        this.changes = changes;
        this.transaction = transaction;
    }

    /**
     * Who judges by what is known.
     *
     * @param knownOn null for now
     */
    CaseJudge of(UUID partnership, UUID council, Instant knownOn) {
        return new CaseJudge(
                registry.partnership(partnership).orElseThrow(),
                terms.inForce(partnership, council, knownOn),
                areas.tree(council, knownOn),
                new CaseDefinitions(
                                measure -> catalogue.measure(partnership, measure, knownOn),
                                calendar -> calendars.calendar(partnership, calendar, knownOn))
                        .readHere(),
                exclusions.accepted(partnership, council, knownOn),
                council);
    }

    /**
     * Who judges by what is known now, the same one throughout a transaction that has the council's turn: what it judges by is changed by
     * nobody else meanwhile, since whoever changes it waits for the turn before it commits. A load comes in many batches, and each would reckon
     * the same days' limits anew.
     */
    CaseJudge inTurn(UUID partnership, UUID council) {
        return kept().computeIfAbsent(new Turn(partnership, council), turn -> of(partnership, council, null));
    }

    /** That one, where the transaction has the turn and has had cases judged. */
    Optional<CaseJudge> inTurnAlready(UUID partnership, UUID council) {
        return Optional.ofNullable(kept().get(new Turn(partnership, council)));
    }

    /** What the transaction changes itself is to be judged by. */
    void forget() {
        kept().clear();
    }

    @SuppressWarnings("unchecked") // nobody else knows the key
    private Map<Turn, CaseJudge> kept() {
        Map<Turn, CaseJudge> kept = (Map<Turn, CaseJudge>) transaction.getResource(Turn.class);
        if (kept == null) {
            kept = new LinkedHashMap<>(MOST_KEPT, 1, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Turn, CaseJudge> eldest) {
                    return size() > MOST_KEPT;
                }
            };
            transaction.putResource(Turn.class, kept);
        }
        return kept;
    }

    /** Who judges by what is known now, and leaves settled cases where they were counted. */
    LeftAsCounted leaving(CaseJudge judge, Instant now) {
        Map<Instant, CaseJudge> then = new HashMap<>();
        return leaving(
                judge, now, on -> then.computeIfAbsent(on, known -> of(judge.partnership(), judge.council(), known)));
    }

    /**
     * Who judges by what was known on an instant, and leaves settled cases where they were counted.
     *
     * @param then who judges by what was known on another
     */
    LeftAsCounted leaving(CaseJudge judge, Instant knownOn, Function<Instant, CaseJudge> then) {
        UUID partnership = judge.partnership();
        ClosedMonths months = closed.of(partnership, knownOn);
        TreeSet<Instant> since = months.closedAt().values().stream()
                .min(Comparator.naturalOrder())
                .map(first -> changes.after(partnership, first))
                .orElseGet(TreeSet::new);
        return new LeftAsCounted(judge, counted.countings(partnership, judge.council(), months, knownOn), since, then);
    }
}
