package org.concordat.partnerships;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.model.Placement;
import org.concordat.tenancy.Ids;
import org.concordat.tenancy.Recorded;

/** One revision of an area of a council. A row never changes; the next revision closes it. */
@Entity
@Table(name = "areas")
class Area {

    @Id
    UUID id;

    @Column(updatable = false)
    UUID organisationId;

    @Column(updatable = false)
    String slug;

    @Column(updatable = false)
    String name;

    @Column(updatable = false)
    String gssCode;

    @Column(updatable = false)
    String[] parents;

    @Column(updatable = false)
    LocalDate[] parentsFrom;

    @Embedded
    Recorded recorded;

    /** For the persistence provider. */
    protected Area() {}

    Area(UUID organisationId, Slug slug, NewArea given, List<Placement> placements, Recorded recorded) {
        this.id = Ids.next();
        this.organisationId = organisationId;
        this.slug = slug.value();
        this.name = given.name();
        this.gssCode = given.gssCode();
        this.parents = placements.stream()
                .map(p -> p.parent() == null ? null : p.parent().value())
                .toArray(String[]::new);
        this.parentsFrom = placements.stream().map(Placement::from).toArray(LocalDate[]::new);
        this.recorded = recorded;
    }

    Slug slug() {
        return new Slug(slug);
    }

    List<Placement> placements() {
        List<Placement> placements = new ArrayList<>();
        for (int i = 0; i < parents.length; i++) {
            placements.add(new Placement(parents[i] == null ? null : new Slug(parents[i]), parentsFrom[i]));
        }
        return placements;
    }
}
