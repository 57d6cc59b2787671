package org.concordat.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concordat.catalogue.model.TermsDefaults;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.model.Side;
import org.concordat.tenancy.Ids;
import org.concordat.tenancy.Recorded;
import org.hibernate.annotations.ColumnTransformer;

/** One revision of a service of a partnership. A row never changes; the next revision closes it. */
@Entity
@Table(name = "services")
class Service {

    @Id
    UUID id;

    @Column(updatable = false)
    UUID partnershipId;

    @Column(updatable = false)
    String slug;

    @Column(updatable = false)
    String title;

    @Column(updatable = false)
    String legalBasis;

    @Column(updatable = false)
    Integer lgslId;

    @Column(updatable = false)
    Integer retentionMonths;

    @Column(updatable = false)
    String casesFrom;

    @Column(updatable = false)
    String[] attributes;

    @Column(updatable = false)
    @Convert(converter = DefaultsConverter.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    TermsDefaults defaults;

    @Embedded
    Recorded recorded;

    /** For the persistence provider. */
    protected Service() {}

    Service(UUID partnershipId, Slug slug, NewService given, Recorded recorded) {
        this.id = Ids.next();
        this.partnershipId = partnershipId;
        this.slug = slug.value();
        this.title = given.title();
        this.legalBasis = given.legalBasis();
        this.lgslId = given.lgslId();
        this.retentionMonths = given.retentionMonths();
        this.casesFrom = given.casesFrom() == null ? Side.PROVIDER.text() : given.casesFrom();
        this.attributes = given.attributes() == null
                ? new String[0]
                : given.attributes().stream().sorted().toArray(String[]::new);
        this.defaults = given.settled();
        this.recorded = recorded;
    }

    ServiceEntry entry() {
        return new ServiceEntry(
                new Slug(slug),
                title,
                legalBasis,
                Side.parse(casesFrom).orElseThrow(),
                Set.copyOf(List.of(attributes)),
                defaults,
                recorded.revision().number());
    }
}
