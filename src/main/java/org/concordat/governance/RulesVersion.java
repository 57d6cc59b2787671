package org.concordat.governance;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.concordat.kernel.Digest;
import org.concordat.tenancy.Ids;
import org.concordat.tenancy.Recorded;
import org.concordat.web.CanonicalJson;

/** One revision of a version of the governance rules: canonical JSON (RFC 8785) and its digest. */
@Entity
@Table(name = "governance_rules")
class RulesVersion {

    @Id
    UUID id;

    @Column(updatable = false)
    UUID partnershipId;

    @Column(updatable = false)
    int number;

    @Column(updatable = false)
    String text;

    @Column(updatable = false)
    String digest;

    @Embedded
    Recorded recorded;

    /** For the persistence provider. */
    protected RulesVersion() {}

    RulesVersion(UUID partnershipId, int number, NewGovernanceRules given, Recorded recorded) {
        this.id = Ids.next();
        this.partnershipId = partnershipId;
        this.number = number;
        this.text = CanonicalJson.of(given);
        this.digest = Digest.of(this.text).value();
        this.recorded = recorded;
    }

    NewGovernanceRules written() {
        return CanonicalJson.read(text, NewGovernanceRules.class);
    }

    int revision() {
        return recorded.revision().number();
    }
}
