package org.concordat.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.concordat.ledger.model.Audit;

/**
 * Verifies an export of a ledger without the installation that made it: {@code Verifier export-file public-key... [--of ledger] [--kept
 * checkpoint-file]...}. A key is given as text or as a file that holds it; where the key was changed, all that have signed. With {@code --of}
 * it has to be that ledger, as its checkpoints name it; with {@code --kept} it has to begin with what a checkpoint signs that was kept elsewhere:
 * without one, an older export of the same ledger is as sound as a new one. Ends with 0 where the export is what was signed, with 1 where it is not,
 * with 2 where it could not be read.
 */
public final class Verifier {

    private static final int SOUND = 0;
    private static final int UNSOUND = 1;
    private static final int UNREADABLE = 2;

    private final PrintStream out;

    private Verifier(PrintStream out) {
        this.out = out;
    }

    /** Verifies what the arguments name, and ends the process. */
    public static void main(String[] arguments) {
        System.exit(new Verifier(System.out).run(arguments));
    }

    /** Verifies what the arguments name; answers the status that the process ends with. */
    static int run(PrintStream out, String... arguments) {
        return new Verifier(out).run(arguments);
    }

    private int run(String[] arguments) {
        try {
            Optional<VerifierArguments> given = VerifierArguments.of(arguments);
            if (given.isEmpty()) {
                out.println("usage: Verifier export-file public-key... [--of ledger] [--kept checkpoint-file]...");
                return UNREADABLE;
            }
            return tell(audit(given.get().export(), given.get().audit()));
        } catch (IOException | IllegalArgumentException e) {
            out.println("cannot be verified: " + e.getMessage());
            return UNREADABLE;
        }
    }

    private static Audit.Finding audit(Path export, Audit audit) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(export)) {
            long at = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                ExportedLine.take(line, at, audit);
                at++;
            }
        }
        return audit.end();
    }

    private int tell(Audit.Finding finding) {
        out.println((finding.isSound() ? "sound: " : "NOT SOUND: ") + finding.origin() + ", " + finding.entries()
                + " entries (" + finding.hashesOnly() + " by their hash only), " + finding.checkpoints()
                + " signed checkpoints, compared with " + finding.kept() + " that were kept elsewhere");
        finding.faults().forEach(fault -> out.println("- " + fault));
        return finding.isSound() ? SOUND : UNSOUND;
    }
}
