package org.greenledger.app.field.pages;

import java.util.List;
import java.util.Map;
import org.greenledger.app.web.Assets;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a telephone keeps of the program, so that the page opens without a network: one page without
 * anybody's data, and the files it is made of, all of one version.
 */
@Component
class FieldShell {

    static final String PAGE = "/field";

    private static final List<String> STYLES =
            List.of("frame/tokens.css", "frame/base.css", "frame/controls.css", "field/field.css");

    private static final List<String> OTHERS =
            List.of(
                    "frame/mark.svg",
                    "field/icon-192.png",
                    "field/field.js",
                    "field/capture.js",
                    "field/dom.js",
                    "field/list.js",
                    "field/more.js",
                    "field/pictures.js",
                    "field/place.js",
                    "field/queue.js",
                    "field/sending.js",
                    "field/server.js",
                    "field/store.js");

    private final Assets assets;
    private final JsonMapper json;

    FieldShell(Assets assets, JsonMapper json) {
        this.assets = assets;
        this.json = json;
    }

    /** The folder of this version's files. */
    String base() {
        return assets.address("");
    }

    /** Addresses of the style sheets, in their order. */
    List<String> styles() {
        return STYLES.stream().map(assets::address).toList();
    }

    /** The service worker: differs by a byte as soon as any file does, so that browsers take it. */
    String worker() {
        List<String> files =
                java.util.stream.Stream.concat(STYLES.stream(), OTHERS.stream())
                        .map(assets::address)
                        .toList();
        return """
        import { serve } from %s;
        serve(%s);
        """
                .formatted(
                        json.writeValueAsString(assets.address("field/worker.js")),
                        json.writeValueAsString(
                                Map.of("page", PAGE, "base", base(), "files", files)));
    }

    /** What a telephone needs to know to put the page on its home screen. */
    String manifest() {
        return json.writeValueAsString(
                Map.ofEntries(
                        Map.entry("id", PAGE),
                        Map.entry("name", "绿账现场"),
                        Map.entry("short_name", "现场"),
                        Map.entry("description", "现场核查：没有网络也能拍照取证，有网络时自动发送"),
                        Map.entry("lang", "zh-CN"),
                        Map.entry("start_url", PAGE),
                        Map.entry("scope", PAGE),
                        Map.entry("display", "standalone"),
                        Map.entry("background_color", "#ffffff"),
                        Map.entry("theme_color", "#14694b"),
                        Map.entry(
                                "icons",
                                List.of(
                                        icon("field/icon-192.png", "192x192", "image/png", "any"),
                                        icon("field/icon-512.png", "512x512", "image/png", "any"),
                                        icon(
                                                "field/icon-512.png",
                                                "512x512",
                                                "image/png",
                                                "maskable")))));
    }

    private Map<String, String> icon(String file, String sizes, String type, String purpose) {
        return Map.of(
                "src", assets.address(file), "sizes", sizes, "type", type, "purpose", purpose);
    }
}
