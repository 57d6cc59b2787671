package org.concordat.board;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.concordat.statements.StatementView;
import org.concordat.web.tables.Printer;

/**
 * Prints statements as tagged PDF (PDF/UA). The font is embedded, and nothing is fetched: whatever the page might name elsewhere is
 * refused.
 */
@ApplicationScoped
class StatementPrinter implements Printer {

    /** Comes with the library; its licence allows to embed it. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final int WEIGHT = 400;

    /** Narrow, and not in the font. */
    private static final char NARROW_SPACE = '\u202f';

    private static final char SPACE = '\u00a0';

    private final StatementPapers papers;

    StatementPrinter(StatementPapers papers) {
        this.papers = papers;
    }

    @Override
    public boolean prints(Object answer) {
        return answer instanceof StatementView;
    }

    @Override
    public byte[] print(Object answer) {
        return pdf(Templates.statementpaper(papers.of((StatementView) answer))
                .render()
                .replace(NARROW_SPACE, SPACE));
    }

    private static byte[] pdf(String page) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useFont(StatementPrinter::font, "Liberation Sans", WEIGHT, FontStyle.NORMAL, true);
        builder.useUriResolver((base, address) -> null);
        builder.withHtmlContent(page, null);
        builder.toStream(bytes);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes what is written to it", e);
        }
        return bytes.toByteArray();
    }

    private static InputStream font() {
        return PDDocument.class.getResourceAsStream(FONT);
    }
}
