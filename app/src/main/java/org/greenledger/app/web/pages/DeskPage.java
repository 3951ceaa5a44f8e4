package org.greenledger.app.web.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.greenledger.app.web.Page;
import org.greenledger.app.web.SignedInPage;
import org.greenledger.app.web.spi.Visitor;
import org.greenledger.app.web.spi.Visitors;
import org.greenledger.app.web.spi.WorkItem;
import org.greenledger.app.web.spi.WorkItems;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** My desk 工作台: what waits for the person, by day, and nothing else. */
@Controller
@SignedInPage
class DeskPage {
    private final ObjectProvider<Visitors> visitors;
    private final List<WorkItems> sources;
    private final Clock clock;

    DeskPage(ObjectProvider<Visitors> visitors, ObjectProvider<WorkItems> sources, Clock clock) {
        this.visitors = visitors;
        this.sources = sources.orderedStream().toList();
        this.clock = clock;
    }

    @GetMapping("/")
    Page desk() {
        Map<WorkItem.Day, List<WorkItem>> days = new EnumMap<>(WorkItem.Day.class);
        visitors.stream()
                .flatMap(known -> known.current().stream())
                .flatMap(this::waitingFor)
                .forEach(
                        item -> days.computeIfAbsent(item.day(), d -> new ArrayList<>()).add(item));
        return Page.of("web/desk").with("days", days);
    }

    private Stream<WorkItem> waitingFor(Visitor visitor) {
        LocalDate today = LocalDate.now(clock);
        return sources.stream().flatMap(source -> source.waitingFor(visitor, today).stream());
    }
}
