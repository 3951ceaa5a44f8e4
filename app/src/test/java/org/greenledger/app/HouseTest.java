package org.greenledger.app;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The drawn house and the built one are the same. */
class HouseTest {

    @Test
    void everyRoomUsesOnlyWhatItStates() {
        ApplicationModules.of(GreenLedger.class).verify();
    }
}
