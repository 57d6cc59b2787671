package org.concordat.statements;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concordat.costs.Apportionments;
import org.concordat.costs.CostYears;
import org.concordat.costs.DriverVolumes;
import org.concordat.costs.PoolLines;
import org.concordat.costs.YearMembers;
import org.concordat.costs.model.PoolLine;
import org.concordat.costs.model.Stage;
import org.concordat.kernel.Period;
import org.concordat.statements.model.Charging;
import org.concordat.tenancy.Acting;

/** What councils are charged in a year, as it is known at an instant. */
@ApplicationScoped
class Charges {

    private final CostYears years;
    private final Apportionments apportionments;
    private final PoolLines pools;
    private final YearMembers members;
    private final DriverVolumes volumes;

    Charges(
            CostYears years,
            Apportionments apportionments,
            PoolLines pools,
            YearMembers members,
            DriverVolumes volumes) {
        this.years = years;
        this.apportionments = apportionments;
        this.pools = pools;
        this.members = members;
        this.volumes = volumes;
    }

    /** Until the end of the transaction nobody writes what costs are made of. */
    void alone(UUID partnershipId) {
        years.alone(partnershipId);
    }

    /** Whom a year that is closed at an instant is shared by, and what was counted of them. */
    KeptMembers members(Acting acting, Period year, Instant at) {
        return new KeptMembers(
                members.told(acting.partnership(), at),
                volumes.counted(acting.partnership().id(), year, at));
    }

    /** The charges of the host that are left out of the same, since not all have approved them (rule M8). */
    List<LeftOutCharge> leftOut(UUID partnershipId, Period year, Stage stage, Instant knownOn) {
        return LeftOutCharge.all(pools.leftOut(partnershipId, year, stage, knownOn));
    }

    Charging of(Acting acting, Period year, Stage stage, Instant knownOn) {
        UUID id = acting.partnership().id();
        List<PoolLine> lines = pools.ofYear(id, year, stage, knownOn);
        return new Charging(
                apportionments.of(id, year, stage, knownOn, lines),
                lines,
                members.stays(acting.partnership(), year, knownOn));
    }
}
