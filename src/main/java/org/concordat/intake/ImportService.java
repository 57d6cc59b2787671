package org.concordat.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.readlog.ReadLog;
import org.concordat.readlog.SeenCase;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.web.Cursors;
import org.concordat.web.Page;

/**
 * Reads the imports that the caller's organisation sent; an auditor those of all. Whoever is told of cases outside their council is recorded.
 */
@ApplicationScoped
class ImportService {

    private static final String LIST = "imports";
    private static final String ERRORS = "import-errors";

    private final Imports imports;
    private final Actings actings;
    private final ReadLog readLog;
    private final Cursors cursors;

    ImportService(Imports imports, Actings actings, ReadLog readLog, Cursors cursors) {
        this.imports = imports;
        this.actings = actings;
        this.readLog = readLog;
        this.cursors = cursors;
    }

    @Transactional
    public Receipt get(Slug partnership, UUID id) {
        Acting acting = actings.in(partnership.value());
        UUID partnershipId = acting.partnership().id();
        List<Imports.NumberedError> shown = imports.errors(partnershipId, id, 0, Receipt.SHOWN);
        Receipt receipt = imports.find(partnershipId, id, shown).orElseThrow(Rejected::missing);
        readLog.note(acting, seen(shown));
        return receipt;
    }

    /** The cases that errors name, of the councils that their rows were for. */
    private static List<SeenCase> seen(List<Imports.NumberedError> errors) {
        return errors.stream()
                .filter(error -> error.councilId() != null && error.error().ref() != null)
                .map(error ->
                        new SeenCase(error.councilId(), null, error.error().ref()))
                .toList();
    }

    @Transactional
    public Page<Receipt> list(Slug partnership, int limit, String cursor) {
        Acting acting = actings.in(partnership.value());
        return Page.of(
                imports.page(acting.partnership().id(), cursors.decode(LIST, cursor), limit + 1),
                limit,
                last -> cursors.encode(LIST, last.importId().toString()));
    }

    @Transactional
    public Page<Receipt.RowError> errors(Slug partnership, UUID id, int limit, String cursor) {
        Acting acting = actings.in(partnership.value());
        UUID partnershipId = acting.partnership().id();
        imports.find(partnershipId, id, List.of()).orElseThrow(Rejected::missing);
        String key = cursors.decode(ERRORS, cursor);
        List<Imports.NumberedError> found =
                imports.errors(partnershipId, id, key == null ? 0 : Integer.parseInt(key), limit + 1);
        Page<Imports.NumberedError> page =
                Page.of(found, limit, last -> cursors.encode(ERRORS, Integer.toString(last.number())));
        readLog.note(acting, seen(page.items()));
        return new Page<>(
                page.items().stream().map(Imports.NumberedError::error).toList(), page.next());
    }
}
