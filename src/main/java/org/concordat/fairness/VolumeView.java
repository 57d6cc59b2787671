package org.concordat.fairness;

import java.util.ArrayList;
import java.util.List;
import org.concordat.fairness.model.StandAlone;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A volume that a stand-alone cost follows, as it is answered. */
@Schema(
        name = "StandAloneVolume",
        description =
                "A council's volume of a driver that the model of stand-alone costs names; it is all that is shown of other councils.")
record VolumeView(
        @Schema(description = "The component of the model.", examples = "calls")
        String component,

        @Schema(description = "Slug of the driver.", examples = "residents")
        String driver,

        @Schema(description = "Slug of the council.", examples = "kettering")
        String council,

        @Schema(description = "The volume, an exact fraction.", examples = "99500")
        String volume) {

    static List<VolumeView> of(FairQuestion question) {
        List<VolumeView> views = new ArrayList<>();
        for (int i = 0; i < question.councils().size(); i++) {
            for (StandAlone.Part part : question.priced().alone(i)) {
                if (part.driver() != null) {
                    views.add(new VolumeView(
                            part.component(),
                            part.driver(),
                            question.councils().get(i).slug(),
                            part.volume()));
                }
            }
        }
        return views;
    }
}
