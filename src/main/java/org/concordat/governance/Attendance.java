package org.concordat.governance;

import jakarta.persistence.Converter;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.concordat.kernel.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which members were represented in a meeting. */
public record Attendance(List<Representative> present) {

    /** It stays as it is. */
    public Attendance {
        present = List.copyOf(present);
    }

    /** A member that is represented. */
    @Schema(name = "Representative", description = "A member that is represented in a meeting.")
    public record Representative(
            @NotNull
            @Pattern(regexp = Slug.FORM)
            @Schema(description = "Slug of the member.", required = true, examples = "kettering")
            String organisation,

            @Size(max = 200)
            @Schema(
                    description = "Who represents it, as the minutes name them; null where they name nobody.",
                    examples = "The leader of the council")
            String representative) {}

    /** Stores it. */
    @Converter
    static class Stored extends KeptJson<Attendance> {
        Stored() {
            super(Attendance.class);
        }
    }
}
