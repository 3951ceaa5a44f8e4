package org.greenledger.app.identity;

import java.util.List;
import java.util.Optional;
import org.greenledger.app.web.spi.Visitor;
import org.greenledger.app.web.spi.VisitorPost;
import org.greenledger.app.web.spi.Visitors;
import org.springframework.stereotype.Component;

/** Tells the frame who is looking. */
@Component
class SignedInVisitors implements Visitors {

    private final OwnPosts posts;

    SignedInVisitors(OwnPosts posts) {
        this.posts = posts;
    }

    @Override
    public Optional<Visitor> current() {
        return CurrentUsers.current().map(user -> new Looking(user, posts));
    }

    private record Looking(CurrentUser user, OwnPosts own) implements Visitor {
        @Override
        public String displayName() {
            return user.name();
        }

        @Override
        public String unitName() {
            return user.unitName();
        }

        @Override
        public String postTitle() {
            return user.title();
        }

        @Override
        public String deputyFor() {
            return user.deputyFor();
        }

        @Override
        public List<VisitorPost> posts() {
            return user.severalPosts()
                    ? own.of(user).stream()
                            .map(p -> new VisitorPost(p.id().value(), p.label(), p.current()))
                            .toList()
                    : List.of();
        }

        @Override
        public boolean allows(String permission) {
            return Permission.of(permission).filter(user::may).isPresent();
        }
    }
}
