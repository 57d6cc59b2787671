package org.concordat.agreements;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.concordat.agreements.model.VersionText;
import org.concordat.kernel.Digest;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * The text of a version as both signatures cover it: canonical JSON (RFC 8785), attributes that are null left out. It has a mapper
 * of its own, so that no setting of the API ever changes what was signed.
 */
record CanonicalText(String json) {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static CanonicalText of(VersionText text) {
        try {
            return new CanonicalText(new JsonCanonicalizer(MAPPER.writeValueAsString(text)).getEncodedString());
        } catch (IOException e) {
            throw new UncheckedIOException("the text of a version cannot be written", e);
        }
    }

    VersionText text() {
        try {
            return MAPPER.readValue(json, VersionText.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("the text of a version cannot be read", e);
        }
    }

    Digest digest() {
        return Digest.of(json);
    }
}
