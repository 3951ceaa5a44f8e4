package org.greenledger.app.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes down what was tried and refused, in a transaction of its own. In each minute the first
 * {@value #EACH} of an address and {@value #ALL} of all addresses are told one by one; the rest are
 * counted and told by number, so that nobody can fill the log from outside.
 */
@Component
class Attempts {

    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);

    static final int EACH = 20;
    static final int ALL = 300;
    private static final int ADDRESSES = 1000;
    private static final String MANY = "其他地址";

    private final JdbcEntries entries;
    private final TransactionTemplate ownTransaction;

    private Instant minute = Instant.EPOCH;
    private int told;
    private Map<String, Integer> seen = new HashMap<>();
    private Map<String, Integer> untold = new HashMap<>();

    Attempts(JdbcEntries entries, PlatformTransactionManager transactions) {
        this.entries = entries;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void note(Entry entry) {
        List<Entry> due = sumUp(entry.at());
        if (isToBeTold(entry.actor().address())) {
            due.add(entry);
        }
        write(due);
    }

    /** Tells the numbers of a minute that is over. */
    void close(Instant now) {
        write(sumUp(now));
    }

    private synchronized boolean isToBeTold(String address) {
        String key = seen.size() < ADDRESSES || seen.containsKey(address) ? address : MANY;
        boolean first = seen.merge(key, 1, Integer::sum) <= EACH && told < ALL;
        if (first) {
            told++;
        } else {
            untold.merge(key, 1, Integer::sum);
        }
        return first;
    }

    private synchronized List<Entry> sumUp(Instant now) {
        List<Entry> sums = new ArrayList<>();
        Instant current = now.truncatedTo(ChronoUnit.MINUTES);
        if (current.equals(minute)) {
            return sums;
        }
        untold.forEach((address, count) -> sums.add(sum(now, address, count)));
        minute = current;
        told = 0;
        seen = new HashMap<>();
        untold = new HashMap<>();
        return sums;
    }

    private static Entry sum(Instant now, String address, int count) {
        Actor from = new Actor(null, null, "访客", null, "", address, "");
        String sentence = "一分钟内另有 %d 次失败或被拒绝的请求，未逐条记录".formatted(count);
        return new Entry(
                now,
                from,
                "AttemptsCounted",
                Domain.SYSTEM,
                "request:",
                sentence,
                true,
                null,
                null,
                "{\"count\":" + count + "}",
                List.of(),
                false);
    }

    /** Whoever was refused shall be told so even when the log cannot be written. */
    private void write(List<Entry> due) {
        if (due.isEmpty()) {
            return;
        }
        try {
            ownTransaction.executeWithoutResult(t -> due.forEach(entries::append));
        } catch (DataAccessException | TransactionException e) {
            LOG.error("{} refused attempts could not be written into the audit log", due.size(), e);
        }
    }
}
