package org.greenledger.extraction.document;

import java.util.ArrayList;
import java.util.List;
import org.greenledger.extraction.Unreadable;
import org.jspecify.annotations.Nullable;

/** One page of an OFD document; lengths are millimetres there and points here. */
final class OfdPage {

    private static final float POINTS = 72 / 25.4f;

    private final List<PageGlyph> glyphs = new ArrayList<>();
    private final List<PageRule> rules = new ArrayList<>();
    private float height;
    private boolean image;
    private float[] boundary = new float[4];
    private float[] matrix = {1, 0, 0, 1, 0, 0};
    private float size;

    OfdPage(float height) {
        this.height = height;
    }

    /** Reads a page or a template; gives the name of the template it stands on, if any. */
    @Nullable String read(byte[] part) throws Unreadable {
        String template = null;
        SafeXml xml = SafeXml.of(part);
        while (xml.next()) {
            if (!xml.atStart()) {
                continue;
            }
            switch (xml.name()) {
                case "PhysicalBox" -> height = numbers(xml.text(), 4)[3];
                case "Template" -> template = xml.attribute("TemplateID");
                case "TextObject", "PathObject" -> object(xml);
                case "TextCode" -> text(xml);
                case "AbbreviatedData" -> path(xml.text());
                case "ImageObject" -> image = true;
                default -> {}
            }
        }
        return template;
    }

    PageContent content(int number) {
        return new PageContent(number, height * POINTS, glyphs, rules, image);
    }

    private void object(SafeXml xml) {
        boundary = numbers(xml.attribute("Boundary"), 4);
        String told = xml.attribute("CTM");
        matrix = told == null ? new float[] {1, 0, 0, 1, 0, 0} : numbers(told, 6);
        String named = xml.attribute("Size");
        size = named == null ? 4 : Math.max(0.1f, numbers(named, 1)[0]);
    }

    private void text(SafeXml xml) throws Unreadable {
        float x = numbers(xml.attribute("X"), 1)[0];
        float y = numbers(xml.attribute("Y"), 1)[0];
        String across = xml.attribute("DeltaX");
        String down = xml.attribute("DeltaY");
        String words = xml.text();
        float[] stepsX = steps(across, words.length());
        float[] stepsY = steps(down, words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            float usual = c < 0x80 ? size * 0.5f : size;
            boolean placed = across != null || down != null;
            float step = placed ? stepsX[i] : usual;
            float width = placed && step > 0 ? Math.min(size, step) : usual;
            add(x, y, width, String.valueOf(c));
            x += step;
            y += stepsY[i];
        }
    }

    private void add(float x, float y, float width, String c) {
        float scaleX = (float) Math.hypot(matrix[0], matrix[1]);
        float scaleY = (float) Math.hypot(matrix[2], matrix[3]);
        glyphs.add(
                new PageGlyph(
                        placeX(x, y) * POINTS,
                        placeY(x, y) * POINTS,
                        width * scaleX * POINTS,
                        size * scaleY * POINTS,
                        c));
    }

    private float placeX(float x, float y) {
        return boundary[0] + matrix[0] * x + matrix[2] * y + matrix[4];
    }

    private float placeY(float x, float y) {
        return boundary[1] + matrix[1] * x + matrix[3] * y + matrix[5];
    }

    /** M 0 0 L 10 0 …: only straight lines count. */
    private void path(String data) {
        String[] words = data.strip().split("\\s+");
        float x = 0;
        float y = 0;
        float beginX = 0;
        float beginY = 0;
        for (int i = 0; i < words.length; i++) {
            boolean line = words[i].equals("L");
            if (words[i].equals("C")) {
                rule(x, y, beginX, beginY);
            } else if ((line || words[i].equals("M") || words[i].equals("S"))
                    && i + 2 < words.length) {
                float toX = numbers(words[i + 1], 1)[0];
                float toY = numbers(words[i + 2], 1)[0];
                if (line) {
                    rule(x, y, toX, toY);
                } else {
                    beginX = toX;
                    beginY = toY;
                }
                x = toX;
                y = toY;
                i += 2;
            }
        }
    }

    private void rule(float xa, float ya, float xb, float yb) {
        if (rules.size() < 20_000) {
            rules.add(
                    PageRule.of(
                            placeX(xa, ya) * POINTS,
                            placeY(xa, ya) * POINTS,
                            placeX(xb, yb) * POINTS,
                            placeY(xb, yb) * POINTS));
        }
    }

    /** Distances between characters; {@code g 3 4.5} stands for three times 4.5. */
    private static float[] steps(@Nullable String told, int characters) {
        float[] steps = new float[characters];
        String[] words = told == null ? new String[0] : told.strip().split("\\s+");
        int at = 0;
        for (int i = 0; i < words.length && at < characters; i++) {
            int times = 1;
            if (words[i].equals("g") && i + 2 < words.length) {
                times = (int) numbers(words[i + 1], 1)[0];
                i += 2;
            }
            float step = numbers(words[i], 1)[0];
            for (int k = 0; k < times && at < characters; k++) {
                steps[at++] = step;
            }
        }
        return steps;
    }

    /** So many numbers; what is missing or no number is 0. */
    static float[] numbers(@Nullable String told, int count) {
        float[] numbers = new float[count];
        String[] words = told == null ? new String[0] : told.strip().split("[\\s,]+");
        for (int i = 0; i < Math.min(count, words.length); i++) {
            try {
                float number = Float.parseFloat(words[i]);
                numbers[i] = Float.isFinite(number) ? number : 0;
            } catch (NumberFormatException e) {
                numbers[i] = 0;
            }
        }
        return numbers;
    }
}
