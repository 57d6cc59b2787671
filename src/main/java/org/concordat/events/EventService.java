package org.concordat.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.web.Cursors;

/** Reads the change feed of a partnership. */
@ApplicationScoped
class EventService {

    private static final String LIST = "events";

    private final Feed feed;
    private final Actings actings;
    private final Cursors cursors;

    EventService(Feed feed, Actings actings, Cursors cursors) {
        this.feed = feed;
        this.actings = actings;
        this.cursors = cursors;
    }

    /**
     * The events after a cursor. The next one leads behind the last event that is answered, and is the one that was given where none is: it
     * tells nothing of events that the caller does not see. The answer is of one moment, so nothing can come in between.
     */
    @Transactional
    EventPage page(Slug partnership, AskedEvents asked, int limit, String cursor) {
        Acting acting = actings.in(partnership.value());
        String after = cursors.decode(LIST, cursor);
        Feed.Asked wanted = new Feed.Asked(
                acting.partnership().id(), after == null ? 0 : Long.parseLong(after), asked.types(), asked.since());
        long last = feed.last(acting.partnership().id());
        if (wanted.after() > last) {
            throw Rejected.malformed(
                    "The feed ends before the cursor: it was restored to an earlier moment. Begin again, with since.",
                    new Fault("cursor", "must be one that the feed as it is now has given"));
        }
        List<Feed.Entry> found = feed.page(wanted, limit + 1);
        boolean more = found.size() > limit;
        List<Feed.Entry> items = more ? found.subList(0, limit) : found;
        long next =
                items.isEmpty() ? wanted.after() : items.get(items.size() - 1).sequence();
        return new EventPage(
                items.stream()
                        .map(event -> EventView.of(partnership.value(), event))
                        .toList(),
                cursors.encode(LIST, Long.toString(next)),
                more);
    }
}
