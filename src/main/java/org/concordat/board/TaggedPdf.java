package org.concordat.board;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Makes tagged PDF (PDF/UA) of pages. The font is embedded, and nothing is fetched: whatever the page might name elsewhere is refused.
 */
final class TaggedPdf {

    /** Comes with the library; its licence allows to embed it. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final int WEIGHT = 400;

    /** Narrow, and not in the font. */
    private static final char NARROW_SPACE = '\u202f';

    private static final char SPACE = '\u00a0';

    private static final String IN_MEMORY = "memory takes what is written to it";

    private TaggedPdf() {}

    static byte[] of(String page) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PdfRendererBuilder builder = builder(page);
        builder.toStream(bytes);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(IN_MEMORY, e);
        }
        return bytes.toByteArray();
    }

    /**
     * The same bytes of the same page, whenever it is made.
     *
     * @param made what the file tells of when it was made
     */
    static byte[] of(String page, Instant made) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PdfBoxRenderer renderer = builder(page).buildPdfRenderer();
                PDDocument document = renderer.createPDFKeepOpen()) {
            document.getDocumentInformation().setCreationDate(GregorianCalendar.from(made.atZone(ZoneOffset.UTC)));
            document.setDocumentId(made.toEpochMilli());
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(IN_MEMORY, e);
        }
        return bytes.toByteArray();
    }

    private static PdfRendererBuilder builder(String page) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useFont(TaggedPdf::font, "Liberation Sans", WEIGHT, FontStyle.NORMAL, true);
        builder.useUriResolver((base, address) -> null);
        builder.withHtmlContent(page.replace(NARROW_SPACE, SPACE), null);
        return builder;
    }

    private static InputStream font() {
        return PDDocument.class.getResourceAsStream(FONT);
    }
}
