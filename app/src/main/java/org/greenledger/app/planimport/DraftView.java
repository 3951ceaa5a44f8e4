package org.greenledger.app.planimport;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A draft under review.
 *
 * @param items all parts in order; the first is what the plan says of itself
 * @param units what the units' names in the draft mean, by name
 */
public record DraftView(
        ImportView plan, List<DraftItem> items, List<Doubt> doubts, Map<String, UnitState> units) {

    /** Whether it can still be corrected. */
    public boolean editable() {
        return plan.state() == ImportState.REVIEW;
    }

    /** The parts of a kind, in order. */
    public List<DraftItem> of(ItemKind kind) {
        return items.stream().filter(item -> item.kind() == kind).toList();
    }

    /** The part that tells of the plan itself. */
    public DraftItem header() {
        return of(ItemKind.PLAN).get(0);
    }

    /** The place whose plan it is. */
    public @Nullable String region() {
        return header().header().region();
    }

    /** How many issues enter the ledger, sub-issues not counted beside the issue they belong to. */
    public long found() {
        Set<String> numbers = numbers();
        return numbers.stream().filter(number -> !below(number, numbers)).count();
    }

    /** How many sub-issues enter the ledger. */
    public long foundBelow() {
        Set<String> numbers = numbers();
        return numbers.stream().filter(number -> below(number, numbers)).count();
    }

    private Set<String> numbers() {
        return of(ItemKind.ISSUE).stream()
                .filter(item -> !item.leftOut())
                .map(item -> item.issue().number())
                .collect(Collectors.toSet());
    }

    private static boolean below(String number, Set<String> numbers) {
        int dot = number.lastIndexOf('.');
        return dot > 0 && numbers.contains(number.substring(0, dot));
    }

    /** How many issues the plan says it has. */
    public Optional<Integer> declared() {
        return Optional.ofNullable(header().header().declared().get("issues"));
    }

    /** Doubts nobody has settled. */
    public long openDoubts() {
        return doubts.stream().filter(Doubt::open).count();
    }

    /** Names of units that nobody has registered or chosen. */
    public List<UnitState> openUnits() {
        return units.values().stream().filter(UnitState::open).toList();
    }

    /** The doubts about a part. */
    public List<Doubt> doubts(DraftItem item) {
        return doubts.stream().filter(d -> d.item() != null && d.item() == item.id()).toList();
    }
}
