package org.concordat.consequences;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps what a plan says as JSON; with a mapper of its own, so that what is stored does not follow the API's settings. */
@Converter
class PlanContentConverter implements AttributeConverter<PlanContent, String> {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    @Override
    public String convertToDatabaseColumn(PlanContent content) {
        try {
            return content == null ? null : JSON.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a plan can always be written", e);
        }
    }

    @Override
    public PlanContent convertToEntityAttribute(String json) {
        try {
            return json == null ? null : JSON.readValue(json, PlanContent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored plan can always be read", e);
        }
    }
}
