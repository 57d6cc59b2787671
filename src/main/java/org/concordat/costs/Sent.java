package org.concordat.costs;

/** The format of a body that is sent in bulk. */
final class Sent {

    private Sent() {}

    /** {@code csv} or {@code json}, as the media type says. */
    static String format(String mediaType) {
        String type = mediaType == null ? "" : mediaType.split(";", 2)[0].strip();
        return type.equals("text/csv") ? "csv" : "json";
    }
}
