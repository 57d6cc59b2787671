package org.concordat.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps the days of a calendar as JSON; with a mapper of its own, so that what is stored does not follow the API's settings. */
@Converter
class PatternConverter implements AttributeConverter<CalendarText.Stored, String> {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    @Override
    public String convertToDatabaseColumn(CalendarText.Stored pattern) {
        try {
            return JSON.writeValueAsString(pattern);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a calendar can always be written", e);
        }
    }

    @Override
    public CalendarText.Stored convertToEntityAttribute(String json) {
        try {
            return JSON.readValue(json, CalendarText.Stored.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored calendar can always be read", e);
        }
    }
}
