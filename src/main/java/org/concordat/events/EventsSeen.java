package org.concordat.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.concordat.tenancy.OrganisationSight;

/** The feed as an organisation sees it now, for those who tell its people of it. */
@ApplicationScoped
public class EventsSeen {

    private final Feed feed;
    private final OrganisationSight sight;

    EventsSeen(Feed feed, OrganisationSight sight) {
        this.feed = feed;
        this.sight = sight;
    }

    /** An event in a few words: what happened, and where it is read. */
    public record Seen(long sequence, UUID id, String type, String title, String subject, Instant at) {}

    /**
     * What was seen of a stretch of the feed.
     *
     * @param events the first of them, in order
     * @param number how many there are
     * @param last the number at which the stretch ends
     */
    public record Stretch(List<Seen> events, long number, long last) {}

    /** @throws Rejected under a rule, when a text is neither a type of event nor all of a thing as {@code concordat.figure.*} */
    public void requireTypes(List<String> types, String rule) {
        List<Fault> faults = EventTypes.notOfFeeds(types);
        if (!faults.isEmpty()) {
            throw Rejected.rule(rule, "There is no such event.", faults);
        }
    }

    /** The names of the types that texts mean; all of them where there is no text. */
    public static List<String> names(Collection<String> texts) {
        String[] names = EventTypes.names(texts);
        return names == null ? List.of() : List.of(names);
    }

    /**
     * What an organisation sees of a partnership's events after one, within the running transaction of the worker; empty where the
     * organisation has no part in the partnership today, or is suspended.
     *
     * @param types only these; none for all
     * @param most how many are told, the rest being counted
     */
    public Optional<Stretch> after(UUID partnership, UUID organisation, long after, List<String> types, int most) {
        String[] only = types.isEmpty() ? null : types.toArray(String[]::new);
        Feed.Asked asked = new Feed.Asked(partnership, after, only, null);
        return sight.within(partnership, organisation, () -> {
            long last = feed.last(partnership);
            List<Seen> events = feed.page(asked, most).stream()
                    .filter(event -> event.sequence() <= last)
                    .map(EventsSeen::seen)
                    .toList();
            long number = events.size() < most ? events.size() : feed.count(asked, last);
            return new Stretch(events, number, last);
        });
    }

    private static Seen seen(Feed.Entry event) {
        return new Seen(
                event.sequence(), event.id(), event.type(), EventType.title(event.type()), event.subject(), event.at());
    }
}
