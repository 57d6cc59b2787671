package org.concordat.catalogue;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concordat.catalogue.model.LimitText;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.time.Limit;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** A limit and the instant from which it runs, as somebody asks for its deadline in a query. */
record AskedLimit(
        @NotNull
        @Parameter(description = "When a case would be received: RFC 3339 with offset.", required = true)
        @QueryParam("from")
        Instant from,

        @NotNull
        @Parameter(
                description =
                        "How long it may take, as amount-unit: 20-working-days, 10-calendar-days, 2-weeks, 1-months,"
                                + " 480-working-minutes, 8-working-hours, 24-elapsed-hours.",
                required = true)
        @QueryParam("limit")
        String limit,

        @Parameter(
                description =
                        "day-after (default), day-of (rule T3), or before-event: from is the event, and the limit is counted back from it, in clear"
                                + " days (rule T6).")
        @QueryParam("start")
        String start,

        @Parameter(description = "end-of-day (default) or same-time, for limits in days (rule T2).") @QueryParam("due")
        String due,

        @Parameter(description = "none (default) or next-working-day (rule T2).") @QueryParam("roll")
        String roll,

        @Parameter(
                description =
                        "Local time, such as 16:00, after which it counts as received the next working day (rule T3).")
        @QueryParam("cutOff")
        String cutOff,

        @Parameter(description = "as-received (default) or next-working-day (rule T3).")
        @QueryParam("nonWorkingReceipt")
        String nonWorkingReceipt) {

    private static final Pattern LIMIT = Pattern.compile("([1-9][0-9]{0,5})-([a-z-]+)");

    /** @throws Rejected malformed, with every parameter that is no part of a limit */
    Limit limit(Slug calendar) {
        Matcher parts = LIMIT.matcher(limit);
        if (!parts.matches() || "as-recorded".equals(parts.group(2))) {
            throw Rejected.malformed(
                    "The limit cannot be read.", new Fault("limit", "is amount-unit, such as 20-working-days"));
        }
        LimitText text = new LimitText(
                Integer.valueOf(parts.group(1)),
                parts.group(2),
                calendar.value(),
                start,
                due,
                roll,
                cutOff,
                nonWorkingReceipt,
                null,
                null,
                null,
                null);
        List<Fault> faults = new ArrayList<>();
        text.wrong().forEach(wrong -> faults.add(new Fault(parameter(wrong.attribute()), wrong.detail())));
        if (!faults.isEmpty()) {
            throw Rejected.malformed("The limit cannot be read.", faults);
        }
        return text.limit();
    }

    private static String parameter(String attribute) {
        return "amount".equals(attribute) || "unit".equals(attribute) ? "limit" : attribute;
    }
}
