package org.concordat.governance;

import jakarta.persistence.Converter;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
            String representative,

            @Schema(
                    description =
                            "Whether it has left: from then on it is not there for what is voted. False where it is left out.",
                    examples = "false")
            Boolean left) {

        /** Who is not said to have left is there. */
        public Representative {
            left = Boolean.TRUE.equals(left);
        }
    }

    /** Slugs of whoever is there, and has not left. */
    Set<String> there() {
        return present.stream()
                .filter(member -> !member.left())
                .map(Representative::organisation)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Slugs of whoever was there, whether or not it has left. */
    Set<String> named() {
        return present.stream().map(Representative::organisation).collect(Collectors.toUnmodifiableSet());
    }

    /** Stores it. */
    @Converter
    static class Stored extends KeptJson<Attendance> {
        Stored() {
            super(Attendance.class);
        }
    }
}
