package org.greenledger.app.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.webjars.WebJarVersionLocator;

/**
 * Style sheets, scripts and drawings. Their address holds a digest of all of them, so that a
 * browser may keep them for a year and still gets the new ones after an upgrade; scripts may import
 * each other by relative path.
 */
@Component
public class Assets {
    private static final String FOLDER = "static/";

    private final String htmxFolder;
    private final String base;

    Assets() {
        this.htmxFolder = htmxFolder();
        this.base = "/static/" + digest() + "/";
    }

    /**
     * The address of a file.
     *
     * @param path the path below {@code static/}, for example {@code frame/frame.css}
     */
    public String address(String path) {
        return base + path;
    }

    /** The address that all files are below, with a slash at both ends. */
    String base() {
        return base;
    }

    /** The class path folders that files are served from. */
    String[] locations() {
        return new String[] {"classpath:/" + FOLDER, "classpath:/" + htmxFolder};
    }

    private static String htmxFolder() {
        String script = new WebJarVersionLocator().fullPath("htmx.org", "dist/htmx.min.js");
        if (script == null) {
            throw new IllegalStateException("htmx is missing from the program");
        }
        return script.substring(0, script.lastIndexOf('/') + 1);
    }

    private String digest() {
        try {
            PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
            Map<String, Resource> byPath = new TreeMap<>();
            for (Resource file : files.getResources("classpath*:/" + FOLDER + "**")) {
                if (file.isReadable()) {
                    byPath.put(file.getURL().toString().replaceFirst("^.*/" + FOLDER, ""), file);
                }
            }
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(htmxFolder.getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, Resource> file : byPath.entrySet()) {
                digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
                try (InputStream in = file.getValue().getInputStream()) {
                    digest.update(in.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
