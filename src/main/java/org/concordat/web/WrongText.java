package org.concordat.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;

/** A text that is not written as its field asks. */
final class WrongText extends JsonMappingException {

    private static final long serialVersionUID = 1L;

    private final String told;

    /** @param told what is wrong, for whoever sent it */
    WrongText(JsonParser parser, String told) {
        super(parser, told);
        this.told = told;
    }

    String told() {
        return told;
    }
}
