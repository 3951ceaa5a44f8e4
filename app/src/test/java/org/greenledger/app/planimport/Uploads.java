package org.greenledger.app.planimport;

import static org.awaitility.Awaitility.await;

import java.time.Duration;

/** Uploads of invented plans. */
final class Uploads {

    private Uploads() {}

    /** Uploads a text and waits until it is read. */
    static ImportId read(PlanImports imports, Office office, String name, String text) {
        ImportId id = imports.upload(name, "text/plain", Plans.stream(text), office.user());
        imports.awaitRead(id, Duration.ofSeconds(60));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> imports.get(id, office.user()).state() != ImportState.READING);
        return id;
    }
}
