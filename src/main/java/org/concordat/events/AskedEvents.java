package org.concordat.events;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which events are asked for in a query. */
record AskedEvents(
        @Parameter(
                description = "Only events of this type, or with `concordat.figure.*` of all types of a thing.",
                example = "concordat.figure.*")
        @QueryParam("type")
        String type,

        @Parameter(
                description = "Only events that happened at this instant or later.",
                example = "2026-04-01T00:00:00Z")
        @QueryParam("since")
        Instant since) {

    /** @throws Rejected malformed, when there is no such type */
    String[] types() {
        if (type != null && EventTypes.meant(type).isEmpty()) {
            throw Rejected.malformed(
                    "A parameter cannot be read.",
                    new Fault("type", "must be a type of event, or all of a thing as concordat.figure.*"));
        }
        return EventTypes.names(type == null ? List.of() : List.of(type));
    }
}
