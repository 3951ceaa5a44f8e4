package org.greenledger.app.reminders.pages;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import org.greenledger.app.identity.Tokens;
import org.greenledger.app.reminders.CalendarFeeds;
import org.greenledger.app.reminders.FeedLimit;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.web.PublicPage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/**
 * A person's calendar for calendar programs, which cannot sign in: the address itself is the
 * secret.
 */
@Controller
@PublicPage
class FeedPage {

    private static final MediaType CALENDAR =
            new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final int REMEMBERED = 10_000;

    private final CalendarFeeds feeds;
    private final Clock clock;
    private final int perHour;
    private final Cache<String, Bucket> limits =
            Caffeine.newBuilder()
                    .maximumSize(REMEMBERED)
                    .expireAfterAccess(Duration.ofHours(2))
                    .build();

    FeedPage(CalendarFeeds feeds, FeedLimit limit, Clock clock) {
        this.feeds = feeds;
        this.clock = clock;
        this.perHour = limit.perHour();
    }

    @GetMapping("/feed/{token}.ics")
    ResponseEntity<byte[]> calendar(
            @PathVariable String token,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false)
                    @Nullable String known) {
        if (!limits.get(token, t -> bucket()).tryConsume(1)) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(
                            HttpHeaders.RETRY_AFTER,
                            Long.toString(Duration.ofMinutes(10).toSeconds()))
                    .build();
        }
        Optional<String> found = feeds.of(token);
        if (found.isEmpty()) {
            throw new NotFound("这个日历订阅地址不存在或已撤销");
        }
        String text = found.get();
        String tag = "\"" + HexFormat.of().formatHex(Tokens.digest(text), 0, 16) + "\"";
        ResponseEntity.BodyBuilder answer =
                known != null && known.contains(tag)
                        ? ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                        : ResponseEntity.ok();
        answer.eTag(tag)
                .lastModified(LocalDate.now(clock).atStartOfDay(clock.getZone()))
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate())
                .header("Referrer-Policy", "no-referrer");
        return known != null && known.contains(tag)
                ? answer.build()
                : answer.contentType(CALENDAR)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "inline; filename=\"greenledger.ics\"")
                        .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(l -> l.capacity(perHour).refillGreedy(perHour, Duration.ofHours(1)))
                .build();
    }
}
