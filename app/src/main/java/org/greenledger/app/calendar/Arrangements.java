package org.greenledger.app.calendar;

import com.nlf.calendar.Holiday;
import com.nlf.calendar.util.HolidayUtil;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the State Council published: a library has the days up to 2024, {@code
 * calendar/arrangements.txt} those after and all notices.
 */
final class Arrangements {

    /** The last year for which the library's days are used; it was checked against the notices. */
    private static final int LIBRARY_UNTIL = 2024;

    private static final Arrangements KNOWN = read("/calendar/arrangements.txt");

    private final List<YearNotice> notices = new ArrayList<>();
    private final Map<LocalDate, SpecialDay> days = new HashMap<>();

    private Arrangements() {}

    static Arrangements known() {
        return KNOWN;
    }

    /** The day when a published arrangement names it. */
    Optional<SpecialDay> of(LocalDate day) {
        SpecialDay own = days.get(day);
        if (own != null || day.getYear() > LIBRARY_UNTIL) {
            return Optional.ofNullable(own);
        }
        Holiday holiday =
                HolidayUtil.getHoliday(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        return holiday == null
                ? Optional.empty()
                : Optional.of(new SpecialDay(day, holiday.isWork(), holiday.getName(), "", false));
    }

    /** The notices for a year in the order in which they were issued. */
    List<YearNotice> notices(int year) {
        return notices.stream().filter(n -> n.year() == year).toList();
    }

    private static Arrangements read(String resource) {
        Arrangements found = new Arrangements();
        try (InputStream in = Arrangements.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing: " + resource);
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(found::line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private void line(String line) {
        String[] words = line.strip().split("\\s+");
        switch (words[0]) {
            case "notice" ->
                    notices.add(
                            new YearNotice(
                                    Integer.parseInt(words[1]),
                                    words[2],
                                    LocalDate.parse(words[3])));
            case "off" ->
                    LocalDate.parse(words[2])
                            .datesUntil(LocalDate.parse(words[words.length - 1]).plusDays(1))
                            .forEach(day -> put(day, false, words[1]));
            case "work" -> {
                for (int k = 2; k < words.length; k++) {
                    put(LocalDate.parse(words[k]), true, words[1]);
                }
            }
            default -> {
                if (!words[0].isEmpty() && !words[0].startsWith("#")) {
                    throw new IllegalStateException("not understood: " + line);
                }
            }
        }
    }

    private void put(LocalDate day, boolean working, String name) {
        days.put(day, new SpecialDay(day, working, name, "", false));
    }
}
