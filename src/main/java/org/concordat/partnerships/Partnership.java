package org.concordat.partnerships;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Ids;

/** A collaboration of organisations by one of the three models. */
@Entity
@Table(name = "partnerships")
class Partnership {

    /** The section of the rules that the models stand in. */
    static final String RULE = "models";

    @Id
    UUID id;

    @Column(updatable = false)
    String slug;

    String title;

    @Column(updatable = false)
    String model;

    @Column(updatable = false)
    String timeZone;

    String jurisdiction;
    String schemeApprovals;

    @Column(updatable = false)
    boolean sandbox;

    int revision;
    Instant recordedAt;
    String recordedBy;

    /** For the persistence provider. */
    protected Partnership() {}

    Partnership(Slug slug, NewPartnership given) {
        this.id = Ids.next();
        this.slug = slug.value();
        this.model = given.model();
        this.timeZone = given.timeZone();
        this.sandbox = given.sandbox();
    }

    /** @throws Rejected state, when what all results rest on would change: the model, the time zone, whether it is a sandbox */
    void describe(NewPartnership given, Instant at, String who) {
        if (!model.equals(given.model()) || !timeZone.equals(given.timeZone()) || sandbox != given.sandbox()) {
            throw Rejected.state(
                    RULE, "Model, time zone and sandbox of a partnership stay as they are; begin a new one instead.");
        }
        title = given.title();
        jurisdiction = given.jurisdiction();
        schemeApprovals =
                given.rules() == null ? null : given.rules().sharingSchemes().approvals();
        revision++;
        recordedAt = at;
        recordedBy = who;
    }
}
