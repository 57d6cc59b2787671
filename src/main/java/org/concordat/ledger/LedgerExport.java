package org.concordat.ledger;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import org.concordat.kernel.Rejected;
import org.concordat.tenancy.Actings;

/**
 * Writes a whole ledger, as the caller sees it, up to its last checkpoint. It is written a stretch at a time, each read in a transaction of its
 * own: nothing of a ledger changes once it is there, so they fit together.
 */
@ApplicationScoped
class LedgerExport {

    private static final int STRETCH = 1_000;

    private final Ledger ledger;
    private final Checkpoints checkpoints;
    private final LedgerSeal seal;
    private final Actings actings;
    private final ObjectWriter json;

    LedgerExport(Ledger ledger, Checkpoints checkpoints, LedgerSeal seal, Actings actings, ObjectMapper json) {
        this.ledger = ledger;
        this.checkpoints = checkpoints;
        this.seal = seal;
        this.actings = actings;
        this.json =
                json.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET).withRootValueSeparator("");
    }

    /** The export of a partnership's ledger. */
    @Transactional
    StreamingOutput of(String partnership) {
        return of(Ledger.Read.of(actings.in(partnership)));
    }

    /** The export of the installation's ledger. */
    @Transactional
    StreamingOutput ofInstallation() {
        return of(new Ledger.Read(Ledger.INSTALLATION, null));
    }

    private StreamingOutput of(Ledger.Read read) {
        seal.require();
        long size = checkpoints
                .latest(read.partnership())
                .map(Checkpoints.Kept::size)
                .orElseThrow(() -> Rejected.because(
                        Rejected.Kind.UNAVAILABLE,
                        "Nothing of this ledger has been signed yet; it will be in a moment."));
        return out -> write(read, size, out);
    }

    private void write(Ledger.Read read, long size, OutputStream out) throws IOException {
        each(
                -1,
                Checkpoints.Kept::size,
                after -> checkpoints.after(read.partnership(), after, STRETCH).stream()
                        .filter(kept -> kept.size() <= size)
                        .toList(),
                kept -> line(out, LedgerLine.of(kept)));
        each(
                -1,
                Ledger.Entry::number,
                after -> ledger.entries(read, after, size, STRETCH),
                entry -> line(out, LedgerLine.of(entry)));
    }

    /** Writes one thing. */
    @FunctionalInterface
    private interface Writer<T> {
        void write(T thing) throws IOException;
    }

    private static <T> void each(long before, ToLongFunction<T> place, LongFunction<List<T>> read, Writer<T> writer)
            throws IOException {
        long after = before;
        List<T> stretch;
        do {
            long from = after;
            stretch = QuarkusTransaction.requiringNew().call(() -> read.apply(from));
            for (T thing : stretch) {
                writer.write(thing);
                after = place.applyAsLong(thing);
            }
        } while (stretch.size() == STRETCH);
    }

    private void line(OutputStream out, LedgerLine line) throws IOException {
        json.writeValue(out, line);
        out.write('\n');
    }
}
