package org.greenledger.app.supervision.lamps;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Rule sets as JSON; what it does not know it refuses. */
@Component
class RuleJson {

    private final JsonMapper json;

    RuleJson(JsonMapper json) {
        this.json =
                json.rebuild().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    }

    String write(LampRuleSet set) {
        return json.writeValueAsString(set);
    }

    LampRuleSet read(String text) {
        return json.readValue(text, LampRuleSet.class);
    }

    /** A rule set that comes with the program. */
    LampRuleSet preset(Preset preset) {
        String file = "/lamps/" + preset.code() + ".json";
        try (InputStream in = RuleJson.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing " + file);
            }
            return json.readValue(in, LampRuleSet.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
