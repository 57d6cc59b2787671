package org.concordat.statements;

import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A row of the workings of a statement.
 *
 * @param line null where it is of no line alone
 */
@Schema(
        name = "WorkingsRow",
        description =
                "One value of how a statement came about: the explanation of a statement as a table, row by row, complete enough to compute every"
                        + " line again from the rows alone. Of other members it has what the explanation has, and nothing else.")
public record WorkingsRow(
        @Schema(description = "Its place, from 1.", examples = "12")
        int number,

        @Schema(
                description =
                        "Number of the line of the statement that it explains; null where it is of no line alone, as what the statement itself"
                                + " is, or a pool of which this council has no line.",
                examples = "1")
        Integer line,

        @Schema(
                description = "What that line is for; null where there is none.",
                enumeration = {"share", "extra", "gain-share", "credit", "carried-forward", "succession"},
                examples = "share")
        String kind,

        @Schema(
                description =
                        "Which one, as in the line: the pool of a share or an extra, period and agreement of a credit; null where it is of none.",
                examples = "licensing")
        String reference,

        @Schema(
                description =
                        "Which step: `statement`, `line`, `pool`, `pool-line`, `days`, `due`, `key-` and the step of the key as in `key-driver`,"
                                + " `gain`, `band`, `gain-share`, `remainder`, `succession`, `successor`, `credit`, `credit-line`,"
                                + " `credit-cap`, `balance`, `sum`, `left-out`.",
                examples = "key-driver")
        String step,

        @Schema(
                description =
                        "Where the step stands among those of its line: `2` is the second of its kind, `1.2` the second of those that go into"
                                + " the first; null where there is only one.",
                examples = "1.1")
        String place,

        @Schema(
                description = "Whether the value goes into the step or comes out of it.",
                enumeration = {"input", "result"},
                examples = "input")
        String flow,

        @Schema(description = "What the value is.", examples = "estimate")
        String what,

        @Schema(description = "Slug of whose it is; null where it is nobody's alone.", examples = "kettering")
        String organisation,

        @Schema(
                description = "The value where it is no number, else what belongs to it; null for nothing.",
                examples = "employees")
        String text,

        @Schema(
                description =
                        "Of a number the exact value: an integer, over the denominator; null where it is no number.",
                examples = "1000000")
        String numerator,

        @Schema(
                description = "What the numerator is over: a positive integer; null where it is no number.",
                examples = "3")
        String denominator,

        @Schema(
                description =
                        "Of pounds the amount in whole pennies: as it was rounded, where it was (rule M1); else half-up, only to be read; null"
                                + " where it is no amount.")
        MoneyText amount) {}
