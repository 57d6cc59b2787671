package org.concordat.statements;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The rows of files, by the heads of their columns; a cell in which nothing is, is null. */
final class FileRows {

    private FileRows() {}

    static List<Map<String, String>> ofCsv(String text) {
        List<Map<String, String>> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            csv.forEach(row -> {
                Map<String, String> cells = new LinkedHashMap<>();
                row.getFieldsAsMap().forEach((head, cell) -> cells.put(head, cell.isEmpty() ? null : cell));
                rows.add(cells);
            });
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return rows;
    }

    /** The names of a spreadsheet's sheets, in order. */
    static List<String> sheets(byte[] file) throws IOException {
        NodeList sheets = parsed(parts(file).get("xl/workbook.xml")).getElementsByTagName("sheet");
        return IntStream.range(0, sheets.getLength())
                .mapToObj(i -> ((Element) sheets.item(i)).getAttribute("name"))
                .toList();
    }

    static List<Map<String, String>> ofSheet(byte[] file, String name) throws IOException {
        return cells(file, name).stream()
                .map(row -> {
                    Map<String, String> texts = new LinkedHashMap<>();
                    row.forEach((head, cell) -> texts.put(head, cell.text()));
                    return texts;
                })
                .toList();
    }

    /**
     * A cell.
     *
     * @param number whether a program that reads the file computes with it
     */
    record Cell(String text, boolean number) {}

    static List<Map<String, Cell>> cells(byte[] file, String name) throws IOException {
        Map<String, byte[]> parts = parts(file);
        NodeList shared = parsed(parts.get("xl/sharedStrings.xml")).getElementsByTagName("si");
        int place = sheets(file).indexOf(name) + 1;
        NodeList rows =
                parsed(parts.get("xl/worksheets/sheet" + place + ".xml")).getElementsByTagName("row");
        List<Map<String, Cell>> found = new ArrayList<>();
        Map<String, String> heads = new HashMap<>();
        for (int i = 0; i < rows.getLength(); i++) {
            Map<String, Cell> cells = new LinkedHashMap<>();
            NodeList of = ((Element) rows.item(i)).getElementsByTagName("c");
            for (int c = 0; c < of.getLength(); c++) {
                Element cell = (Element) of.item(c);
                boolean text = cell.getAttribute("t").equals("s");
                String value = cell.getTextContent();
                String said = text ? shared.item(Integer.parseInt(value)).getTextContent() : value;
                String column = cell.getAttribute("r").replaceAll("\\d", "");
                if (i == 0) {
                    heads.put(column, said);
                } else if (!value.isEmpty()) {
                    cells.put(heads.get(column), new Cell(said, !text));
                }
            }
            if (i > 0) {
                heads.values().forEach(head -> cells.putIfAbsent(head, new Cell(null, false)));
                found.add(cells);
            }
        }
        return found;
    }

    private static Map<String, byte[]> parts(byte[] file) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        Path kept = Files.createTempFile("rows", ".xlsx");
        // By the directory: the sizes that stand before the parts are not those of a stream.
        try (ZipFile zip = new ZipFile(Files.write(kept, file).toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        } finally {
            Files.delete(kept);
        }
        return parts;
    }

    private static Document parsed(byte[] xml) throws IOException {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        } catch (ParserConfigurationException | SAXException e) {
            throw new AssertionError(e);
        }
    }
}
