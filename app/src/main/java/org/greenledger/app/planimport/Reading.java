package org.greenledger.app.planimport;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.greenledger.app.documents.Documents;
import org.greenledger.extraction.PlanDraft;
import org.greenledger.extraction.PlanReader;
import org.greenledger.extraction.Unreadable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the next waiting file into a draft, or says why it cannot be read. */
@Component
class Reading {

    private static final Logger LOG = LoggerFactory.getLogger(Reading.class);
    private static final int ATTEMPTS = 3;

    private final PlanReader reader = new PlanReader();
    private final JdbcReadings readings;
    private final Documents documents;
    private final Clock clock;
    private final TransactionTemplate claim;
    private final TransactionTemplate aside;

    Reading(
            JdbcReadings readings,
            Documents documents,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.readings = readings;
        this.documents = documents;
        this.clock = clock;
        this.claim = new TransactionTemplate(transactions);
        this.aside = new TransactionTemplate(transactions);
        this.aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Whether the file has not been read yet. */
    boolean waits(ImportId id) {
        return readings.waits(id);
    }

    /** Reads one file; empty when none waits. */
    Optional<ImportId> next() {
        return Optional.ofNullable(claim.execute(status -> readings.claim().map(this::handle)))
                .flatMap(id -> id);
    }

    private ImportId handle(JdbcReadings.Waiting file) {
        if (file.attempts() >= ATTEMPTS) {
            readings.unreadable(
                    file.id(), "读取这份文件时系统中断了" + ATTEMPTS + "次。请另存为 docx 或 txt 后重新上传，或与系统管理员联系。");
            return file.id();
        }
        aside.executeWithoutResult(status -> readings.started(file.id(), clock.instant()));
        long start = System.nanoTime();
        PlanDraft draft;
        try {
            draft = draft(file);
        } catch (Unreadable e) {
            readings.unreadable(file.id(), String.valueOf(e.getMessage()));
            return file.id();
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            readings.unreadable(file.id(), unexpected(file, e));
            return file.id();
        }
        long millis = (System.nanoTime() - start) / 1_000_000;
        readings.read(file.id(), draft, clock.instant(), millis);
        return file.id();
    }

    private PlanDraft draft(JdbcReadings.Waiting file) throws Unreadable, IOException {
        try (InputStream content = documents.open(file.file())) {
            return reader.read(file.name(), content.readAllBytes());
        }
    }

    private static String unexpected(JdbcReadings.Waiting file, Throwable cause) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("import {} could not be read, reference {}", file.id().value(), reference, cause);
        return "读取这份文件时出了意外。请另存为 docx 或 txt 后重新上传；若仍不行，请把编号 " + reference + " 告诉系统管理员。";
    }
}
