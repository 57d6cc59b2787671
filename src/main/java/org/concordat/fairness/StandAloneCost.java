package org.concordat.fairness;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.concordat.fairness.model.StandAlone;
import org.concordat.kernel.Period;
import org.concordat.tenancy.Ids;
import org.concordat.tenancy.Recorded;
import org.hibernate.annotations.ColumnTransformer;

/** One revision of a year's stand-alone costs. A row never changes; the next revision closes it. */
@Entity
@Table(name = "stand_alone_costs")
class StandAloneCost {

    @Id
    UUID id;

    @Column(updatable = false)
    UUID partnershipId;

    @Column(updatable = false)
    String year;

    @Column(updatable = false)
    String source;

    @Column(updatable = false)
    @Convert(converter = StandAloneConverter.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    StandAloneText.Stored content;

    @Embedded
    Recorded recorded;

    /** For the persistence provider. */
    protected StandAloneCost() {}

    StandAloneCost(UUID partnershipId, Period year, NewStandAloneCosts given, Recorded recorded) {
        this.id = Ids.next();
        this.partnershipId = partnershipId;
        this.year = year.toString();
        this.source = given.source();
        this.content = given.stored();
        this.recorded = recorded;
    }

    Period year() {
        return Period.parse(year).orElseThrow();
    }

    StandAlone costs() {
        return new StandAloneReader().read(content);
    }
}
