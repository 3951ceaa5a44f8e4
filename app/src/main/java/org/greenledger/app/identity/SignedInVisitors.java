package org.greenledger.app.identity;

import java.util.Optional;
import org.greenledger.app.web.spi.Visitor;
import org.greenledger.app.web.spi.Visitors;
import org.springframework.stereotype.Component;

/** Tells the frame who is looking. */
@Component
class SignedInVisitors implements Visitors {

    @Override
    public Optional<Visitor> current() {
        return CurrentUsers.current().map(Looking::new);
    }

    private record Looking(CurrentUser user) implements Visitor {
        @Override
        public String displayName() {
            return user.name();
        }

        @Override
        public String unitName() {
            return user.unitName();
        }

        @Override
        public boolean allows(String permission) {
            return Permission.of(permission).filter(user::may).isPresent();
        }
    }
}
