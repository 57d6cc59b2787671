package org.concordat.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.function.Function;
import org.concordat.intake.model.ProfileText;
import org.concordat.intake.model.RowKind;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.Turns;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Ids;

/** Opens loads: who sends, in what format, by which profile; and takes turns with other loads for the same councils. */
@ApplicationScoped
class Loads {

    private final ImportProfiles profiles;
    private final Turns turns;
    private final Clock clock;
    private final ObjectMapper json;
    private final ReadAhead ahead;

    Loads(ImportProfiles profiles, Turns turns, Clock clock, ObjectMapper json, ReadAhead ahead) {
        this.profiles = profiles;
        this.turns = turns;
        this.clock = clock;
        this.json = json;
        this.ahead = ahead;
    }

    /**
     * A load that may begin.
     *
     * @throws Rejected when mode or profile is not what it must be
     */
    Load open(Acting acting, RowKind kind, Sending sending) {
        LoadMode mode = LoadMode.parse(sending.mode())
                .orElseThrow(() -> Rejected.malformed(
                        "A parameter cannot be read.", new Fault("mode", "is all-or-nothing or accept-valid")));
        String format = sending.format();
        Load.ReadBy readBy = sending.profile() == null ? null : profile(acting, kind, format, sending.profile());
        // In one order for all, so that no two loads wait for each other.
        acting.councils().stream().sorted().forEach(council -> turns.take(kind.text(), council));
        return new Load(acting, Ids.next(), kind, format, mode, readBy, clock.instant());
    }

    private Load.ReadBy profile(Acting acting, RowKind kind, String format, Slug slug) {
        if (!format.equals("csv")) {
            throw Rejected.malformed("Only CSV is read through a profile.", new Fault("profile", "goes with text/csv"));
        }
        ImportProfileView view = profiles.current(acting.partnership().id(), slug)
                .orElseThrow(() -> Rejected.rule(
                        "C5", "There is no such import profile.", new Fault("profile", "is one of the partnership's")));
        ProfileText text = view.profile().text(acting.partnership().timeZone());
        if (text.kind() != kind) {
            throw Rejected.rule(
                    "C5",
                    "The import profile reads other rows.",
                    new Fault("profile", "is a profile of " + kind.text()));
        }
        return new Load.ReadBy(slug.value(), view.revision(), text);
    }

    /** The rows of a load, as they will be read. */
    <B, T> Rows<T> rows(Load load, Sending sending, RowForm<B, T> ofJson, Function<ProfileText, RowForm<B, T>> ofCsv) {
        return ahead.of(
                switch (load.format()) {
                    case "csv" -> csv(load, sending, ofCsv);
                    case "ndjson" -> new LineRows<>(sending.body(), new JsonRowReader<>(ofJson, json));
                    default -> new ItemRows<>(sending.body(), new JsonRowReader<>(ofJson, json));
                },
                sending.body());
    }

    private <B, T> Rows<T> csv(Load load, Sending sending, Function<ProfileText, RowForm<B, T>> ofCsv) {
        if (load.readBy() != null) {
            ProfileText profile = load.readBy().text();
            return new CsvRows<>(sending.body(), profile.delimiter(), header -> profile, ofCsv);
        }
        return new CsvRows<>(
                sending.body(),
                ',',
                header -> ProfileText.plain(
                        load.kind(), load.acting().partnership().timeZone(), header),
                ofCsv);
    }
}
