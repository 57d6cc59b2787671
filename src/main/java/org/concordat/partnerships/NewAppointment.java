package org.concordat.partnerships;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An appointment as the operator makes it. */
@Schema(description = "A person's part in a partnership that no organisation can give itself.")
record NewAppointment(
        @NotBlank
        @Size(max = 500)
        @Schema(
                description = "Issuer of the person's tokens.",
                examples = "https://login.kettering.example/realms/main")
        String issuer,

        @NotBlank
        @Size(max = 255)
        @Schema(
                description = "Subject of the person's tokens at that issuer.",
                examples = "5f0c2a7e-1d0b-4a61-9d0e-0c8f7b1a2e3d")
        String subject,

        @NotNull
        @Pattern(regexp = "board-member|board-secretary|auditor")
        @Schema(
                description = "The role, which the token must hold as well.",
                enumeration = {"board-member", "board-secretary", "auditor"},
                examples = "board-secretary")
        String role,

        @NotNull @Schema(description = "First day.", examples = "2026-04-01")
        LocalDate from,

        @Schema(description = "Last day; null for none.", examples = "2027-03-31")
        LocalDate to) {

    /** @throws Rejected rule T0, when the dates are out of order */
    NewAppointment checked() {
        if (to != null && to.isBefore(from)) {
            throw Rejected.rule("T0", "The last day comes before the first.", new Fault("/to", "is not before from"));
        }
        return this;
    }
}
