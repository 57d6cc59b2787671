package org.concordat.costs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.concordat.costs.model.ValueReader;
import org.concordat.costs.model.ValueRow;
import org.concordat.intake.TextRows;
import org.concordat.kernel.Period;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.KnownOn;
import org.concordat.partnerships.Turns;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.web.Cursors;
import org.concordat.web.DryRun;
import org.concordat.web.Page;

/** Reads the volumes of drivers for every party as far as it sees them, and takes them in bulk from who keeps the books. */
@ApplicationScoped
class DriverValueService {

    private static final String LIST = "driver values";

    private final Drivers drivers;
    private final SeenVolumes seen;
    private final DriverValueWriter writer;
    private final TextRows rows;
    private final Actings actings;
    private final BookKeepers keepers;
    private final CostYears years;
    private final KnownOn knownOn;
    private final Turns turns;
    private final Cursors cursors;
    private final DryRun dryRun;
    private final Clock clock;

    DriverValueService(
            Drivers drivers,
            SeenVolumes seen,
            DriverValueWriter writer,
            TextRows rows,
            Actings actings,
            BookKeepers keepers,
            CostYears years,
            KnownOn knownOn,
            Turns turns,
            Cursors cursors,
            DryRun dryRun,
            Clock clock) {
        this.drivers = drivers;
        this.seen = seen;
        this.writer = writer;
        this.rows = rows;
        this.actings = actings;
        this.keepers = keepers;
        this.years = years;
        this.knownOn = knownOn;
        this.turns = turns;
        this.cursors = cursors;
        this.dryRun = dryRun;
        this.clock = clock;
    }

    @Transactional
    public LoadReceipt take(Slug partnership, Slug slug, String format, String mode, InputStream body, boolean trial) {
        Acting acting = actings.in(partnership.value());
        keepers.require(acting);
        UUID id = acting.partnership().id();
        Driver driver = drivers.current(id, slug).orElseThrow(Rejected::missing);
        BulkRows<ValueRow> load = new BulkRows<>(
                format, mode, rows.read(body, format, NewDriverValue.FORM), new ValueReader(driver.slug)::read);
        years.keepOpen(id);
        turns.take(LIST, id);
        Instant now = clock.instant();
        writer.write(acting, driver, load, now);
        dryRun.end(trial);
        return load.receipt(now);
    }

    @Transactional
    public Page<DriverValueView> list(Slug partnership, Slug slug, AskedValues asked, int limit, String cursor) {
        Acting acting = actings.in(partnership.value());
        Instant known = knownOn.of(asked.knownOn());
        Period year = Years.given(asked.year());
        Driver driver = drivers.known(acting.partnership().id(), slug, known).orElseThrow(Rejected::missing);
        String after = cursors.decode(LIST, cursor);
        List<DriverValueView> page = seen.of(acting, driver, year, known).stream()
                .filter(asked::fits)
                .sorted(Comparator.comparing(DriverValueView::key))
                .filter(view -> after == null || view.key().text().compareTo(after) > 0)
                .limit(limit + 1L)
                .toList();
        return Page.of(page, limit, view -> cursors.encode(LIST, view.key().text()));
    }
}
