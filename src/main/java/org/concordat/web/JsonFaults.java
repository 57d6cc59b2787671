package org.concordat.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.stream.Collectors;
import org.concordat.kernel.Fault;

/** Says of unreadable JSON where it is unreadable, without telling anything of our own classes. */
final class JsonFaults {

    private JsonFaults() {}

    static Problem problem(JsonProcessingException unreadable) {
        if (unreadable instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            return ProblemKind.MALFORMED.problem(
                    "The body cannot be read.", null, List.of(new Fault(pointer(mapping), detail(mapping))));
        }
        String place = unreadable.getLocation() == null
                ? ""
                : " at line " + unreadable.getLocation().getLineNr() + ", column "
                        + unreadable.getLocation().getColumnNr();
        return ProblemKind.MALFORMED.problem("The body is not the JSON expected here: it cannot be read" + place + ".");
    }

    private static String detail(JsonMappingException mapping) {
        if (mapping instanceof WrongText wrong) {
            return wrong.told();
        }
        return mapping instanceof UnrecognizedPropertyException
                ? "is not a field that is known here"
                : "cannot be read as what this field holds";
    }

    private static String pointer(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(r -> r.getFieldName() != null ? r.getFieldName() : Integer.toString(r.getIndex()))
                .map(part -> "/" + part.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }
}
