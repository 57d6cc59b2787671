package org.concordat.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.concordat.catalogue.model.ComputedFrom;
import org.concordat.catalogue.model.CountedBy;
import org.concordat.catalogue.model.Direction;
import org.concordat.catalogue.model.MeasureDefinition;
import org.concordat.catalogue.model.MeasureKind;
import org.concordat.catalogue.model.Rounding;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Ids;
import org.concordat.tenancy.Recorded;

/** One revision of a measure of a partnership. A row never changes; the next revision closes it. */
@Entity
@Table(name = "measures")
class Measure {

    @Id
    UUID id;

    @Column(updatable = false)
    UUID partnershipId;

    @Column(updatable = false)
    String slug;

    @Column(updatable = false)
    String title;

    @Column(updatable = false)
    String kind;

    @Column(updatable = false)
    String unit;

    @Column(updatable = false)
    String direction;

    @Column(updatable = false)
    String computedFrom;

    @Column(updatable = false)
    String countedBy;

    @Column(updatable = false)
    Integer roundingDecimals;

    @Column(updatable = false)
    String roundingMode;

    @Column(updatable = false)
    Integer minimumSample;

    @Column(updatable = false)
    Integer percentile;

    @Column(updatable = false)
    Integer per;

    @Column(updatable = false)
    String driver;

    @Column(updatable = false)
    String source;

    @Column(updatable = false)
    String owner;

    @Embedded
    Recorded recorded;

    /** For the persistence provider. */
    protected Measure() {}

    Measure(UUID partnershipId, Slug slug, NewMeasure given, MeasureDefinition definition, Recorded recorded) {
        this.id = Ids.next();
        this.partnershipId = partnershipId;
        this.slug = slug.value();
        this.title = given.title();
        this.kind = definition.kind().text();
        this.unit = definition.unit();
        this.direction = definition.direction().text();
        this.computedFrom = definition.computedFrom().text();
        this.countedBy =
                definition.countedBy() == null ? null : definition.countedBy().text();
        if (definition.rounding() != null) {
            this.roundingDecimals = definition.rounding().decimals();
            this.roundingMode = definition.rounding().modeText();
        }
        this.minimumSample = definition.minimumSample();
        this.percentile = definition.percentile();
        this.per = definition.per();
        this.driver = definition.driver() == null ? null : definition.driver().value();
        this.source = given.source();
        this.owner = given.owner();
        this.recorded = recorded;
    }

    MeasureEntry entry() {
        return new MeasureEntry(
                new Slug(slug),
                title,
                new MeasureDefinition(
                        MeasureKind.parse(kind).orElseThrow(),
                        unit,
                        Direction.parse(direction).orElseThrow(),
                        ComputedFrom.parse(computedFrom).orElseThrow(),
                        CountedBy.parse(countedBy).orElse(null),
                        rounding(),
                        minimumSample,
                        percentile,
                        per,
                        driver == null ? null : new Slug(driver)),
                recorded.revision().number());
    }

    private Rounding rounding() {
        return roundingDecimals == null
                ? null
                : new Rounding(roundingDecimals, Rounding.mode(roundingMode).orElseThrow());
    }
}
