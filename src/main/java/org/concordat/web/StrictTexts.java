package org.concordat.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;

/**
 * Reads texts: none holds the character NUL, which no database keeps, or half a character, which has no UTF-8, and those of the pure
 * rooms' records, which cannot be annotated, are written as the document says.
 */
final class StrictTexts extends StdScalarDeserializer<String> implements ContextualDeserializer {

    private static final long serialVersionUID = 1L;
    private static final String PURE = ".model";

    private final transient TextForms forms;
    private final transient TextForm form;
    private final boolean required;

    StrictTexts(TextForms forms) {
        this(forms, null, false);
    }

    private StrictTexts(TextForms forms, TextForm form, boolean required) {
        super(String.class);
        this.forms = forms;
        this.form = form;
        this.required = required;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
        if (property == null || property.getMember() == null) {
            return this;
        }
        Class<?> owner = property.getMember().getDeclaringClass();
        return owner.getPackageName().endsWith(PURE)
                ? new StrictTexts(
                        forms,
                        forms.of(owner.getSimpleName(), property.getName()).orElse(null),
                        forms.isRequired(owner.getSimpleName(), property.getName()))
                : this;
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = StringDeserializer.instance.deserialize(parser, context);
        requireWhole(text, parser);
        if (text != null && form != null && !form.fits(text)) {
            throw new WrongText(parser, "is not " + form.told());
        }
        return text;
    }

    /** @throws WrongText when it holds what no database keeps */
    static void requireWhole(String text, JsonParser parser) throws IOException {
        if (text != null && text.indexOf('\0') >= 0) {
            throw new WrongText(parser, "holds the character NUL");
        }
        if (text != null && holdsHalf(text)) {
            throw new WrongText(
                    parser, "holds half a character: one escape of a pair (\\ud800 to \\udfff) without the other");
        }
    }

    /** Letter by letter: a stream of them took a good part of what reading a row of a load takes. */
    private static boolean holdsHalf(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (Character.isSurrogate(letter)) {
                boolean pair = i + 1 < text.length() && Character.isSurrogatePair(letter, text.charAt(i + 1));
                if (!pair) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    @Override
    public String getNullValue(DeserializationContext context) throws JsonMappingException {
        if (required) {
            throw new WrongText(context.getParser(), "is missing");
        }
        return null;
    }

    /** A field that was left out is null, too. */
    @Override
    public Object getAbsentValue(DeserializationContext context) throws JsonMappingException {
        return getNullValue(context);
    }
}
