package org.greenledger.app.web.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** The part of an address that one subscriber has: all of IPv4, the first half of IPv6. */
public final class Network {
    private static final int SUBSCRIBER_BYTES = 8;

    private Network() {}

    /** The network of a numeric address; whatever is none stays as it is. */
    public static String of(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length <= SUBSCRIBER_BYTES
                    ? address
                    : HexFormat.of().formatHex(Arrays.copyOf(bytes, SUBSCRIBER_BYTES)) + "/64";
        } catch (UnknownHostException notNumeric) {
            return address;
        }
    }
}
