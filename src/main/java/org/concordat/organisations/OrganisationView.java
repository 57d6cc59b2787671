package org.concordat.organisations;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organisation as it is answered. */
@Schema(description = "An organisation as the registry holds it.")
public record OrganisationView(
        @Schema(description = "Its slug, chosen when it was registered.", examples = "kettering")
        String organisation,

        @Schema(description = "Full name.", examples = "Kettering Borough Council")
        String name,

        @Schema(description = "What kind of body it is.", examples = "district-council")
        String kind,

        @Schema(description = "GSS code, null where it has none.", examples = "E07000153")
        String gssCode,

        @Schema(description = "Whether it is suspended: then none of its tokens is accepted.", examples = "false")
        boolean suspended,

        @Schema(description = "Revision, also the ETag.", examples = "1", minimum = "1")
        int revision,

        @JsonIgnore boolean created) {

    static OrganisationView of(Organisation o, boolean created) {
        return new OrganisationView(o.slug, o.name, o.kind, o.gssCode, o.suspendedAt != null, o.revision, created);
    }
}
