/**
 * What is sent in bulk: cases and figures, with their imports and import profiles. A load is read row by row, checked by
 * {@code model}, written in batches by plain SQL, and told to the rooms further out as {@link org.concordat.intake.CasesComing} (before),
 * {@link org.concordat.intake.CasesRecorded}
 * and {@link org.concordat.intake.FiguresRecorded} in the same transaction.
 */
package org.concordat.intake;
