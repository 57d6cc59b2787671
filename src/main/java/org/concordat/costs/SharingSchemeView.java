package org.concordat.costs;

import java.time.LocalDate;
import java.util.List;
import org.concordat.costs.model.SchemeLife;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A sharing scheme as it is answered. */
@Schema(name = "SharingScheme", description = "A sharing scheme with the state of each of its versions (rule M2).")
record SharingSchemeView(
        @Schema(description = "Slug of the scheme.", examples = "licensing-cost")
        String scheme,

        @Schema(description = "Title.", examples = "Licensing by population and cases")
        String title,

        @Schema(description = "Its versions by number; none before there is a first draft.")
        List<Line> versions,

        @Schema(description = "Revision, from 1; the ETag.", minimum = "1", examples = "1")
        int revision) {

    /** A version in a line. */
    @Schema(name = "SharingSchemeVersionLine", description = "A version of a sharing scheme in a line.")
    record Line(
            @Schema(description = "Number of the version.", minimum = "1", examples = "1")
            int version,

            @Schema(description = "Its state today.", examples = "active")
            String state,

            @Schema(description = "First day, inclusive.", examples = "2026-04-01")
            LocalDate commences,

            @Schema(description = "Last day, inclusive; null for none.", examples = "2029-03-31")
            LocalDate expires) {}

    static SharingSchemeView of(SchemeTitle scheme, SchemeLife life, LocalDate today) {
        return new SharingSchemeView(
                scheme.id.slug(),
                scheme.title,
                life.texts().keySet().stream()
                        .sorted()
                        .map(number -> line(life, number, today))
                        .toList(),
                scheme.id.revision());
    }

    private static Line line(SchemeLife life, int number, LocalDate today) {
        return new Line(
                number,
                life.state(number, today).text(),
                life.texts().get(number).text().commences(),
                life.texts().get(number).text().expires());
    }
}
