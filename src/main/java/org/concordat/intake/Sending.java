package org.concordat.intake;

import org.concordat.kernel.Slug;

/**
 * A load as it is asked for.
 *
 * @param mediaType of the body, parameters and all
 * @param profile slug of the import profile; null for none
 * @param mode {@code all-or-nothing} or {@code accept-valid}
 */
record Sending(Slug partnership, String mediaType, Slug profile, String mode, boolean dryRun, Pace body) {

    /** The format that the media type names. */
    String format() {
        String type = mediaType == null ? "" : mediaType.split(";", 2)[0].strip();
        return switch (type) {
            case "text/csv" -> "csv";
            case "application/x-ndjson" -> "ndjson";
            default -> "json";
        };
    }
}
