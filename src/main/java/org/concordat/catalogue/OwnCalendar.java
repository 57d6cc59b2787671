package org.concordat.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.concordat.catalogue.model.CalendarPattern;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Ids;
import org.concordat.tenancy.Recorded;
import org.hibernate.annotations.ColumnTransformer;

/** One revision of a calendar of a partnership's own. A row never changes; the next revision closes it. */
@Entity
@Table(name = "calendars")
class OwnCalendar {

    @Id
    UUID id;

    @Column(updatable = false)
    UUID partnershipId;

    @Column(updatable = false)
    String slug;

    @Column(updatable = false)
    String title;

    @Column(updatable = false)
    String timeZone;

    @Column(updatable = false)
    @Convert(converter = PatternConverter.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    CalendarText.Stored pattern;

    @Column(updatable = false)
    LocalDate knownFrom;

    @Column(updatable = false)
    LocalDate knownTo;

    @Embedded
    Recorded recorded;

    /** For the persistence provider. */
    protected OwnCalendar() {}

    OwnCalendar(UUID partnershipId, Slug slug, String title, CalendarPattern pattern, Recorded recorded) {
        this.id = Ids.next();
        this.partnershipId = partnershipId;
        this.slug = slug.value();
        this.title = title;
        this.timeZone = pattern.zone().getId();
        this.pattern = CalendarText.Stored.of(pattern);
        this.knownFrom = pattern.knownFrom();
        this.knownTo = pattern.knownTo();
        this.recorded = recorded;
    }

    Slug slug() {
        return new Slug(slug);
    }

    CalendarPattern pattern() {
        return pattern.pattern(ZoneId.of(timeZone), knownFrom, knownTo);
    }
}
