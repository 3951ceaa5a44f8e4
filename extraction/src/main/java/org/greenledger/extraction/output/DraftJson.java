package org.greenledger.extraction.output;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.OutputStream;
import org.greenledger.extraction.Block;
import org.greenledger.extraction.PlanDraft;
import org.greenledger.extraction.SourceSpan;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * The public JSON form of a draft, {@code greenledger/plan-draft/1}: names in snake case, spans as
 * {@code [start, end]}, unknown values absent. What is written can be read back.
 */
public final class DraftJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxStringLength(50_000_000)
                                                    .build())
                                    .build())
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .changeDefaultPropertyInclusion(
                            own -> own.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .addMixIn(Block.class, BlockType.class)
                    .addModule(
                            new SimpleModule()
                                    .addSerializer(SourceSpan.class, new SpanWriter())
                                    .addDeserializer(SourceSpan.class, new SpanReader()))
                    .build();

    private DraftJson() {}

    /** Writes the draft, readable for people; the stream stays open. */
    public static void write(PlanDraft draft, OutputStream out) {
        MAPPER.writer()
                .with(SerializationFeature.INDENT_OUTPUT)
                .without(tools.jackson.core.StreamWriteFeature.AUTO_CLOSE_TARGET)
                .writeValue(out, draft);
    }

    /** The draft in one line, for storage. */
    public static String write(PlanDraft draft) {
        return MAPPER.writeValueAsString(draft);
    }

    /**
     * Reads what {@link #write(PlanDraft)} wrote.
     *
     * @throws tools.jackson.core.JacksonException when it is no such draft
     */
    public static PlanDraft read(String json) {
        return MAPPER.readValue(json, PlanDraft.class);
    }

    /** Each block tells its type. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
        @JsonSubTypes.Type(value = Block.Table.class, name = "table")
    })
    private interface BlockType {}

    private static final class SpanWriter extends ValueSerializer<SourceSpan> {
        @Override
        public void serialize(SourceSpan span, JsonGenerator out, SerializationContext context) {
            out.writeArray(new int[] {span.start(), span.end()}, 0, 2);
        }
    }

    private static final class SpanReader extends ValueDeserializer<SourceSpan> {
        @Override
        public SourceSpan deserialize(JsonParser in, DeserializationContext context) {
            int[] ends = context.readValue(in, int[].class);
            return new SourceSpan(ends[0], ends[1]);
        }
    }
}
