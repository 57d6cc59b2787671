package org.concordat.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.concordat.catalogue.model.TermsDefaults;

/** Keeps what is settled for a service as JSON; with a mapper of its own, so that what is stored does not follow the API's settings. */
@Converter
class DefaultsConverter implements AttributeConverter<TermsDefaults, String> {

    private static final ObjectMapper JSON =
            new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    @Override
    public String convertToDatabaseColumn(TermsDefaults defaults) {
        try {
            return JSON.writeValueAsString(defaults);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is settled can always be written", e);
        }
    }

    @Override
    public TermsDefaults convertToEntityAttribute(String json) {
        try {
            return JSON.readValue(json, TermsDefaults.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was settled can always be read", e);
        }
    }
}
