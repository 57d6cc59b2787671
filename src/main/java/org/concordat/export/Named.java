package org.concordat.export;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;

/** What everybody knows of an organisation. */
record Named(
        UUID id,
        String slug,
        String name,
        String kind,
        @JsonProperty("gss_code") String gssCode) {}
