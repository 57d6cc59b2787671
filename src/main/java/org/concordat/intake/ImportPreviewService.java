package org.concordat.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.concordat.catalogue.Catalogue;
import org.concordat.intake.model.CaseRules;
import org.concordat.intake.model.FigureRules;
import org.concordat.intake.model.ProfileText;
import org.concordat.intake.model.RowKind;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.Areas;
import org.concordat.partnerships.Sides;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.tenancy.Capacity;
import org.concordat.tenancy.Registry;

/** Shows how the first rows of a file would be understood; writes nothing. */
@ApplicationScoped
class ImportPreviewService {

    /** In bytes: twenty rows of the widest exports. */
    static final int LARGEST = 64 * 1024;

    private final ImportProfiles profiles;
    private final Actings actings;
    private final Registry registry;
    private final Sides sides;
    private final Catalogue catalogue;
    private final Areas areas;
    private final ObjectMapper json;
    private final Validator validator;

    ImportPreviewService(
            ImportProfiles profiles,
            Actings actings,
            Registry registry,
            Sides sides,
            Catalogue catalogue,
            Areas areas,
            ObjectMapper json,
            Validator validator) {
        this.profiles = profiles;
        this.actings = actings;
        this.registry = registry;
        this.sides = sides;
        this.catalogue = catalogue;
        this.areas = areas;
        this.json = json;
        this.validator = validator;
    }

    /** What is asked to be tried: a profile, with its revision where it is a saved one, and the beginning of a file. */
    private record Trial(NewImportProfile profile, Integer revision, byte[] sample) {}

    /** @throws Rejected as a load would be: by the caller's part, the profile, or what is no CSV */
    @Transactional
    public ImportPreviewView preview(Sending sending) throws IOException {
        Acting acting = actings.in(sending.partnership().value());
        sides.requireParty(acting);
        Trial trial = trial(acting, sending);
        ProfileText text = trial.profile().text(acting.partnership().timeZone());
        if (text.kind() == RowKind.CASES && acting.capacity() == Capacity.BOARD) {
            throw Rejected.forbidden("The board sees no cases and sends none.");
        }
        PreviewedRows.Beginning beginning = rows(acting, text).of(trial.sample());
        return ImportPreviewView.of(
                sending.profile().value(),
                trial.revision(),
                text,
                beginning.header(),
                beginning.more(),
                beginning.rows());
    }

    private Trial trial(Acting acting, Sending sending) throws IOException {
        byte[] body = sending.body().readAllBytes();
        if (sending.format().equals("csv")) {
            return saved(acting, sending.profile(), bounded(body));
        }
        NewImportPreview given = json.readValue(body, NewImportPreview.class);
        check(given);
        byte[] sample = bounded(given.sample().getBytes(StandardCharsets.UTF_8));
        return given.profile() == null
                ? saved(acting, sending.profile(), sample)
                : new Trial(given.profile(), null, sample);
    }

    private Trial saved(Acting acting, Slug slug, byte[] sample) {
        ImportProfileView view =
                profiles.current(acting.partnership().id(), slug).orElseThrow(Rejected::missing);
        return new Trial(view.profile(), view.revision(), sample);
    }

    private static byte[] bounded(byte[] sample) {
        if (sample.length > LARGEST) {
            throw Rejected.because(
                    Rejected.Kind.TOO_LARGE,
                    "The sample has more than " + LARGEST + " bytes: send the header and the first rows only.");
        }
        return sample;
    }

    private void check(NewImportPreview given) {
        if (given == null) {
            throw Rejected.malformed("The body is empty.", new Fault("/sample", "is missing"));
        }
        List<Fault> faults = validator.validate(given).stream()
                .map(v -> new Fault(pointer(v.getPropertyPath().toString()), v.getMessage()))
                .sorted(java.util.Comparator.comparing(Fault::pointer))
                .toList();
        if (!faults.isEmpty()) {
            throw Rejected.malformed("Fields are missing or out of bounds.", faults);
        }
    }

    private static String pointer(String path) {
        return "/" + path.replaceAll("\\.<[^>]*>", "").replaceAll("[.\\[]", "/").replace("]", "");
    }

    private PreviewedRows<?> rows(Acting acting, ProfileText text) {
        Parties parties = new Parties(acting, registry, sides, catalogue, areas);
        CaseRules ofCases = new CaseRules(parties);
        return text.kind() == RowKind.CASES
                ? new PreviewedRows<>(
                        text, text.times(), new CaseForm(text.times()), ready -> ofCases.faults(ready.row()))
                : new PreviewedRows<>(
                        text, text.times(), new FigureForm(), new FigureRules(parties.ofFigures())::faults);
    }
}
