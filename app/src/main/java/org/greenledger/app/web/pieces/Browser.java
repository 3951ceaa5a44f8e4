package org.greenledger.app.web.pieces;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a browser says of itself, in the few words people know it by. A browser may say anything, so
 * this is for recognising one's own devices and for nothing else.
 *
 * @param shown for example Chrome 141 · Windows; what it said, cut short, where nothing is known
 * @param said all it said
 */
public record Browser(String shown, String said) {

    private record Sign(String name, Pattern in) {}

    /** The more special before those they pretend to be. */
    private static final List<Sign> PROGRAMS =
            List.of(
                    sign("企业微信", "wxwork/(\\d+)"),
                    sign("微信", "MicroMessenger/(\\d+)"),
                    sign("钉钉", "DingTalk/(\\d+)"),
                    sign("Edge", "Edg[A-Z]*/(\\d+)"),
                    sign("Firefox", "Firefox/(\\d+)"),
                    sign("Chrome", "(?:Headless)?Chrom(?:e|ium)/(\\d+)"),
                    sign("Safari", "Version/(\\d+)[^ ]* .*Safari/"));

    private static final List<Sign> SYSTEMS =
            List.of(
                    sign("Windows", "Windows"),
                    sign("鸿蒙", "OpenHarmony|HarmonyOS"),
                    sign("Android", "Android"),
                    sign("iPhone", "iPhone"),
                    sign("iPad", "iPad"),
                    sign("macOS", "Mac OS X"),
                    sign("Linux", "Linux"));

    private static final int SHORT = 40;

    /** Reads a User-Agent header; an empty one gives empty words. */
    public static Browser of(String agent) {
        StringBuilder shown = new StringBuilder();
        for (Sign program : PROGRAMS) {
            Matcher found = program.in.matcher(agent);
            if (found.find()) {
                shown.append(program.name).append(' ').append(found.group(1));
                break;
            }
        }
        for (Sign system : SYSTEMS) {
            if (system.in.matcher(agent).find()) {
                shown.append(shown.isEmpty() ? "" : " · ").append(system.name);
                break;
            }
        }
        return new Browser(
                shown.isEmpty()
                        ? agent.substring(0, Math.min(SHORT, agent.length()))
                        : shown.toString(),
                agent);
    }

    private static Sign sign(String name, String pattern) {
        return new Sign(name, Pattern.compile(pattern));
    }
}
