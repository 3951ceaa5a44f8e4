package org.greenledger.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The server. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class GreenLedger {

    /** Starts the server with the database named in the environment. */
    public static void main(String[] args) {
        SpringApplication.run(GreenLedger.class, args);
    }
}
