package org.concordat.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What a run of tests found.
 *
 * @param tests how many ran
 * @param failures how many failed; a class whose set-up did is not among them, for that may have failed for anything
 * @param first those that failed, by the names of their methods, each once, and the classes that did not begin
 */
record Found(int tests, int failures, List<String> first) {

    private static final int TOLD = 3;

    /** By the reports of surefire. */
    static Found in(Path reports) throws IOException {
        int tests = 0;
        int failures = 0;
        List<String> first = new ArrayList<>();
        for (Path report : reports(reports)) {
            NodeList cases = parsed(report).getElementsByTagName("testcase");
            for (int i = 0; i < cases.getLength(); i++) {
                Element test = (Element) cases.item(i);
                tests++;
                if (test.getElementsByTagName("failure").getLength()
                                + test.getElementsByTagName("error").getLength()
                        > 0) {
                    failures += method(test).isEmpty() ? 0 : 1;
                    String name = name(test);
                    if (!first.contains(name)) {
                        first.add(name);
                    }
                }
            }
        }
        return new Found(tests, failures, first);
    }

    private static List<Path> reports(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        }
    }

    private static Element parsed(Path report) throws IOException {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(report.toFile())
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }

    /** Without what distinguishes the cases of one method. */
    private static String name(Element test) {
        String type = test.getAttribute("classname");
        String method = method(test);
        return type.substring(type.lastIndexOf('.') + 1) + (method.isEmpty() ? " (does not start)" : "." + method);
    }

    /** The name of its method; nothing, where the class could not begin. */
    private static String method(Element test) {
        return test.getAttribute("name").split("[\\[({]")[0].strip();
    }

    String told() {
        return String.join(", ", first.subList(0, Math.min(TOLD, first.size()))) + " (" + failures + " of " + tests
                + " tests)";
    }
}
