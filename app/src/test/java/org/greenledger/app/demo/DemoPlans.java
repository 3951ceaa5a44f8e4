package org.greenledger.app.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes the documents in {@code demo/plans} from the texts in {@code demo/sources}. To make them
 * anew after a text was changed, run this class's main method in the folder {@code app}.
 */
final class DemoPlans {

    static final Path FOLDER = Path.of("..", "demo");

    private DemoPlans() {}

    /** Writes the three documents. */
    public static void main(String[] arguments) throws IOException {
        Files.createDirectories(FOLDER.resolve("plans"));
        for (Map.Entry<String, byte[]> document : made().entrySet()) {
            Files.write(FOLDER.resolve("plans").resolve(document.getKey()), document.getValue());
        }
    }

    static PlanSource source(String name) throws IOException {
        return PlanSource.read(FOLDER.resolve("sources").resolve(name + ".txt"));
    }

    static Map<String, byte[]> made() throws IOException {
        Map<String, byte[]> documents = new LinkedHashMap<>();
        documents.put("dongchuan.docx", TablePlan.of(source("dongchuan")));
        documents.put("yunhu.docx", ParagraphPlan.of(source("yunhu")));
        documents.put("linhe.html", WebPlan.of(source("linhe")));
        return documents;
    }
}
