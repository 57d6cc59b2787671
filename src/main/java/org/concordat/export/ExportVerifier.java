package org.concordat.export;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import org.concordat.ledger.VerifierArguments;
import org.concordat.ledger.model.Audit;

/**
 * Verifies an export without the installation that it was taken from: {@code ExportVerifier export.zip public-key... [--of ledger] [--kept
 * checkpoint-file]...}, as the ledger's own verifier has them. Its files have to be what its manifest says, its ledger what was signed, and
 * every row what the ledger recorded of it last; a row that was changed beside the application, with the triggers switched off, is named. It
 * needs an export in JSON, and memory for a digest of each row. Ends with 0 where all of it is so, with 1 where it is not, with 2 where it could not
 * be read.
 */
public final class ExportVerifier {

    private static final int SOUND = 0;
    private static final int UNSOUND = 1;
    private static final int UNREADABLE = 2;

    private final PrintStream out;

    private ExportVerifier(PrintStream out) {
        this.out = out;
    }

    /** Verifies what the arguments name, and ends the process. */
    public static void main(String[] arguments) {
        System.exit(run(System.out, arguments));
    }

    /** Verifies what the arguments name; answers the status that the process ends with. */
    static int run(PrintStream out, String... arguments) {
        return new ExportVerifier(out).run(arguments);
    }

    private int run(String... arguments) {
        try {
            Optional<VerifierArguments> given = VerifierArguments.of(arguments);
            if (given.isEmpty()) {
                out.println("usage: ExportVerifier export.zip public-key... [--of ledger] [--kept checkpoint-file]...");
                return UNREADABLE;
            }
            try (Archive archive = Archive.open(given.get().export())) {
                return verify(archive, given.get().audit());
            }
        } catch (Refused e) {
            out.println("NOT SOUND: " + e.getMessage());
            return UNSOUND;
        } catch (IOException | RuntimeException e) {
            out.println("cannot be verified: " + e.getMessage());
            return UNREADABLE;
        }
    }

    private int verify(Archive archive, Audit audit) throws IOException {
        if (archive.format() != Format.JSON) {
            out.println(
                    "cannot be verified: rows are held against the ledger as JSON; take the export with format=json");
            return UNREADABLE;
        }
        SignedLedger ledger = SignedLedger.read(archive, audit);
        Openings openings = Openings.read(archive, ledger, audit::fault);
        HeldRows rows = HeldRows.of(archive, openings, audit::fault);
        Audit.Finding finding = audit.end();
        out.println((finding.isSound() ? "sound: " : "NOT SOUND: ") + finding.origin() + ", " + finding.entries()
                + " signed entries, " + finding.checkpoints() + " signed checkpoints, compared with " + finding.kept()
                + " that were kept elsewhere; " + ledger.unsigned() + " entries are not signed yet");
        rows.told().forEach(out::println);
        finding.faults().forEach(fault -> out.println("- " + fault));
        return finding.isSound() ? SOUND : UNSOUND;
    }
}
