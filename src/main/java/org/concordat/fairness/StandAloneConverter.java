package org.concordat.fairness;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps stand-alone costs as JSON; with a mapper of its own, so that what is stored does not follow the API's settings. */
@Converter
class StandAloneConverter implements AttributeConverter<StandAloneText.Stored, String> {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build()
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    @Override
    public String convertToDatabaseColumn(StandAloneText.Stored costs) {
        try {
            return costs == null ? null : JSON.writeValueAsString(costs);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stand-alone costs can always be written", e);
        }
    }

    @Override
    public StandAloneText.Stored convertToEntityAttribute(String json) {
        try {
            return json == null ? null : JSON.readValue(json, StandAloneText.Stored.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored stand-alone costs can always be read", e);
        }
    }
}
