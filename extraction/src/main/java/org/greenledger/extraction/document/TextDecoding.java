package org.greenledger.extraction.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.greenledger.extraction.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * Turns bytes into text: by byte order mark, by a declared character set, else by what gives
 * readable Chinese.
 */
final class TextDecoding {

    /** Characters that fill official Chinese, in both scripts; a wrong decoding has few of them. */
    private static final String FREQUENT =
            "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严督察责任单位整改措施污染环境护"
                    + "個這為來時們產種過說會發動對進後經裡還開應國問題實體機點業從關與數線內間樣質氣條結無軍總設長統組見計別農幾區強決戰處隊門規熱領東導器壓爭濟階術極聯認權證單場車務萬達積議報類離華確張馬節傳許廣記織裝聲眾書復兒須際驗連斷難備辦響約勞團歷構稱準維劃選標寫親廠層專狀識適屬圓調滿縣參紅細聽該鐵價嚴責環護";

    private static final boolean[] KNOWN = new boolean[1 << 16];

    static {
        FREQUENT.chars().forEach(c -> KNOWN[c] = true);
        "，。、；：？！“”《》（）　".chars().forEach(c -> KNOWN[c] = true);
    }

    /** A decoded text and how many of its characters could not be decoded. */
    record Decoded(String text, int lost) {}

    private TextDecoding() {}

    /**
     * @param declared a character set the document names for itself, if any
     * @throws Unreadable when the bytes are no text in any known character set
     */
    static Decoded decode(byte[] bytes, @Nullable Charset declared) throws Unreadable {
        Decoded marked = byMark(bytes);
        if (marked != null) {
            return checked(marked);
        }
        Decoded utf8 = decode(bytes, 0, StandardCharsets.UTF_8);
        if (isText(utf8) && (utf8.lost == 0 || multibyte(utf8.text) > 50L * utf8.lost)) {
            return checked(utf8);
        }
        if (declared != null) {
            Decoded told = decode(bytes, 0, declared);
            if (isText(told) && told.lost * 100L <= told.text.length()) {
                return checked(told);
            }
        }
        Decoded best = null;
        double most = 0.05;
        for (Charset charset : candidates(bytes)) {
            Decoded tried = decode(bytes, 0, charset);
            double score = isText(tried) ? readable(tried) : 0;
            if (score > most) {
                most = score;
                best = tried;
            }
        }
        if (best == null) {
            throw new Unreadable(
                    "unknown-format",
                    "文件不是可识别的文档:内容既不是文字,也不是支持的格式。请提供 docx、doc、pdf、html、txt、xlsx 或 ofd 文件。");
        }
        return checked(best);
    }

    private static Charset[] candidates(byte[] bytes) {
        Charset gb = Charset.forName("GB18030");
        Charset big5 = Charset.forName("Big5-HKSCS");
        return bytes.length % 2 == 0 || bytes.length > 64
                ? new Charset[] {gb, big5, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}
                : new Charset[] {gb, big5};
    }

    private static Decoded checked(Decoded decoded) throws Unreadable {
        Limits.checkText(decoded.text.length());
        return decoded;
    }

    private static @Nullable Decoded byMark(byte[] b) {
        if (b.length >= 3 && (b[0] & 255) == 0xEF && (b[1] & 255) == 0xBB && (b[2] & 255) == 0xBF) {
            return decode(b, 3, StandardCharsets.UTF_8);
        }
        if (b.length >= 4
                && b[0] == 0x84 - 256
                && b[1] == 0x31
                && b[2] == 0x95 - 256
                && b[3] == 0x33) {
            return decode(b, 4, Charset.forName("GB18030"));
        }
        if (b.length >= 2 && (b[0] & 255) == 0xFF && (b[1] & 255) == 0xFE) {
            return decode(b, 2, StandardCharsets.UTF_16LE);
        }
        if (b.length >= 2 && (b[0] & 255) == 0xFE && (b[1] & 255) == 0xFF) {
            return decode(b, 2, StandardCharsets.UTF_16BE);
        }
        return null;
    }

    private static Decoded decode(byte[] bytes, int from, Charset charset) {
        try {
            CharBuffer out =
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPLACE)
                            .onUnmappableCharacter(CodingErrorAction.REPLACE)
                            .decode(ByteBuffer.wrap(bytes, from, bytes.length - from));
            String text = out.toString();
            int lost = 0;
            for (int i = text.indexOf('\uFFFD'); i >= 0; i = text.indexOf('\uFFFD', i + 1)) {
                lost++;
            }
            return new Decoded(text, lost);
        } catch (java.nio.charset.CharacterCodingException e) {
            throw new IllegalStateException("a replacing decoder does not complain", e);
        }
    }

    /** Whether there are hardly any control characters, as in every text. */
    private static boolean isText(Decoded decoded) {
        int controls = 0;
        String text = decoded.text;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f') {
                controls++;
            }
        }
        return controls * 500L <= text.length() && decoded.lost * 20L <= text.length();
    }

    private static long multibyte(String text) {
        return text.chars().filter(c -> c > 0x7F && c != 0xFFFD).count();
    }

    /** Share of frequent characters among those that are not plain ASCII, less the broken ones. */
    private static double readable(Decoded decoded) {
        int frequent = 0;
        int wide = 0;
        String text = decoded.text;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0x7F) {
                wide++;
                frequent += KNOWN[c] ? 1 : 0;
            }
        }
        return wide == 0 ? 0 : (double) (frequent - 5L * decoded.lost) / wide;
    }
}
