package org.concordat.benefits;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.UUID;
import org.concordat.benefits.model.Account;
import org.concordat.kernel.Period;
import org.concordat.tenancy.Ids;
import org.concordat.tenancy.Recorded;
import org.concordat.web.CanonicalJson;

/** One revision of a provider's financial year, the partnership's own. A row never changes; the next one closes it. */
@Entity
@Table(name = "surpluses")
class Surplus {

    @Id
    UUID id;

    @Column(updatable = false)
    UUID partnershipId;

    @Column(updatable = false)
    String year;

    @Column(updatable = false)
    String text;

    @Embedded
    Recorded recorded;

    /** For the persistence provider. */
    protected Surplus() {}

    Surplus(UUID partnershipId, Period year, SurplusText text, Recorded recorded) {
        this.id = Ids.next();
        this.partnershipId = partnershipId;
        this.year = year.toString();
        this.text = CanonicalJson.of(text);
        this.recorded = recorded;
    }

    Period year() {
        return Period.parse(year).orElseThrow();
    }

    SurplusText written() {
        return CanonicalJson.read(text, SurplusText.class);
    }

    Account account() {
        return written().account(year(), new ArrayList<>());
    }

    int revision() {
        return recorded.revision().number();
    }
}
