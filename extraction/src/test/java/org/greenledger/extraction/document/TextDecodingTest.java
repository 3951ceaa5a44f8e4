package org.greenledger.extraction.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecodingTest {

    private static final String SIMPLE = "一、某县污水直排问题。\n整改时限:2023年12月底前。\n责任单位:县水利局、县住建局。";
    private static final String TRADITIONAL = "一、某縣污水直排問題。\n整改時限:2023年12月底前。\n責任單位:縣水利局、縣住建局。";

    private static byte[] marked(byte[] text, int... mark) {
        byte[] all = new byte[text.length + mark.length];
        for (int i = 0; i < mark.length; i++) {
            all[i] = (byte) mark[i];
        }
        System.arraycopy(text, 0, all, mark.length, text.length);
        return all;
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void an_encoding_is_known_without_a_mark(String charset) throws Exception {
        byte[] bytes = SIMPLE.getBytes(Charset.forName(charset));
        assertThat(TextDecoding.decode(bytes, null).text()).isEqualTo(SIMPLE);
    }

    @Test
    void big5_is_known_without_a_mark() throws Exception {
        byte[] bytes = TRADITIONAL.getBytes(Charset.forName("Big5"));
        assertThat(TextDecoding.decode(bytes, null).text()).isEqualTo(TRADITIONAL);
    }

    @Test
    void a_mark_is_obeyed_and_not_part_of_the_text() throws Exception {
        Stream.of(
                        marked(SIMPLE.getBytes(StandardCharsets.UTF_8), 0xEF, 0xBB, 0xBF),
                        marked(SIMPLE.getBytes(StandardCharsets.UTF_16LE), 0xFF, 0xFE),
                        marked(SIMPLE.getBytes(StandardCharsets.UTF_16BE), 0xFE, 0xFF),
                        marked(SIMPLE.getBytes(Charset.forName("GB18030")), 0x84, 0x31, 0x95, 0x33))
                .forEach(bytes -> assertThat(decoded(bytes)).isEqualTo(SIMPLE));
    }

    private static String decoded(byte[] bytes) {
        try {
            return TextDecoding.decode(bytes, null).text();
        } catch (org.greenledger.extraction.Unreadable e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_text_cut_within_a_character_loses_only_that() throws Exception {
        byte[] bytes = SIMPLE.repeat(3).getBytes(StandardCharsets.UTF_8);
        TextDecoding.Decoded cut =
                TextDecoding.decode(java.util.Arrays.copyOf(bytes, bytes.length - 1), null);
        assertThat(cut.text()).startsWith(SIMPLE);
        assertThat(cut.lost()).isEqualTo(1);
    }

    @Test
    void plain_ascii_is_text() throws Exception {
        assertThat(TextDecoding.decode("a plan".getBytes(StandardCharsets.US_ASCII), null).text())
                .isEqualTo("a plan");
    }
}
