package org.concordat.partnerships;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An appointment as it is answered. */
@Schema(description = "A person's part in a partnership that no organisation can give itself.")
record AppointmentView(
        @Schema(description = "Slug of the appointment, the operator's choice.", examples = "secretary-2026")
        String appointment,

        @Schema(
                description = "Issuer of the person's tokens.",
                examples = "https://login.kettering.example/realms/main")
        String issuer,

        @Schema(description = "Subject of the person's tokens.", examples = "5f0c2a7e-1d0b-4a61-9d0e-0c8f7b1a2e3d")
        String subject,

        @Schema(description = "The role.", examples = "board-secretary")
        String role,

        @Schema(description = "First day.", examples = "2026-04-01")
        LocalDate from,

        @Schema(description = "Last day; null for none.") LocalDate to) {

    static AppointmentView of(Appointment appointment) {
        return new AppointmentView(
                appointment.name,
                appointment.issuer,
                appointment.subject,
                appointment.role,
                appointment.fromDate,
                appointment.toDate);
    }
}
