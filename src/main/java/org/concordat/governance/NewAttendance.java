package org.concordat.governance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who was there, as the secretary records it. */
@Schema(description = "Which members were represented in a meeting, and who presided (rule G1).")
record NewAttendance(
        @Pattern(regexp = Slug.FORM)
        @Schema(
                description =
                        "Slug of the member whose representative presides; left out where somebody presides who represents no member.",
                examples = "northampton")
        String chair,

        @NotNull @Size(max = 200) @Schema(description = "The members that are represented, each once.")
        List<Attendance.@NotNull @Valid Representative> present) {

    /** @throws Rejected rule G1, when somebody is neither a member of the day nor has a seat, is named twice, or presides without being there */
    NewAttendance checked(Set<String> members) {
        List<Fault> faults = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (int i = 0; i < present.size(); i++) {
            String organisation = present.get(i).organisation();
            if (!members.contains(organisation)) {
                faults.add(new Fault(
                        "/present/" + i + "/organisation",
                        "is a member on the day of the meeting, or has a seat in a decision that was opened in it; "
                                + organisation + " is neither"));
            } else if (!named.add(organisation)) {
                faults.add(
                        new Fault("/present/" + i + "/organisation", "is named once; " + organisation + " is twice"));
            }
        }
        if (chair != null && !new Attendance(present).there().contains(chair)) {
            faults.add(new Fault("/chair", "is one of the members that are present, and have not left"));
        }
        if (!faults.isEmpty()) {
            throw Rejected.rule("G1", "The attendance does not hold together.", faults);
        }
        return this;
    }
}
