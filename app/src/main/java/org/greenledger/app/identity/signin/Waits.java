package org.greenledger.app.identity.signin;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.Tokens;
import org.greenledger.app.web.guard.Network;
import org.springframework.stereotype.Component;

/**
 * Makes guessing slow. Failures are counted per account and per address; on a device where the
 * person has signed in before, only that device's own count, so that strangers can lock nobody out.
 */
@Component
class Waits {

    private final JdbcWaits stored;
    private final JdbcDevices devices;

    Waits(JdbcWaits stored, JdbcDevices devices) {
        this.stored = stored;
        this.devices = devices;
    }

    /**
     * What a try counts against.
     *
     * @param own the account, or the device on which the person is known
     * @param address the address; absent on a known device
     */
    record Keys(byte[] own, Optional<byte[]> address) {}

    Keys keys(String username, long person, Origin origin) {
        boolean known = devices.knows(origin.device(), person);
        byte[] own =
                known
                        ? Tokens.digest("device:" + person + ":" + origin.device())
                        : account(username);
        return new Keys(own, known ? Optional.empty() : Optional.of(address(origin.address())));
    }

    static byte[] account(String username) {
        return Tokens.digest("account:" + username.strip().toLowerCase(Locale.ROOT));
    }

    static byte[] address(String address) {
        return Tokens.digest("address:" + Network.of(address));
    }

    static byte[] code(PersonId person) {
        return Tokens.digest("code:" + person.value());
    }

    /** Counts a try; how long one has to wait instead, and whether that is the address's fault. */
    Optional<Wait> count(Keys keys, SignInRules rules) {
        if (keys.address().isPresent()) {
            byte[] address = keys.address().get();
            if (stored.count(address, rules.addressTries(), rules).isEmpty()) {
                return Optional.of(new Wait(stored.left(address), true));
            }
        }
        return count(keys.own(), rules);
    }

    Optional<Wait> count(byte[] key, SignInRules rules) {
        return stored.count(key, rules.tries(), rules).isPresent()
                ? Optional.empty()
                : Optional.of(new Wait(stored.left(key), false));
    }

    /** How long one has to wait before the next try. */
    Duration left(byte[] key) {
        return stored.left(key);
    }

    /** The first step was right: this try is not one of the failures. */
    void takeBack(Keys keys) {
        stored.takeBack(keys.own());
        keys.address().ifPresent(stored::takeBack);
    }

    /** Somebody is in: their failures are forgotten, and one of the address's. */
    void forgive(Keys keys) {
        stored.clear(keys.own());
        keys.address().ifPresent(stored::takeBack);
    }

    boolean clear(byte[] key) {
        return stored.clear(key);
    }

    /**
     * A wait.
     *
     * @param address whether everybody at the address waits, not one account
     */
    record Wait(Duration left, boolean address) {}
}
