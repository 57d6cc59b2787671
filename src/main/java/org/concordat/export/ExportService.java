package org.concordat.export;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concordat.costs.OpenDrivers;
import org.concordat.kernel.Rejected;
import org.concordat.ledger.LedgerName;
import org.concordat.packs.PackShelf;
import org.concordat.readlog.ReadLog;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.tenancy.OrganisationEntry;
import org.concordat.tenancy.Registry;
import org.concordat.tenancy.TimeAllowed;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes everything of a partnership away that the caller may read there, as it is at one moment. */
@ApplicationScoped
class ExportService {

    private final AgroalDataSource dataSource;
    private final Actings actings;
    private final Registry registry;
    private final OpenDrivers openDrivers;
    private final LedgerName ledger;
    private final TimeAllowed time;
    private final ExportGate gate;
    private final ReadLog reads;
    private final PackShelf packs;
    private final long most;
    private final Clock clock;

    ExportService(
            AgroalDataSource dataSource,
            Actings actings,
            Registry registry,
            OpenDrivers openDrivers,
            LedgerName ledger,
            TimeAllowed time,
            ExportGate gate,
            ReadLog reads,
            PackShelf packs,
            @ConfigProperty(name = "concordat.export.most-bytes") long most,
            Clock clock) {
        this.dataSource = dataSource;
        this.actings = actings;
        this.registry = registry;
        this.openDrivers = openDrivers;
        this.ledger = ledger;
        this.time = time;
        this.gate = gate;
        this.reads = reads;
        this.packs = packs;
        this.most = most;
        this.clock = clock;
    }

    /** The whole export, made; the caller reads it as slowly as it likes, and no transaction waits for it. */
    Spool take(String partnership, Format format) {
        Acting acting = actings.in(partnership);
        return gate.through(acting.organisation().id(), () -> {
            Spool spool = Spool.make(most);
            try {
                QuarkusTransaction.requiringNew()
                        .timeout((int) time.now().transaction().toSeconds())
                        .run(() -> write(acting, format, spool));
                return spool;
            } catch (RuntimeException e) {
                spool.close();
                throw e;
            }
        });
    }

    private void write(Acting acting, Format format, Spool spool) {
        Scope scope = new Scope(
                format,
                acting.partnership().slug().value(),
                acting.organisation().slug().value(),
                acting.organisation().id(),
                acting.capacity().text(),
                acting.councils(),
                openDrivers.of(acting.partnership().id()),
                ledger.publicKey().orElse(null),
                clock.instant());
        try (Connection connection = dataSource.getConnection()) {
            OutputStream out = spool.output();
            new Taking(connection, scope, this::named).to(out);
            out.flush();
            reads.noteAll(acting);
            packs.noteAll(acting);
        } catch (SQLException e) {
            throw new IllegalStateException("the export could not be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException("the export could not be written", e);
        }
    }

    private List<Named> named(Set<UUID> ids) {
        return ids.stream().map(this::named).toList();
    }

    private Named named(UUID id) {
        OrganisationEntry entry = registry.organisation(id)
                .orElseThrow(() -> Rejected.because(
                        Rejected.Kind.UNAVAILABLE,
                        "An organisation has just been registered which is not known here yet; ask again in a"
                                + " moment."));
        return new Named(id, entry.slug().value(), entry.name(), entry.kind(), entry.gssCode());
    }
}
