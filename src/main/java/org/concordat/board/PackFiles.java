package org.concordat.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
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

    Response pdf(PackTold told) {
        return file(told.pack(), "pdf", "application/pdf", PackPrinter.print(told));
    }

    /** A sheet that tells which pack it is, then one for each section. */
    Response workbook(PackTold told) {
        return file(
                told.pack(),
                "xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                files.workbook(
                        PackSheets.facts(told.pack(), told.digest()),
                        PackSheets.of(told.pack()),
                        told.pack().knownOn()));
    }

    /** To the byte that of which the digest is. */
    Response json(FrozenPack frozen) {
        return file(
                frozen.pack(), "json", MediaType.APPLICATION_JSON, frozen.text().getBytes(StandardCharsets.UTF_8));
    }

    /** @throws Rejected missing, where the version has no results */
    Response csv(FrozenPack frozen) {
        List<PackResult> results = frozen.pack().results();
        if (results == null) {
            throw Rejected.missing();
        }
        return file(
                frozen.pack(),
                "csv",
                "text/csv;charset=UTF-8;header=present",
                files.csv(PackResult.class, results).getBytes(StandardCharsets.UTF_8));
    }

    private static Response file(Pack of, String ending, String type, byte[] content) {
        String name = of.partnership() + "-" + of.period() + "-" + of.revision() + "-" + of.audience() + "." + ending;
        return Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
