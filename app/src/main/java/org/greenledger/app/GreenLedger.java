package org.greenledger.app;

import org.greenledger.app.launch.Launch;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The server. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class GreenLedger {

    /** Does what was typed after {@code ./greenledger}: serve, demo or help. */
    public static void main(String[] arguments) {
        Launch.run(GreenLedger.class, arguments);
    }
}
