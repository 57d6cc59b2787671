package org.concordat.intake.model;

/** A figure as it was sent: texts that nobody has read yet. Every field may be null. */
public record FigureText(
        String measure,
        String council,
        String area,
        String period,
        String numerator,
        String denominator,
        String value) {}
