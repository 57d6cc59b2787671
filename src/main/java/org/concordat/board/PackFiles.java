package org.concordat.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.concordat.kernel.Rejected;
import org.concordat.packs.FrozenPack;
import org.concordat.packs.model.Pack;
import org.concordat.packs.model.PackResult;
import org.concordat.web.tables.TableFiles;

/** Packs as files, for who reads the pages: each is made of what was frozen, so the same pack is the same file. */
@ApplicationScoped
class PackFiles {

    private final TableFiles files;

    PackFiles(TableFiles files) {
        this.files = files;
    }

    /** @throws Rejected missing, where the version has no results and they are asked for */
    Response of(PackFormat format, PackTold told, FrozenPack frozen) {
        Pack of = told.pack();
        String name = of.partnership() + "-" + of.period() + "-" + of.revision() + "-" + of.audience() + "."
                + format.ending();
        byte[] content =
                switch (format) {
                    case PDF -> PackPrinter.print(told);
                    case WORKBOOK -> workbook(told);
                    case TEXT -> frozen.text().getBytes(StandardCharsets.UTF_8);
                    case RESULTS -> results(of);
                };
        return Response.ok(content, format.type())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    /** A sheet that tells which pack it is, then those of each section. */
    private byte[] workbook(PackTold told) {
        return files.workbook(
                PackSheets.facts(told.pack(), told.digest()),
                PackSheets.of(told.pack()),
                told.pack().knownOn());
    }

    private byte[] results(Pack of) {
        List<PackResult> results = of.results();
        if (results == null) {
            throw Rejected.missing();
        }
        return files.csv(PackResult.class, results).getBytes(StandardCharsets.UTF_8);
    }
}
