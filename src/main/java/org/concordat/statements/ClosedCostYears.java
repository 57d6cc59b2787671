package org.concordat.statements;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.costs.Closing;
import org.concordat.costs.CountedThen;
import org.concordat.costs.MemberThen;
import org.concordat.costs.YearsClosed;
import org.concordat.kernel.Period;
import org.concordat.partnerships.YearsReconciled;

/** Tells the room of pools and drivers which years have been reconciled. */
@ApplicationScoped
class ClosedCostYears implements YearsClosed, YearsReconciled {

    private final YearBook years;

    ClosedCostYears(YearBook years) {
        this.years = years;
    }

    @Override
    public Set<Period> of(UUID partnershipId) {
        return years.closed(partnershipId).stream().map(CostYear::period).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<Closing> closing(UUID partnershipId, Period year) {
        return years.current(partnershipId, year)
                .filter(of -> of.state.equals(CostYear.CLOSED))
                .map(of -> new Closing(of.outturn.closedAt(), members(of), counted(of)));
    }

    @Override
    public Optional<Instant> closedAt(UUID partnershipId, Period year) {
        return closing(partnershipId, year).map(Closing::at);
    }

    private static List<CountedThen> counted(CostYear of) {
        return of.members == null ? List.of() : of.members.counted();
    }

    private static List<MemberThen> members(CostYear of) {
        return of.members == null ? List.of() : of.members.members();
    }
}
