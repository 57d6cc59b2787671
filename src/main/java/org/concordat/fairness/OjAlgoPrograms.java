package org.concordat.fairness;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.concordat.fairness.model.LinearPrograms;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.linear.LinearSolver;

/**
 * Linear programs by ojAlgo: a library that is kept, needs no other, and answers with a vertex, which is what exact weights can be found
 * from. It computes in floating point; whoever asks proves what comes of it.
 */
@ApplicationScoped
public class OjAlgoPrograms implements LinearPrograms {

    @Override
    public Optional<double[]> solve(Program program) {
        LinearSolver.Builder builder =
                LinearSolver.newBuilder(program.objective().clone());
        for (int i = 0; i < program.objective().length; i++) {
            builder.range(i, program.least()[i], program.most()[i]);
        }
        program.atMost().forEach(row -> builder.inequality(row.bound(), row.coefficients()));
        program.equal().forEach(row -> builder.equality(row.bound(), row.coefficients()));
        Optimisation.Result result = builder.build().solve();
        return result.getState().isFeasible() ? Optional.of(result.toRawCopy1D()) : Optional.empty();
    }
}
