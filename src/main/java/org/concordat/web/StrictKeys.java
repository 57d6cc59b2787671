package org.concordat.web;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import java.io.IOException;

/** Reads the names that a caller gives to what it sends: they are texts like others. */
final class StrictKeys extends KeyDeserializer {

    @Override
    public Object deserializeKey(String key, DeserializationContext context) throws IOException {
        StrictTexts.requireWhole(key, context.getParser());
        return key;
    }
}
