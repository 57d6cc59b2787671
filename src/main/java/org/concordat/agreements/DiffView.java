package org.concordat.agreements;

import java.util.List;
import org.concordat.web.Page;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What differs between two versions. */
@Schema(description = "What differs between two versions of an agreement or of a sharing scheme, place by place.")
public record DiffView(
        @Schema(description = "Number of the version that is compared with.", examples = "1")
        int against,

        @Schema(description = "Number of the version that is compared.", examples = "2")
        int number,

        @Schema(description = "Every place that differs; empty where none does.")
        List<Difference> differences,

        @Schema(description = "Cursor of the places that follow; null where these are all.")
        String next) {

    /** The same with some of the places only. */
    public DiffView paged(Page<Difference> page) {
        return new DiffView(against, number, page.items(), page.next());
    }

    /** One place. */
    @Schema(description = "A place that differs.")
    public record Difference(
            @Schema(description = "JSON pointer into the text.", examples = "/serviceLevels/0/limit/amount")
            String pointer,

            @Schema(description = "As JSON before; null where it was not there.", examples = "20")
            String before,

            @Schema(description = "As JSON after; null where it is no longer there.", examples = "25")
            String after) {}
}
