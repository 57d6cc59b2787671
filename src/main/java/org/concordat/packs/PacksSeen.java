package org.concordat.packs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.concordat.kernel.Slug;
import org.concordat.web.Page;

/** What there is about packs beside what they say, the same that the API tells: what is due, and who has read them. */
@ApplicationScoped
public class PacksSeen {

    private final ScheduleService schedules;
    private final ReaderService readers;

    PacksSeen(ScheduleService schedules, ReaderService readers) {
        this.schedules = schedules;
        this.readers = readers;
    }

    /** What is due, what was, and what is next, the latest first; nothing while nobody has said when packs are due. */
    @Transactional
    public List<DueView> due(Slug partnership) {
        return schedules.due(partnership, Page.LARGEST_LIMIT, null).items();
    }

    /** The latest reads of packs that are not for the public, at most 200. */
    @Transactional
    public List<ReadView> reads(Slug partnership) {
        return readers.list(partnership, null, null, Page.LARGEST_LIMIT, null).items();
    }
}
